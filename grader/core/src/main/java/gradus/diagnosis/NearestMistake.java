package gradus.diagnosis;

import gradus.exercise.RecordedFailure;
import gradus.exercise.RecordedMistake;
import gradus.model.Diagnosis;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the one known mistake that nearly all failures are like: people make the same mistake in
 * code that differs elsewhere, as where the rounding of a last place decides, or a limit is
 * another.
 */
final class NearestMistake {

  /** The least share of all failures, known and seen, that have to be the same. */
  private static final double LEAST_SHARE = 0.8;

  /** By how much the next one's share has to be less. */
  private static final double LEAD = 0.25;

  /** One value may come about in many ways; as many different ones hardly do. */
  private static final int LEAST_VALUES = 3;

  private final List<RecordedMistake> mistakes;

  NearestMistake(List<RecordedMistake> mistakes) {
    this.mistakes = mistakes;
  }

  private record Likeness(RecordedMistake mistake, double share, int values) {}

  /**
   * Returns it, or nothing.
   *
   * @param seen what failed, by its test
   */
  List<Diagnosis> find(Map<String, RecordedFailure> seen) {
    List<Likeness> nearest =
        mistakes.stream()
            .map(each -> likeness(each, seen))
            .sorted(Comparator.comparingDouble(Likeness::share).reversed())
            .limit(2)
            .toList();
    if (nearest.isEmpty() || nearest.get(0).share() < LEAST_SHARE) {
      return List.of();
    }
    Likeness first = nearest.get(0);
    boolean leads = nearest.size() == 1 || nearest.get(1).share() <= first.share() - LEAD;
    return leads && first.values() >= LEAST_VALUES
        ? List.of(first.mistake().diagnosis())
        : List.of();
  }

  private static Likeness likeness(RecordedMistake mistake, Map<String, RecordedFailure> seen) {
    List<RecordedFailure> same =
        mistake.failures().stream()
            .filter(each -> SymptomComparison.isSame(each, seen.get(each.test())))
            .toList();
    Set<String> tests = new HashSet<>(seen.keySet());
    mistake.failures().forEach(each -> tests.add(each.test()));
    return new Likeness(mistake, (double) same.size() / tests.size(), values(same));
  }

  /** Returns how many different things came, or how many calls threw. */
  private static int values(List<RecordedFailure> failures) {
    return failures.stream()
        .filter(SymptomComparison::isEvidence)
        .map(each -> each.actual() + " " + each.call())
        .collect(Collectors.toSet())
        .size();
  }
}
