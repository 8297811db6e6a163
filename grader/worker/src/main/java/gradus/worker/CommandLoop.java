package gradus.worker;

import gradus.protocol.CompileExercise;
import gradus.protocol.FrameWriter;
import gradus.protocol.LoadExercise;
import gradus.protocol.RunTest;
import gradus.protocol.SubmissionChecked;
import gradus.protocol.Submit;
import gradus.protocol.TestFinished;
import gradus.protocol.WorkerCommand;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.run.TestRunner;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Answers one command after the other: the worker's whole life. */
final class CommandLoop {

  /** Holds the least depth of recursion that SECURITY.md promises; only what is used is taken. */
  private static final long TEST_STACK_BYTES = 512L << 20;

  /** One array may take at most this share of the heap. */
  private static final int HEAP_SHARE = 2;

  private final CommandQueue commands;
  private final FrameWriter out;
  private final ExerciseChecker exercises = new ExerciseChecker();
  private final SubmissionChecker submissions = new SubmissionChecker();
  private final TestRunner tests = new TestRunner();
  private @Nullable LoadExercise exercise;
  private @Nullable CheckedSubmission submission;

  CommandLoop(CommandQueue commands, FrameWriter out) {
    this.commands = commands;
    this.out = out;
  }

  void run() throws IOException, InterruptedException, ExecutionException {
    while (true) {
      answer(commands.take());
    }
  }

  private void answer(WorkerCommand command)
      throws IOException, InterruptedException, ExecutionException {
    switch (command.type()) {
      case COMPILE_EXERCISE -> out.write(exercises.check((CompileExercise) command));
      case LOAD_EXERCISE -> exercise = (LoadExercise) command;
      case SUBMIT -> out.write(check((Submit) command));
      case RUN_TEST -> out.write(run((RunTest) command));
    }
  }

  private SubmissionChecked check(Submit command) {
    LoadExercise loaded = required(exercise, "an exercise");
    CheckedSubmission checked = submissions.check(loaded, command.files());
    submission = checked;
    return new SubmissionChecked(checked.findings());
  }

  private TestFinished run(RunTest command) throws InterruptedException, ExecutionException {
    LoadExercise loaded = required(exercise, "an exercise");
    CheckedSubmission checked = required(submission, "a submission");
    MeterLimits limits =
        new MeterLimits(
            command.stepLimit(),
            Runtime.getRuntime().maxMemory() / HEAP_SHARE,
            loaded.rules().outputBytes());
    return WorkThread.call(
        "test",
        TEST_STACK_BYTES,
        () -> tests.run(checked.sandbox(), command.test(), limits, loaded.rules().seed()));
  }

  private static <T> T required(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalStateException("a command came before " + what);
    }
    return value;
  }
}
