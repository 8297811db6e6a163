package gradus.diagnosis;

import gradus.execution.TestRun;
import gradus.exercise.RecordedFailure;
import gradus.exercise.RecordedMistake;
import gradus.model.Diagnosis;
import gradus.model.TestStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the known mistake that shows exactly as a submission's failures do. */
public final class MistakeFinder {

  private static final double RELATIVE = 1e-6;
  private static final double ABSOLUTE = 1e-12;

  /** What came where nobody says, or where it could only be one of two. */
  private static final Set<String> VAGUE = Set.of("", "false", "true");

  private final List<RecordedMistake> mistakes;

  /**
   * @param mistakes what was recorded of an exercise
   */
  public MistakeFinder(List<RecordedMistake> mistakes) {
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * Returns the one mistake that fails the same tests in the same way and with the same values; or
   * nothing, also where several do.
   */
  public Optional<Diagnosis> find(TestRun run) {
    List<RecordedFailure> symptoms = Symptoms.of(run);
    if (run.stopped() || symptoms.isEmpty()) {
      return Optional.empty();
    }
    List<Diagnosis> found =
        mistakes.stream()
            .filter(each -> matches(each.failures(), symptoms))
            .map(RecordedMistake::diagnosis)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean matches(List<RecordedFailure> known, List<RecordedFailure> seen) {
    return known.size() == seen.size()
        && IntStream.range(0, known.size()).allMatch(i -> matches(known.get(i), seen.get(i)))
        && known.stream().anyMatch(MistakeFinder::isEvidence);
  }

  private static boolean matches(RecordedFailure known, RecordedFailure seen) {
    return known.test().equals(seen.test())
        && known.status() == seen.status()
        && known.at().equals(seen.at())
        && known.message().equals(seen.message())
        && sameValue(known.actual(), seen.actual());
  }

  /** That a test failed says little; that this came of it, or that it ran for ever, says more. */
  private static boolean isEvidence(RecordedFailure failure) {
    return failure.status() == TestStatus.TIMED_OUT || !VAGUE.contains(failure.actual());
  }

  private static boolean sameValue(String known, String seen) {
    OptionalDouble a = number(known);
    OptionalDouble b = number(seen);
    if (a.isEmpty() || b.isEmpty()) {
      return known.equals(seen);
    }
    return close(a.getAsDouble(), b.getAsDouble());
  }

  private static boolean close(double a, double b) {
    double scale = Math.max(Math.abs(a), Math.abs(b));
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= ABSOLUTE + RELATIVE * scale;
  }

  private static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
