package gradus.process;

import gradus.isolation.IsolationLayer;
import gradus.isolation.WorkerPaths;
import java.util.Set;

/**
 * Where workers come from, and what they must not be without.
 *
 * @param paths what a worker reads, and where it stands
 * @param required the layers without which nothing is graded
 * @param surroundings what a worker takes for the place where it runs
 */
public record WorkerInstallation(
    WorkerPaths paths, Set<IsolationLayer> required, Surroundings surroundings) {

  /** Workers in the surroundings in which submissions are graded. */
  public WorkerInstallation(WorkerPaths paths, Set<IsolationLayer> required) {
    this(paths, required, Surroundings.USUAL);
  }

  public WorkerInstallation {
    required = Set.copyOf(required);
  }
}
