package gradus.pages;

import gradus.model.Diagnosis;
import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.pages.BarChart.Bar;
import gradus.report.Result;
import gradus.report.TestSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the submissions for one exercise come to, said on a page. */
final class ExerciseStatistics {

  private static final int TENTHS = 10;
  private static final int MOST_BARS = 12;

  private final String title;
  private final int[] scores = new int[TENTHS + 1];
  private final Map<Verdict, Integer> verdicts = new TreeMap<>();
  private final Map<String, TestTally> tests = new LinkedHashMap<>();
  private final Map<String, Integer> mistakes = new TreeMap<>();
  private final List<Long> steps = new ArrayList<>();
  private int total;

  /**
   * @param title the exercise's
   */
  ExerciseStatistics(String title) {
    this.title = title;
  }

  void add(Returned returned) {
    Result result = returned.report().result();
    total++;
    verdicts.merge(result.verdict(), 1, Integer::sum);
    if (isGraded(result.verdict())) {
      scores[tenth(result.earned(), result.possible())]++;
    }
    for (TestSection each : result.tests()) {
      tests.computeIfAbsent(each.id(), any -> new TestTally(each)).add(each);
    }
    for (Diagnosis each : result.diagnoses()) {
      mistakes.merge(each.mistake(), 1, Integer::sum);
    }
    if (result.verdict() == Verdict.ACCEPTED) {
      steps.add(total(result));
    }
  }

  private static boolean isGraded(Verdict verdict) {
    return verdict != Verdict.GRADER_ERROR && verdict != Verdict.INVALID_SUBMISSION;
  }

  private static int tenth(Points earned, Points possible) {
    return possible.micros() == 0 ? 0 : (int) (earned.micros() * TENTHS / possible.micros());
  }

  private static long total(Result result) {
    return result.tests().stream()
        .filter(each -> each.status() == TestStatus.PASSED)
        .mapToLong(each -> Math.max(0, each.steps()))
        .sum();
  }

  Markup write() {
    List<Markup> parts = new ArrayList<>();
    parts.add(Tag.of("h2").line(title));
    parts.add(Tag.of("p").line(Wording.several(total, "submission") + ": " + verdicts()));
    parts.add(BarChart.draw("Scores, of what could be earned", scores()));
    if (!mistakes.isEmpty()) {
      parts.add(mistakes());
    }
    if (!tests.isEmpty()) {
      parts.add(tests());
    }
    if (!steps.isEmpty()) {
      parts.add(BarChart.draw("Steps of accepted submissions, in all tests", steps()));
    }
    return Tag.of("section").block(Markup.all(parts));
  }

  private String verdicts() {
    return String.join(
        ", ",
        verdicts.entrySet().stream()
            .map(each -> each.getValue() + " " + Wording.word(each.getKey()))
            .toList());
  }

  private List<Bar> scores() {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < TENTHS; i++) {
      bars.add(new Bar("%d–%d %%".formatted(i * TENTHS, i * TENTHS + TENTHS - 1), scores[i]));
    }
    bars.add(new Bar("100 %", scores[TENTHS]));
    return bars;
  }

  private Markup mistakes() {
    List<Markup> rows =
        mistakes.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(
                each ->
                    Tag.of("tr")
                        .line(
                            Tag.of("td", "number").around(Wording.count(each.getValue())),
                            Tag.of("td").around(each.getKey())))
            .toList();
    return Table.of("Known mistakes, the most common first")
        .numbers("times")
        .texts("mistake")
        .holding(rows);
  }

  private Markup tests() {
    return Table.of("Tests, and the steps of those that passed")
        .texts("test", "")
        .numbers("passed", "median steps", "most steps")
        .holding(tests.values().stream().map(TestTally::row).toList());
  }

  /** Each column reaches to twice the steps of the one before; the last takes all that is more. */
  private List<Bar> steps() {
    long least = Math.max(1, steps.stream().min(Comparator.naturalOrder()).orElse(1L));
    long most = steps.stream().max(Comparator.naturalOrder()).orElse(1L);
    List<Bar> bars = new ArrayList<>();
    long from = Long.MIN_VALUE;
    long bound = roundedUp(least);
    while (bars.size() < MOST_BARS - 1 && from < most) {
      bars.add(new Bar("≤ " + shortened(bound), between(from, bound)));
      from = bound;
      bound *= 2;
    }
    if (from < most) {
      bars.add(new Bar("more", between(from, Long.MAX_VALUE)));
    }
    return bars;
  }

  private int between(long above, long upTo) {
    return (int) steps.stream().filter(each -> above < each && each <= upTo).count();
  }

  /** Returns the least number with one digit that is not zero that is not less. */
  private static long roundedUp(long number) {
    long unit = 1;
    while (number / unit >= TENTHS) {
      unit *= TENTHS;
    }
    return (number + unit - 1) / unit * unit;
  }

  private static String shortened(long number) {
    if (number % 1_000_000 == 0) {
      return String.format(Locale.ROOT, "%,dM", number / 1_000_000);
    }
    return number % 1000 == 0
        ? String.format(Locale.ROOT, "%,dk", number / 1000)
        : String.valueOf(number);
  }
}
