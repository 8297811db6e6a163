package gradus.process;

import gradus.isolation.WorkerPaths;

/**
 * Where workers come from.
 *
 * @param paths what a worker reads, and where it stands
 * @param surroundings what a worker takes for the place where it runs
 */
public record WorkerInstallation(WorkerPaths paths, Surroundings surroundings) {

  /** Workers in the surroundings in which submissions are graded. */
  public WorkerInstallation(WorkerPaths paths) {
    this(paths, Surroundings.USUAL);
  }
}
