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
import java.util.Set;

/** Workers, their working directory and compiled tests, for as long as grading goes on. */
public final class Workshop implements AutoCloseable {

  private final Scratch scratch;
  private final WorkerPool workers;
  private final ExerciseCompiler compiler;

  private Workshop(Scratch scratch, WorkerPool workers, ExerciseCompiler compiler) {
    this.scratch = scratch;
    this.workers = workers;
    this.compiler = compiler;
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
    WorkerPool workers = new WorkerPool(new WorkerInstallation(paths, required), mostUses);
    CompiledTestsCache cache =
        new CompiledTestsCache(installation.cache(), installation.workerLib());
    return new Workshop(scratch, workers, new ExerciseCompiler(workers, cache));
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
    return compiler.compile(exercise);
  }

  /** Ends the workers that wait and removes their working directory. */
  @Override
  public void close() throws IOException {
    workers.close();
    scratch.close();
  }
}
