package gradus.workspace;

import gradus.model.Diagnosis;
import gradus.model.Verdict;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of handing something in.
 *
 * @param number the how-manieth of its exercise, from 1
 * @param at when, as ISO 8601 in UTC
 * @param version the exercise's version
 * @param verdict the verdict
 * @param earned its points, as in the report
 * @param possible the exercise's points
 * @param failed the groups of which not every test passed
 * @param diagnosis the known mistake that it looked like; null if none
 */
public record Attempt(
    int number,
    String at,
    String version,
    Verdict verdict,
    String earned,
    String possible,
    List<String> failed,
    @Nullable Diagnosis diagnosis) {

  public Attempt {
    failed = List.copyOf(failed);
  }

  /** Returns what is remembered of a report. */
  static Attempt of(int number, GradeReport report) {
    Result result = report.result();
    return new Attempt(
        number,
        report.run().startedAt(),
        report.exercise().version(),
        result.verdict(),
        result.earned().toPlainString(),
        result.possible().toPlainString(),
        result.groups().stream()
            .filter(each -> each.passed() < each.total())
            .map(GroupSection::id)
            .toList(),
        result.diagnoses().isEmpty() ? null : result.diagnoses().get(0));
  }

  /** Returns the attempt as lines of text, a key and a value each. */
  String write() {
    StringBuilder text = new StringBuilder();
    line(text, "at", at);
    line(text, "exercise", version);
    line(text, "verdict", verdict.name());
    line(text, "earned", earned);
    line(text, "possible", possible);
    line(text, "failed", String.join(" ", failed));
    if (diagnosis != null) {
      line(text, "mistake", diagnosis.mistake());
      line(text, "hint", diagnosis.hint());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value.replaceAll("\\R", " ")).append('\n');
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return null if somebody has changed it so that it says no verdict any more
   */
  static @Nullable Attempt read(int number, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : text.lines().toList()) {
      String[] parts = each.split(": ", 2);
      values.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
    Verdict verdict = verdict(values.getOrDefault("verdict", ""));
    String mistake = values.get("mistake");
    return verdict == null
        ? null
        : new Attempt(
            number,
            values.getOrDefault("at", ""),
            values.getOrDefault("exercise", ""),
            verdict,
            values.getOrDefault("earned", "0"),
            values.getOrDefault("possible", "0"),
            words(values.getOrDefault("failed", "")),
            mistake == null ? null : new Diagnosis(mistake, values.getOrDefault("hint", "")));
  }

  private static @Nullable Verdict verdict(String name) {
    for (Verdict each : Verdict.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    words.removeIf(String::isEmpty);
    return words;
  }
}
