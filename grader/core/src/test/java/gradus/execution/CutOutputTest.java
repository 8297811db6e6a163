package gradus.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercise.Answers;
import gradus.exercise.Baseline;
import gradus.exercise.Exercise;
import gradus.exercise.Handed;
import gradus.exercise.Kind;
import gradus.model.Diagnostic;
import gradus.model.Severity;
import gradus.model.TestStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CutOutputTest {

  private static final Exercise EXERCISE = SampleExercise.exercise(10, List.of(), Baseline.EMPTY);

  private static String said(Exercise exercise, boolean... cut) {
    List<TestOutcome> outcomes =
        Stream.iterate(0, i -> i < cut.length, i -> i + 1)
            .map(i -> outcome("ATest#t" + i, cut[i]))
            .toList();
    List<Diagnostic> remarks = CutOutput.remarks(exercise, outcomes);
    if (remarks.isEmpty()) {
      return "";
    }
    assertEquals(1, remarks.size());
    assertEquals(Severity.WARNING, remarks.get(0).severity());
    assertEquals("output-cut", remarks.get(0).code());
    return remarks.get(0).message();
  }

  private static TestOutcome outcome(String id, boolean cut) {
    return new TestOutcome(id, TestStatus.PASSED, 1, "", null, "x", false, null, cut);
  }

  @Test
  void nothingIsSaidWhereNothingWasDropped() {
    assertEquals("", said(EXERCISE, false, false));
  }

  @Test
  void oneWarningCountsTheTests() {
    assertEquals(
        "1 test printed more than 64 KiB; what came after that was dropped",
        said(EXERCISE, false, true));
    assertEquals(
        "2 tests printed more than 64 KiB; what came after that was dropped",
        said(EXERCISE, true, false, true));
  }

  @Test
  void learnersOwnTestsAreTheirs() {
    Exercise ofTests =
        new Exercise(
            EXERCISE.id(),
            EXERCISE.metadata(),
            EXERCISE.limits(),
            EXERCISE.policy(),
            new Kind(Answers.NUMBERS, false, false, Handed.TESTS),
            EXERCISE.groups(),
            EXERCISE.files(),
            EXERCISE.baseline());
    assertEquals(
        "your tests printed more than 64 KiB; what came after that was dropped",
        said(ofTests, true));
  }
}
