package gradus.pipeline;

import gradus.execution.CompiledExercise;
import gradus.execution.CompiledTestsCache;
import gradus.execution.ExerciseCompiler;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.isolation.WorkerPaths;
import gradus.model.IsolationLayer;
import gradus.process.GraderFaultException;
import gradus.process.WorkerInstallation;
import gradus.process.WorkerPool;
import gradus.process.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Workers, their working directory and compiled tests, for as long as grading goes on. */
public final class Workshop implements AutoCloseable {

  private final Scratch scratch;
  private final WorkerPool workers;
  private final WorkerPool fresh;
  private final CompiledTestsCache cache;

  private Workshop(
      Scratch scratch, WorkerPool workers, WorkerPool fresh, CompiledTestsCache cache) {
    this.scratch = scratch;
    this.workers = workers;
    this.fresh = fresh;
    this.cache = cache;
  }

  /**
   * Opens one.
   *
   * @param installation where everything is
   * @param required the layers without which nothing is graded
   * @param mostUses how many submissions one worker may grade
   * @throws IOException if no working directory can be made
   */
  public static Workshop open(Installation installation, Set<IsolationLayer> required, int mostUses)
      throws IOException {
    Scratch scratch = Scratch.make();
    WorkerPaths paths = installation.workersIn(scratch);
    WorkerInstallation workers = new WorkerInstallation(paths, required);
    CompiledTestsCache cache =
        new CompiledTestsCache(installation.cache(), installation.workerLib());
    return new Workshop(
        scratch, new WorkerPool(workers, mostUses), new WorkerPool(workers, 1), cache);
  }

  /**
   * Archives the classes of workers beside their jars, so that later ones start faster.
   *
   * @throws IOException if there is no place for it, or no JVM that does it
   */
  public static void archiveWorkers(Installation installation) throws IOException {
    try (Scratch scratch = Scratch.make()) {
      WorkerPaths paths = installation.workersIn(scratch);
      WorkerPool.archive(new WorkerInstallation(paths, Set.of()));
    }
  }

  /** Returns where workers come from. */
  public Workers workers() {
    return workers;
  }

  /**
   * Compiles an exercise's tests, unless they were compiled before.
   *
   * @throws InvalidExerciseException if its author has something to mend
   * @throws GraderFaultException if no worker could do it
   */
  public CompiledExercise compile(Exercise exercise)
      throws InvalidExerciseException, GraderFaultException {
    return new ExerciseCompiler(workers, cache).compile(exercise);
  }

  /**
   * Returns what tells an author's trouble from a learner's.
   *
   * @param exercises the folder of all exercises, beside which that of known solutions may be
   * @param seed what seeded test cases are drawn from
   */
  public Trial trial(Path exercises, long seed) {
    Path solutions = exercises.toAbsolutePath().normalize().resolveSibling("solutions");
    return new Trial(fresh, cache, solutions, seed);
  }

  /** Ends the workers that wait and removes their working directory. */
  @Override
  public void close() throws IOException {
    workers.close();
    fresh.close();
    scratch.close();
  }
}
