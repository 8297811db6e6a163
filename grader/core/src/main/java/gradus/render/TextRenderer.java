package gradus.render;

import gradus.model.Comparison;
import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.math.RoundingMode;
import java.util.List;

/** Writes a report for people: the score, the groups, then what failed and by how much. */
public final class TextRenderer {

  private static final String MARGIN = "    | ";

  /** Returns the report as lines of text, each ended by a line feed. */
  public String render(GradeReport report) {
    StringBuilder text = new StringBuilder();
    Result result = report.result();
    text.append(headline(report)).append('\n');
    result.diagnostics().forEach(each -> text.append(diagnostic(each)));
    if (!ran(result)) {
      return text.append("\nNo test was run.\n").toString();
    }
    text.append('\n');
    result.groups().forEach(each -> text.append(group(each)));
    result.groups().forEach(each -> text.append(failures(each, result.tests())));
    return text.append(diagnosis(result)).append(lastWord(result)).toString();
  }

  private static String diagnosis(Result result) {
    Diagnosis diagnosis = result.diagnosis();
    return diagnosis == null
        ? ""
        : "\nThis looks like a known mistake: %s\n  hint: %s\n"
            .formatted(Sanitizer.clean(diagnosis.mistake()), Sanitizer.clean(diagnosis.hint()));
  }

  private static String headline(GradeReport report) {
    Result result = report.result();
    String title =
        report.exercise().title().isEmpty() ? report.exercise().id() : report.exercise().title();
    return "%s: %s, %s of %s points"
        .formatted(
            Sanitizer.clean(title),
            words(result.verdict()),
            number(result.earned()),
            number(result.possible()));
  }

  private static String words(Verdict verdict) {
    return verdict.name().replace('_', ' ');
  }

  private static boolean ran(Result result) {
    return result.tests().stream().anyMatch(each -> each.status() != TestStatus.NOT_RUN);
  }

  private static String diagnostic(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder("\n  ");
    if (!diagnostic.file().isEmpty()) {
      text.append(Sanitizer.clean(diagnostic.place().toString())).append(": ");
    }
    text.append(diagnostic.severity().word()).append(": ");
    List<String> lines = diagnostic.message().lines().toList();
    text.append(lines.isEmpty() ? "" : Sanitizer.clean(lines.get(0))).append('\n');
    lines.stream().skip(1).forEach(each -> text.append(Sanitizer.quote(each, MARGIN)));
    return text.toString();
  }

  private static String group(GroupSection group) {
    return "  %-6s %s of %s points, %d of %d tests: %s%s\n"
        .formatted(
            group.passed() == group.total() ? "passed" : "FAILED",
            number(group.earned()),
            number(group.possible()),
            group.passed(),
            group.total(),
            Sanitizer.clean(group.title()),
            group.visibility() == Visibility.HIDDEN ? " (hidden)" : "");
  }

  /** The tests of a group that did not pass, and what the group hints at, once. */
  private static String failures(GroupSection group, List<TestSection> tests) {
    List<TestSection> missed =
        tests.stream()
            .filter(each -> each.group().equals(group.id()))
            .filter(each -> each.status() != TestStatus.PASSED)
            .toList();
    if (missed.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder("\n").append(Sanitizer.clean(group.title())).append('\n');
    missed.forEach(each -> text.append(test(each)));
    if (missed.get(0).hint() != null) {
      text.append("  hint: ").append(Sanitizer.clean(missed.get(0).hint())).append('\n');
    }
    return text.toString();
  }

  private static String test(TestSection test) {
    String status = test.status().name().replace('_', ' ');
    String line =
        "  %s: %s (%s)\n"
            .formatted(status, Sanitizer.clean(test.title()), Sanitizer.clean(test.id()));
    return line + message(test) + numbers(test) + printed(test);
  }

  private static String message(TestSection test) {
    String message = test.message();
    return message == null || message.isEmpty() ? "" : Sanitizer.quote(message, "    ");
  }

  private static String numbers(TestSection test) {
    Comparison comparison = test.comparison();
    if (comparison == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    row(text, "at", comparison.at());
    row(text, "expected", comparison.expected());
    row(text, "actual", comparison.actual());
    row(text, "error", comparison.error());
    row(text, "allowed", comparison.allowed());
    return text.toString();
  }

  private static String printed(TestSection test) {
    String output = test.output();
    return output == null || output.isEmpty()
        ? ""
        : "    printed:\n" + Sanitizer.quote(output.stripTrailing(), MARGIN);
  }

  private static void row(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append("      %-9s%s\n".formatted(name, Sanitizer.clean(value)));
    }
  }

  private static String lastWord(Result result) {
    if (result.verdict() == Verdict.ACCEPTED) {
      return "\nAll %d tests passed.\n".formatted(result.tests().size());
    }
    long passed =
        result.tests().stream().filter(each -> each.status() == TestStatus.PASSED).count();
    return "\n%d of %d tests passed.\n".formatted(passed, result.tests().size());
  }

  /** Two decimals are enough for people; rounded down, so that only full points look full. */
  private static String number(Points points) {
    return points
        .toBigDecimal()
        .setScale(2, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
