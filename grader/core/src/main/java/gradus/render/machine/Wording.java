package gradus.render.machine;

import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.render.DiagnosticText;
import gradus.render.GroupText;
import gradus.render.Sanitizer;
import gradus.render.Style;
import gradus.render.TestText;
import gradus.report.DiagnosticSection;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.RunSection;
import gradus.report.TestSection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every format says in words: lines that no terminal and no CI system obeys. */
final class Wording {

  private static final int MILLIS_DECIMALS = 3;

  private Wording() {}

  /** Returns the exercise's title, or what was asked for where there is no such exercise. */
  static String title(GradeReport report) {
    String title = report.exercise().title();
    return Sanitizer.clean(title.isEmpty() ? report.exercise().id() : title);
  }

  /** Returns the verdict and the points. */
  static String verdict(Result result) {
    return "%s, %s of %s points"
        .formatted(
            result.verdict().name().replace('_', ' '),
            GroupText.number(result.earned()),
            GroupText.number(result.possible()));
  }

  /** Returns whether any test was run. */
  static boolean ran(Result result) {
    return result.tests().stream().anyMatch(each -> each.status() != TestStatus.NOT_RUN);
  }

  /** Returns the tests of a group. */
  static List<TestSection> testsOf(GroupSection group, Result result) {
    return result.tests().stream().filter(each -> each.group().equals(group.id())).toList();
  }

  /** Returns the tests of a group that did not pass. */
  static List<TestSection> missed(GroupSection group, Result result) {
    return testsOf(group, result).stream()
        .filter(each -> each.status() != TestStatus.PASSED)
        .toList();
  }

  /** Returns what was said of the submission before the tests, and what it looks like. */
  static String remarks(Result result) {
    String diagnostics =
        result.diagnostics().stream().map(Wording::diagnostic).collect(Collectors.joining("\n"));
    String diagnoses =
        result.diagnoses().stream()
            .map(
                each ->
                    "This looks like a known mistake: %s\nhint: %s"
                        .formatted(Sanitizer.clean(each.mistake()), Sanitizer.clean(each.hint())))
            .collect(Collectors.joining("\n"));
    return (diagnostics + "\n" + diagnoses).strip();
  }

  /** Returns what one stage has to say. */
  static String diagnostic(DiagnosticSection section) {
    return aligned(Style.strip(DiagnosticText.of(section)));
  }

  /** An empty last line would count as one without a margin. */
  private static String aligned(String text) {
    return text.stripTrailing().stripIndent().strip();
  }

  /** Returns how a test ended, in words. */
  static String status(TestSection test) {
    return test.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns on one line how a test ended, and the first thing to say of it. */
  static String headline(TestSection test) {
    String message = test.message() == null ? "" : test.message();
    String first = message.lines().findFirst().map(Sanitizer::clean).orElse("").strip();
    return first.isEmpty() ? status(test) : status(test) + ": " + first;
  }

  /** Returns what was wrong with a test that did not pass. */
  static String failure(TestSection test) {
    String details = aligned(TestText.details(test));
    String hint = test.hint() == null ? "" : "hint: " + Sanitizer.clean(test.hint());
    String text = (details + "\n" + hint).strip();
    boolean untold = details.isEmpty() && test.visibility() == Visibility.HIDDEN;
    return (untold ? "This test is hidden.\n" + text : text.isEmpty() ? status(test) : text)
        .strip();
  }

  /** Returns what a learner's code printed in a test; empty where it is not shown. */
  static String printed(TestSection test) {
    String output = test.output() == null ? "" : test.output();
    return output.lines().map(Sanitizer::clean).collect(Collectors.joining("\n")).stripTrailing();
  }

  /** Returns how long the whole grading took, in seconds, to be written without an exponent. */
  static BigDecimal seconds(RunSection run) {
    return BigDecimal.valueOf(run.totalMillis(), MILLIS_DECIMALS);
  }
}
