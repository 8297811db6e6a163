package gradus.pages;

import gradus.model.Diagnosis;
import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.render.DiagnosticText;
import gradus.render.StepsText;
import gradus.render.Style;
import gradus.render.TestText;
import gradus.report.DiagnosticSection;
import gradus.report.FileSection;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says on a page what became of one submission. */
final class SubmissionSection {

  private final Returned returned;
  private final Result result;

  /**
   * @param returned the submission
   * @param seen what of its report whoever reads the page may see
   */
  SubmissionSection(Returned returned, GradeReport seen) {
    this.returned = returned;
    this.result = seen.result();
  }

  Markup write() {
    List<Markup> parts = new ArrayList<>();
    parts.add(Tag.of("h2").line(returned.title()));
    parts.add(headline());
    if (!returned.credit().note().isEmpty()) {
      parts.add(Tag.of("p", "note").line(returned.credit().note()));
    }
    result.diagnostics().forEach(each -> parts.add(diagnostic(each)));
    result.diagnoses().forEach(each -> parts.add(diagnosis(each)));
    if (result.tests().stream().anyMatch(each -> each.status() != TestStatus.NOT_RUN)) {
      result.groups().forEach(each -> parts.add(group(each)));
      parts.add(steps());
    } else {
      parts.add(Tag.of("p").line("No test was run."));
    }
    parts.add(files(returned.report().files()));
    return Tag.of("section").block(Markup.all(parts));
  }

  private Markup headline() {
    return Tag.of("p", "score")
        .line(
            Wording.verdict(result.verdict()),
            Markup.text(", " + Wording.score(returned.credit(), result.possible())));
  }

  private static Markup diagnostic(DiagnosticSection section) {
    return Tag.of("pre").line(plain(DiagnosticText.of(section)));
  }

  private static Markup diagnosis(Diagnosis diagnosis) {
    return Tag.of("p", "note")
        .line(
            Tag.of("strong").around("This looks like a known mistake: "),
            Markup.text(diagnosis.mistake() + " "),
            Tag.of("span", "dim").around("Hint: " + diagnosis.hint()));
  }

  private Markup group(GroupSection group) {
    boolean passed = group.passed() == group.total();
    Markup heading =
        Tag.of("h3")
            .line(
                Markup.text(group.title() + " "),
                Tag.of("span", "dim")
                    .around(group.visibility() == Visibility.HIDDEN ? "hidden" : ""));
    Markup line =
        Tag.of("p")
            .line(
                Tag.of("span", passed ? "good" : "bad").around(passed ? "passed" : "FAILED"),
                Markup.text(
                    " %s of %s points, %d of %d tests"
                        .formatted(
                            Wording.points(group.earned()),
                            Wording.points(group.possible()),
                            group.passed(),
                            group.total())));
    List<TestSection> tests =
        result.tests().stream().filter(each -> each.group().equals(group.id())).toList();
    return Markup.all(heading, line, list(tests), hints(tests));
  }

  private static Markup list(List<TestSection> tests) {
    List<Markup> items = tests.stream().map(SubmissionSection::test).toList();
    return items.isEmpty() ? Markup.NONE : Tag.of("ul", "tests").block(Markup.all(items));
  }

  /** Tests of a group share their hint: it is said once. */
  private static Markup hints(List<TestSection> tests) {
    return Markup.all(
        tests.stream()
            .map(TestSection::hint)
            .filter(Objects::nonNull)
            .distinct()
            .map(each -> Tag.of("p", "note").line("Hint: " + each))
            .toList());
  }

  private static Markup test(TestSection test) {
    String body = plain(TestText.body(test, true)).stripTrailing().stripIndent();
    Markup title =
        Markup.all(
            Wording.status(test.status()),
            Markup.text(": " + test.title() + " "),
            Tag.of("span", "dim").around(stepsOf(test)));
    if (body.isBlank()) {
      return Tag.of("li").line(title);
    }
    Tag details = Tag.of("details");
    boolean open = test.status() != TestStatus.PASSED;
    return Tag.of("li")
        .line(
            (open ? details.with("open", "") : details)
                .around(Tag.of("summary").around(title), Tag.of("pre").around(body)));
  }

  private static String stepsOf(TestSection test) {
    return test.steps() < 0 ? "" : Wording.several(test.steps(), "step");
  }

  private Markup steps() {
    String text = plain(StepsText.of(result.tests())).strip();
    return text.isEmpty() ? Markup.NONE : Tag.of("p").line(text);
  }

  private static Markup files(List<FileSection> files) {
    if (files.isEmpty()) {
      return Markup.NONE;
    }
    List<Markup> lines = new ArrayList<>();
    for (FileSection each : files) {
      lines.add(
          Tag.of("li")
              .line(
                  Tag.of("code").around(each.path()),
                  Markup.text(", " + Wording.several(each.bytes(), "byte") + ", SHA-256 "),
                  Tag.of("code", "dim").around(each.sha256())));
    }
    return Tag.of("details")
        .block(Tag.of("summary").line("What was graded"), Tag.of("ul").block(Markup.all(lines)));
  }

  private static String plain(String text) {
    return Style.strip(text);
  }
}
