package gradus.execution;

import gradus.exercise.Exercise;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import java.util.List;

/** Says once of a submission that it prints more than is kept. */
final class CutOutput {

  private CutOutput() {}

  /** Returns a warning where something was dropped. */
  static List<Diagnostic> remarks(Exercise exercise, List<TestOutcome> outcomes) {
    long loud = outcomes.stream().filter(TestOutcome::outputCut).count();
    if (loud == 0) {
      return List.of();
    }
    String message =
        "%s printed more than %d KiB; what came after that was dropped"
            .formatted(who(exercise, loud), exercise.limits().outputKiB());
    return List.of(
        new Diagnostic(Stage.TESTS, Severity.WARNING, "output-cut", message, Place.NOWHERE));
  }

  private static String who(Exercise exercise, long tests) {
    if (exercise.kind().ofTests()) {
      return "your tests";
    }
    return tests == 1 ? "1 test" : tests + " tests";
  }
}
