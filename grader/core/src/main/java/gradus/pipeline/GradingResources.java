package gradus.pipeline;

import gradus.execution.CompiledExercise;
import gradus.execution.CompiledTestsCache;
import gradus.execution.ExerciseCompiler;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.isolation.IsolationLayer;
import gradus.process.GraderFaultException;
import gradus.process.Surroundings;
import gradus.process.WorkerInstallation;
import gradus.process.WorkerPool;
import gradus.process.Workers;
import java.io.IOException;
import java.util.Set;

/** Workers, their working directory and compiled tests, for as long as grading goes on. */
public final class GradingResources implements AutoCloseable {

  private final Scratch scratch;
  private final WorkerPool workers;
  private final WorkerPool fresh;
  private final CompiledTestsCache cache;

  private GradingResources(
      Scratch scratch, WorkerPool workers, WorkerPool fresh, CompiledTestsCache cache) {
    this.scratch = scratch;
    this.workers = workers;
    this.fresh = fresh;
    this.cache = cache;
  }

  /**
   * Opens them.
   *
   * @param installation where everything is
   * @param required the layers without which nothing is graded
   * @param mostUses how many submissions one worker may grade
   * @throws IOException if no working directory can be made
   */
  public static GradingResources open(
      Installation installation, Set<IsolationLayer> required, int mostUses) throws IOException {
    return open(installation, required, mostUses, Surroundings.USUAL);
  }

  /**
   * Opens them elsewhere.
   *
   * @param installation where everything is
   * @param surroundings what workers take for the place where they run
   * @throws IOException if no working directory can be made
   */
  public static GradingResources open(Installation installation, Surroundings surroundings)
      throws IOException {
    return open(installation, Set.of(), WorkerPool.SENSIBLE_USES, surroundings);
  }

  private static GradingResources open(
      Installation installation,
      Set<IsolationLayer> required,
      int mostUses,
      Surroundings surroundings)
      throws IOException {
    Scratch scratch = Scratch.make();
    WorkerInstallation workers =
        new WorkerInstallation(installation.workersIn(scratch), required, surroundings);
    return new GradingResources(
        scratch,
        new WorkerPool(workers, mostUses),
        new WorkerPool(workers, 1),
        new CompiledTestsCache(installation.cache(), installation.workerLib()));
  }

  /**
   * Archives the classes of workers, so that later ones start faster.
   *
   * @throws IOException if there is no place for it, or no JVM that does it
   */
  public static void archiveWorkers(Installation installation) throws IOException {
    try (Scratch scratch = Scratch.make()) {
      WorkerPool.archive(new WorkerInstallation(installation.workersIn(scratch), Set.of()));
    }
  }

  /** Returns where workers come from. */
  public Workers workers() {
    return workers;
  }

  /** Returns where workers come from that have seen nothing. */
  Workers freshWorkers() {
    return fresh;
  }

  /** Returns what was compiled, and found sound, before. */
  CompiledTestsCache cache() {
    return cache;
  }

  /**
   * Starts workers in the background for those who will soon take them.
   *
   * @param heapMiB their largest heap
   * @param count how many
   */
  public void startAhead(int heapMiB, int count) {
    workers.startAhead(heapMiB, count);
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

  /** Ends the workers that wait and removes their working directory. */
  @Override
  public void close() throws IOException {
    workers.close();
    fresh.close();
    scratch.close();
  }
}
