package gradus.diagnosis;

import gradus.execution.TestRun;
import gradus.exercise.RecordedFailure;
import gradus.exercise.RecordedMistake;
import gradus.model.Diagnosis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the known mistakes that together show as a submission's failures do: one or two at once
 * that explain all of them, or one that explains nearly all and is like nothing else that is known.
 * Whoever makes a mistake that nobody knows is told none.
 */
public final class MistakeFinder {

  private final List<RecordedMistake> mistakes;

  /**
   * @param mistakes what was recorded of an exercise
   */
  public MistakeFinder(List<RecordedMistake> mistakes) {
    this.mistakes =
        mistakes.stream()
            .filter(each -> each.failures().stream().anyMatch(SymptomComparison::isEvidence))
            .toList();
  }

  /**
   * Returns the mistakes that a submission looks like.
   *
   * @return one where the same tests fail in the same way and with the same values; else those of
   *     the only two that do so together, each in the tests that the other passes; else the only
   *     one of which nearly all failures are the same; two that look alike as one diagnosis that
   *     says either; else nothing
   */
  public List<Diagnosis> find(TestRun run) {
    List<RecordedFailure> symptoms = Symptoms.of(run);
    if (run.stopped() || symptoms.isEmpty()) {
      return List.of();
    }
    List<Diagnosis> single =
        mistakes.stream()
            .filter(each -> isAll(each, symptoms))
            .map(RecordedMistake::diagnosis)
            .distinct()
            .toList();
    return switch (single.size()) {
      case 0 -> severalOrNearest(symptoms);
      case 1 -> single;
      case 2 -> List.of(Diagnosis.either(single.get(0), single.get(1)));
      default -> List.of();
    };
  }

  private List<Diagnosis> severalOrNearest(List<RecordedFailure> symptoms) {
    List<Diagnosis> pairs = pairs(symptoms);
    return pairs.isEmpty() ? new NearestMistake(mistakes).find(byTest(symptoms)) : pairs;
  }

  private static boolean isAll(RecordedMistake mistake, List<RecordedFailure> seen) {
    List<RecordedFailure> known = mistake.failures();
    return known.size() == seen.size()
        && IntStream.range(0, known.size())
            .allMatch(i -> SymptomComparison.isSame(known.get(i), seen.get(i)));
  }

  /** Where several pairs would do, only what is in all of them is told. */
  private List<Diagnosis> pairs(List<RecordedFailure> symptoms) {
    Map<String, RecordedFailure> seen = byTest(symptoms);
    List<RecordedMistake> candidates =
        mistakes.stream().filter(each -> seen.keySet().containsAll(tests(each))).toList();
    List<List<Diagnosis>> found = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (RecordedMistake other : candidates.subList(i + 1, candidates.size())) {
        RecordedMistake one = candidates.get(i);
        if (isTogether(one, other, seen)) {
          found.add(List.of(one.diagnosis(), other.diagnosis()));
        }
      }
    }
    return inAll(found);
  }

  private static List<Diagnosis> inAll(List<List<Diagnosis>> pairs) {
    return pairs.isEmpty()
        ? List.of()
        : pairs.get(0).stream()
            .filter(each -> pairs.stream().allMatch(pair -> pair.contains(each)))
            .distinct()
            .toList();
  }

  private static boolean isTogether(
      RecordedMistake one, RecordedMistake other, Map<String, RecordedFailure> seen) {
    Set<String> both = new HashSet<>(tests(one));
    both.addAll(tests(other));
    return both.size() == seen.size() && shows(one, other, seen) && shows(other, one, seen);
  }

  /** In the tests that the other passes it has to show as it always does, and by more than that. */
  private static boolean shows(
      RecordedMistake mistake, RecordedMistake other, Map<String, RecordedFailure> seen) {
    List<RecordedFailure> own =
        mistake.failures().stream().filter(each -> !tests(other).contains(each.test())).toList();
    return own.stream().anyMatch(SymptomComparison::isEvidence)
        && own.stream().allMatch(each -> SymptomComparison.isSame(each, seen.get(each.test())));
  }

  private static Set<String> tests(RecordedMistake mistake) {
    return mistake.failures().stream().map(RecordedFailure::test).collect(Collectors.toSet());
  }

  private static Map<String, RecordedFailure> byTest(List<RecordedFailure> failures) {
    return failures.stream()
        .collect(
            Collectors.toMap(
                RecordedFailure::test, Function.identity(), (one, two) -> one, TreeMap::new));
  }
}
