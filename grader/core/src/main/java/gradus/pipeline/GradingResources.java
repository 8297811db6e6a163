package gradus.pipeline;

import gradus.execution.CompiledExercise;
import gradus.execution.CompiledTestsCache;
import gradus.execution.ExerciseCompiler;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.Limits;
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

  private final Installation installation;
  private final Scratch scratch;
  private final WorkerPool workers;
  private final WorkerPool fresh;
  private final CompiledTestsCache cache;

  private GradingResources(
      Installation installation, Scratch scratch, WorkerInstallation origin, int mostUses) {
    this.installation = installation;
    this.scratch = scratch;
    this.workers = new WorkerPool(origin, mostUses);
    this.fresh = new WorkerPool(origin, 1);
    this.cache = new CompiledTestsCache(installation.cache(), installation.workerLib());
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
    GradingResources opened = open(installation, mostUses, Surroundings.USUAL);
    opened.require(required);
    return opened;
  }

  /**
   * Opens them for a single submission: its worker starts at once, while others find out which
   * exercise it is for, and that may want another worker; most want this one.
   *
   * @param installation where everything is
   * @throws IOException if no working directory can be made
   */
  public static GradingResources ahead(Installation installation) throws IOException {
    GradingResources opened = open(installation, Integer.MAX_VALUE, Surroundings.USUAL);
    opened.startAhead(Limits.USUAL.heapMiB(), 1);
    return opened;
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
    return open(installation, WorkerPool.SENSIBLE_USES, surroundings);
  }

  private static GradingResources open(
      Installation installation, int mostUses, Surroundings surroundings) throws IOException {
    Scratch scratch = Scratch.make();
    WorkerInstallation origin =
        new WorkerInstallation(installation.workersIn(scratch), surroundings);
    return new GradingResources(installation, scratch, origin, mostUses);
  }

  /**
   * Archives the classes of workers, so that later ones start faster.
   *
   * @throws IOException if there is no place for it, or no JVM that does it
   */
  public static void archiveWorkers(Installation installation) throws IOException {
    try (Scratch scratch = Scratch.make()) {
      WorkerPool.archive(new WorkerInstallation(installation.workersIn(scratch)));
    }
  }

  /** Asks for layers without which nothing is graded. */
  void require(Set<IsolationLayer> layers) {
    workers.require(layers);
    fresh.require(layers);
  }

  /** Returns where everything is. */
  Installation installation() {
    return installation;
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
