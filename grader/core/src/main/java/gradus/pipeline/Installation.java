package gradus.pipeline;

import gradus.exercise.ExerciseId;
import gradus.isolation.WorkerPaths;
import java.nio.file.Path;

/**
 * Where everything is on this machine.
 *
 * @param workspace where {@code start} puts exercises and {@code grade} looks for them
 * @param workerLib the worker's jars
 * @param javaHome the JDK that runs workers
 * @param cache where compiled tests are kept
 * @param archives where the classes of workers are kept as the JVM had them loaded
 */
public record Installation(
    Path workspace, Path workerLib, Path javaHome, Path cache, Path archives) {

  /** An installation whose own folder takes the archives. */
  public Installation(Path workspace, Path workerLib, Path javaHome, Path cache) {
    this(workspace, workerLib, javaHome, cache, workerLib);
  }

  /** Returns where a learner's work on an exercise is, unless it is said to be elsewhere. */
  public Path workOn(ExerciseId exercise) {
    return workspace.resolve(exercise.toString());
  }

  /** Returns what workers read, and that they stand in a working directory. */
  public WorkerPaths workersIn(Scratch scratch) {
    return new WorkerPaths(javaHome, workerLib, archives, scratch.folder());
  }
}
