package gradus.execution;

import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.OwnTestGroups;
import gradus.exercise.TestPlan;
import gradus.model.Diagnostic;
import gradus.process.GraderFaultException;
import gradus.process.SecondChance;
import gradus.process.TimeLimit;
import gradus.process.WorkerLostException;
import gradus.process.WorkerProcess;
import gradus.process.Workers;
import gradus.protocol.CompileExercise;
import gradus.protocol.DeclaredTest;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.FrameLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Compiles an exercise's starter and tests in a worker, once per content. */
public final class ExerciseCompiler {

  private static final TimeLimit LIMIT = TimeLimit.ofProcessor(Duration.ofSeconds(60));

  private final Workers workers;
  private final CompiledTestsCache cache;

  /**
   * @param workers where workers come from
   * @param cache what was compiled before
   */
  public ExerciseCompiler(Workers workers, CompiledTestsCache cache) {
    this.workers = workers;
    this.cache = cache;
  }

  /**
   * Compiles the starter alone, the tests against it, looks at the data that they read, and assigns
   * the declared tests to groups.
   *
   * @throws InvalidExerciseException if sources do not compile, data is missing or torn, or tests
   *     and groups do not match
   * @throws GraderFaultException if no worker could do it
   */
  public CompiledExercise compile(Exercise exercise)
      throws InvalidExerciseException, GraderFaultException {
    String key = cache.key(exercise.files().version());
    ExerciseCompiled compiled = cache.find(key);
    if (compiled == null) {
      compiled = compileInWorker(exercise);
      requireNoProblems(compiled.problems());
      cache.store(key, compiled);
    }
    boolean ofTests = exercise.kind().ofTests();
    List<DeclaredTest> declared = ofTests ? OwnTestGroups.declared(exercise) : compiled.tests();
    return new CompiledExercise(
        exercise,
        compiled.starterClasses(),
        compiled.testClasses(),
        compiled.code(),
        TestPlan.of(exercise, declared));
  }

  private ExerciseCompiled compileInWorker(Exercise exercise) throws GraderFaultException {
    CompileExercise command =
        new CompileExercise(
            exercise.packageName(),
            exercise.kind().ofTests() ? exercise.files().starter() : exercise.files().given(),
            exercise.testSources(),
            exercise.files().resources(),
            exercise.allowed(),
            exercise.policy().forbid(),
            exercise.files().code());
    try {
      return SecondChance.of(() -> ask(command, exercise.limits().heapMiB()));
    } catch (IOException e) {
      throw new GraderFaultException("no worker could be started: " + e.getMessage(), e);
    } catch (WorkerLostException e) {
      throw new GraderFaultException(
          "the worker that compiles the tests was lost: " + e.getMessage(), e);
    }
  }

  private ExerciseCompiled ask(CompileExercise command, int heapMiB)
      throws IOException, WorkerLostException {
    WorkerProcess worker = workers.take(heapMiB);
    try {
      ExerciseCompiled compiled =
          worker.ask(command, ExerciseCompiled.class, LIMIT, FrameLimits.UP);
      workers.giveBack(worker, heapMiB);
      return compiled;
    } catch (WorkerLostException e) {
      worker.close();
      throw e;
    }
  }

  private static void requireNoProblems(List<Diagnostic> findings) throws InvalidExerciseException {
    if (!findings.isEmpty()) {
      throw new InvalidExerciseException(findings.stream().map(ExerciseCompiler::problem).toList());
    }
  }

  private static Diagnostic problem(Diagnostic finding) {
    return InvalidExerciseException.problem(finding.file(), finding.line(), finding.message());
  }
}
