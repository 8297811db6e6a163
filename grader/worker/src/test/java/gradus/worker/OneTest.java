package gradus.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.protocol.Bytes;
import gradus.protocol.CompileExercise;
import gradus.protocol.DeclaredTest;
import gradus.protocol.Doubt;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.ExerciseRules;
import gradus.protocol.LoadExercise;
import gradus.protocol.RunTest;
import gradus.protocol.SourceFile;
import gradus.protocol.TestFinished;
import gradus.worker.metering.Instrumenter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.run.TestRunner;
import java.util.List;

/** An exercise of one class {@code topic.shapes.A} and one test, as a worker has it. */
record OneTest(LoadExercise exercise) {

  /**
   * Compiles the exercise.
   *
   * @param starter the source of {@code A}
   * @param statements what the test does
   */
  static OneTest of(String starter, String statements) {
    String test =
        "package topic.shapes; import java.util.*; import org.junit.jupiter.api.Test;"
            + " import static org.junit.jupiter.api.Assertions.*;"
            + " class ATest { @Test void test() throws Exception { "
            + statements
            + " } }";
    ExerciseCompiled compiled =
        new ExerciseChecker()
            .check(
                new CompileExercise(
                    "topic.shapes",
                    List.of(file("A.java", starter)),
                    List.of(file("ATest.java", test)),
                    List.of(),
                    List.of(),
                    List.of()));
    assertEquals(List.of(), compiled.problems());
    return new OneTest(
        new LoadExercise(
            "topic.shapes",
            List.of(file("A.java", starter)),
            List.of(),
            compiled.starterClasses(),
            compiled.testClasses(),
            List.of(),
            false,
            new ExerciseRules(List.of(), List.of(), 1_000, 1)));
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, Bytes.utf8(text));
  }

  /** Runs the test against a submission that the checks accept. */
  TestFinished run(String submission, MeterLimits limits, Doubt doubt) throws Exception {
    CheckedSubmission checked =
        new SubmissionChecker(new Instrumenter())
            .check(exercise, List.of(file("A.java", submission)));
    assertEquals(List.of(), checked.findings());
    DeclaredTest test =
        new DeclaredTest("topic.shapes.ATest", "test", List.of(), true, "the only one");
    RunTest command = new RunTest(test, limits.steps(), doubt);
    // As in a worker: what a test leaves on its thread ends with it.
    return WorkThread.call(
        "submission",
        CommandLoop.STACK_BYTES,
        () -> new TestRunner().run(checked.sandbox(), command, limits, 1));
  }
}
