package gradus.execution;

import gradus.exercise.InvalidExerciseException;
import gradus.model.Diagnostic;
import gradus.process.GraderFaultException;
import gradus.process.SecondChance;
import gradus.process.TimeLimit;
import gradus.process.WorkerLostException;
import gradus.process.WorkerLostException.Reason;
import gradus.process.WorkerProcess;
import gradus.process.Workers;
import gradus.protocol.ExerciseRules;
import gradus.protocol.FrameLimits;
import gradus.protocol.LoadExercise;
import gradus.protocol.Simulate;
import gradus.protocol.Simulated;
import gradus.protocol.SourceFile;
import gradus.protocol.SubmissionChecked;
import gradus.protocol.Submit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One simulation's class in a worker, to be run as often as is needed. */
public final class SimulationSession implements AutoCloseable {

  private static final int HEAP_MIB = 256;
  private static final int OUTPUT_BYTES = 64 << 10;
  private static final long STEPS = 200_000_000;
  private static final TimeLimit LIMIT = TimeLimit.ofProcessor(Duration.ofSeconds(10));

  private final Workers workers;
  private final String packageName;
  private final SourceFile source;
  private final String shown;
  private @Nullable WorkerProcess worker;
  private List<Diagnostic> refused = List.of();

  /**
   * @param workers where workers come from
   * @param packageName the class's package
   * @param source the class
   * @param shown how problems call its file
   */
  public SimulationSession(Workers workers, String packageName, SourceFile source, String shown) {
    this.workers = workers;
    this.packageName = packageName;
    this.source = source;
    this.shown = shown;
  }

  /**
   * Runs the simulation.
   *
   * @param seed what it draws from
   * @param given its other arguments
   * @return the number, which is finite
   * @throws InvalidExerciseException if the class does not compile, or gives no finite number in
   *     time
   * @throws GraderFaultException if the grader itself fails
   */
  public double run(long seed, List<Double> given)
      throws InvalidExerciseException, GraderFaultException {
    String name = source.path().substring(0, source.path().length() - ".java".length());
    Simulate command = new Simulate(packageName + "." + name, seed, given, STEPS);
    try {
      Simulated simulated = SecondChance.of(() -> ask(command));
      if (simulated.spent()) {
        drop();
      }
      requireNumber(simulated);
      return simulated.value();
    } catch (IOException e) {
      throw new GraderFaultException("no worker could be started: " + e.getMessage(), e);
    } catch (WorkerLostException e) {
      if (e.reason() == Reason.KILLED || e.reason() == Reason.FAULT) {
        throw new GraderFaultException(e.getMessage(), e);
      }
      throw problem(0, "The simulation does not end within the limits of a test.");
    }
  }

  private void requireNumber(Simulated simulated) throws InvalidExerciseException {
    if (!refused.isEmpty()) {
      throw new InvalidExerciseException(
          refused.stream()
              .map(each -> InvalidExerciseException.problem(shown, each.line(), each.message()))
              .toList());
    }
    if (!Double.isFinite(simulated.value())) {
      throw problem(0, "The simulation gives no number: " + simulated.trouble() + ".");
    }
  }

  private InvalidExerciseException problem(int line, String message) {
    return new InvalidExerciseException(
        List.of(InvalidExerciseException.problem(shown, line, message)));
  }

  private Simulated ask(Simulate command) throws IOException, WorkerLostException {
    try {
      WorkerProcess ready = ready();
      return refused.isEmpty()
          ? ready.ask(command, Simulated.class, LIMIT, FrameLimits.UP_UNTRUSTED)
          : new Simulated(Double.NaN, "", false);
    } catch (WorkerLostException e) {
      drop();
      throw e;
    }
  }

  private WorkerProcess ready() throws IOException, WorkerLostException {
    WorkerProcess current = worker;
    if (current != null) {
      return current;
    }
    WorkerProcess fresh = workers.take(HEAP_MIB);
    worker = fresh;
    ExerciseRules rules = new ExerciseRules(List.of(), List.of(), OUTPUT_BYTES, 0);
    fresh.load(
        new LoadExercise(
            packageName, List.of(), List.of(), List.of(), List.of(), List.of(), false, rules),
        LIMIT);
    SubmissionChecked checked =
        fresh.ask(
            new Submit(List.of(source), false),
            SubmissionChecked.class,
            LIMIT,
            FrameLimits.UP_UNTRUSTED);
    refused = checked.findings().stream().filter(Diagnostic::isError).toList();
    return fresh;
  }

  private void drop() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }

  /** Leaves a worker that is still good to whoever comes next. */
  @Override
  public void close() {
    if (worker != null) {
      workers.giveBack(worker, HEAP_MIB);
      worker = null;
    }
  }
}
