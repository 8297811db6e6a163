package gradus.worker;

import gradus.protocol.CommandType;
import gradus.protocol.CompileExercise;
import gradus.protocol.ExerciseRules;
import gradus.protocol.FrameWriter;
import gradus.protocol.LoadExercise;
import gradus.protocol.MutantsListed;
import gradus.protocol.RunTest;
import gradus.protocol.RunTests;
import gradus.protocol.Simulate;
import gradus.protocol.Simulated;
import gradus.protocol.SubmissionChecked;
import gradus.protocol.Submit;
import gradus.protocol.TestAnswered;
import gradus.protocol.TestFinished;
import gradus.protocol.Unpack;
import gradus.protocol.UseMutant;
import gradus.protocol.WorkerCommand;
import gradus.worker.metering.Instrumenter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.run.OwnTestsRunner;
import gradus.worker.run.SimulationRunner;
import gradus.worker.run.TestRunner;
import gradus.worker.run.WarmUp;
import gradus.worker.sandbox.Sandbox;
import gradus.worker.suite.CodeVersions;
import gradus.worker.unpack.Unpacking;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Answers one command after the other: the worker's whole life. */
final class CommandLoop {

  /**
   * Holds the depth of recursion that SECURITY.md promises; only what is used is taken. A larger
   * stack makes the VM's overflows slow: it goes through all frames to end them, and each
   * collection of garbage does too.
   */
  static final long STACK_BYTES = 64L << 20;

  /** One array may take at most this share of the heap. */
  private static final int HEAP_SHARE = 2;

  private final CommandQueue commands;
  private final FrameWriter out;
  private final ExerciseChecker exercises = new ExerciseChecker();
  private final Instrumenter instrumenter = new Instrumenter();
  private final SubmissionChecker submissions = new SubmissionChecker(instrumenter);
  private final Unpacking unpacking = new Unpacking();
  private final TestRunner tests = new TestRunner();
  private @Nullable LoadExercise exercise;
  private @Nullable CheckedSubmission submission;
  private @Nullable Sandbox mutated;
  private @Nullable Thread warmUp;

  CommandLoop(CommandQueue commands, FrameWriter out) {
    this.commands = commands;
    this.out = out;
  }

  void run() throws InterruptedException, ExecutionException {
    WorkerCommand next = commands.take();
    while (true) {
      WorkerCommand first = next;
      next = WorkThread.call("submission", STACK_BYTES, () -> answerSubmission(first));
    }
  }

  /** Answers commands up to the one that begins another submission, and returns that one. */
  private WorkerCommand answerSubmission(WorkerCommand first)
      throws IOException, InterruptedException {
    WorkerCommand next = first;
    do {
      answer(next);
      next = commands.take();
    } while (!beginsSubmission(next));
    return next;
  }

  private static boolean beginsSubmission(WorkerCommand command) {
    return command.type() == CommandType.LOAD_EXERCISE || command.type() == CommandType.LOAD_AGAIN;
  }

  private void answer(WorkerCommand command) throws IOException, InterruptedException {
    switch (command.type()) {
      case COMPILE_EXERCISE -> out.write(exercises.check((CompileExercise) command));
      case LOAD_EXERCISE -> load((LoadExercise) command);
      case LOAD_AGAIN -> load(required(exercise, "an exercise"));
      case SUBMIT -> out.write(check((Submit) command));
      case RUN_TESTS -> run((RunTests) command);
      case LIST_MUTANTS -> out.write(new MutantsListed(bench().mutants()));
      case UNPACK -> out.write(unpacking.answer((Unpack) command));
      case SIMULATE -> out.write(simulate((Simulate) command));
      case USE_MUTANT -> mutated = mutated(((UseMutant) command).id());
    }
  }

  private void load(LoadExercise command) {
    exercise = command;
    submission = null;
    mutated = null;
    tests.forget();
    if (command.jupiter() && warmUp == null) {
      warmUp = new Thread(WarmUp::run, "warm-up");
      warmUp.start();
    }
  }

  private SubmissionChecked check(Submit command) throws InterruptedException {
    LoadExercise loaded = required(exercise, "an exercise");
    CheckedSubmission checked = submissions.check(loaded, command.files(), command.mend());
    submission = checked;
    mutated = null;
    if (checked.runs() && warmUp != null) {
      // Tests are timed from their question on: nothing else may be on that clock.
      warmUp.join();
    }
    return new SubmissionChecked(checked.findings(), checked.spent());
  }

  private MutantBench bench() {
    return new MutantBench(
        required(exercise, "an exercise"), required(submission, "a submission"), instrumenter);
  }

  private Sandbox mutated(String id) {
    CheckedSubmission checked = required(submission, "a submission");
    OwnTestBench own = checked.ownTests();
    if (own == null) {
      return bench().mutated(id);
    }
    return id.equals(CodeVersions.RIGHT) ? checked.sandbox() : own.sandbox(id);
  }

  private void run(RunTests command) throws IOException {
    for (RunTest each : command.tests()) {
      TestFinished finished = run(each);
      out.write(new TestAnswered(command.ticket(), finished));
      if (command.endsWith(finished)) {
        return;
      }
    }
  }

  private TestFinished run(RunTest command) {
    LoadExercise loaded = required(exercise, "an exercise");
    CheckedSubmission checked = required(submission, "a submission");
    Sandbox sandbox = mutated == null ? checked.sandbox() : mutated;
    OwnTestBench own = checked.ownTests();
    if (own != null) {
      return OwnTestsRunner.run(sandbox, own.tests(), command, limits(command.stepLimit()));
    }
    return tests.run(sandbox, command, limits(command.stepLimit()), loaded.rules().seed());
  }

  private Simulated simulate(Simulate command) {
    Sandbox sandbox = required(submission, "a submission").sandbox();
    return SimulationRunner.run(sandbox, command, limits(command.stepLimit()));
  }

  private MeterLimits limits(long steps) {
    ExerciseRules rules = required(exercise, "an exercise").rules();
    return new MeterLimits(
        steps,
        Runtime.getRuntime().maxMemory() / HEAP_SHARE,
        rules.outputBytes(),
        rules.dropsOutput());
  }

  private static <T> T required(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalStateException("a command came before " + what);
    }
    return value;
  }
}
