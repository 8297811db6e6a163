package gradus.batch;

import gradus.intake.Arrival;
import gradus.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What all submissions come to.
 *
 * @param rows one a submission, by learner and exercise
 * @param exercises one an exercise, by name
 * @param arrivals what became of each file and folder, those of submissions first
 */
public record BatchSummary(
    List<BatchRow> rows, Map<String, OfExercise> exercises, List<Arrival> arrivals) {

  public BatchSummary {
    rows = List.copyOf(rows);
    arrivals = List.copyOf(arrivals);
  }

  /**
   * What the submissions for one exercise come to.
   *
   * @param submissions how many there are
   * @param verdicts how many got each verdict
   * @param passed how many passed each test, in report order
   * @param mistakes how many look like each known mistake, the most common first
   */
  public record OfExercise(
      int submissions,
      Map<Verdict, Integer> verdicts,
      Map<String, Integer> passed,
      Map<String, Integer> mistakes) {}

  /** Returns how many rows have such a note. */
  public long count(BatchRow.Note.Kind kind) {
    return rows.stream().filter(each -> each.note().kind() == kind).count();
  }

  /** Returns what became so, in order. */
  public List<Arrival> arrivals(Arrival.Fate fate) {
    return arrivals.stream().filter(each -> each.fate() == fate).toList();
  }

  /** Returns what may be somebody's work and is no part of a submission, in order. */
  public List<Arrival> loose() {
    Set<Arrival> known = new HashSet<>();
    rows.forEach(each -> known.addAll(each.arrivals()));
    return arrivals(Arrival.Fate.REFUSED).stream().filter(each -> !known.contains(each)).toList();
  }

  /**
   * Adds up.
   *
   * @param others what is no part of a submission
   */
  public static BatchSummary of(List<BatchRow> rows, List<Arrival> others) {
    Map<String, List<BatchRow>> byExercise = new TreeMap<>();
    for (BatchRow each : rows) {
      if (!each.exercise().isEmpty()) {
        byExercise.computeIfAbsent(each.exercise(), any -> new ArrayList<>()).add(each);
      }
    }
    Map<String, OfExercise> exercises = new LinkedHashMap<>();
    byExercise.forEach((name, all) -> exercises.put(name, ofExercise(all)));
    List<Arrival> arrivals = new ArrayList<>();
    rows.forEach(each -> arrivals.addAll(each.arrivals()));
    arrivals.addAll(others);
    return new BatchSummary(rows, exercises, arrivals);
  }

  private static OfExercise ofExercise(List<BatchRow> rows) {
    Map<Verdict, Integer> verdicts = new TreeMap<>();
    Map<String, Integer> passed = new LinkedHashMap<>();
    Map<String, Integer> mistakes = new TreeMap<>();
    for (BatchRow row : rows) {
      verdicts.merge(row.verdict(), 1, Integer::sum);
      row.tests().forEach((test, success) -> passed.merge(test, success ? 1 : 0, Integer::sum));
      for (String each : row.mistakes()) {
        mistakes.merge(each, 1, Integer::sum);
      }
    }
    return new OfExercise(rows.size(), verdicts, passed, mostCommonFirst(mistakes));
  }

  private static Map<String, Integer> mostCommonFirst(Map<String, Integer> counts) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }
}
