package gradus.render;

import gradus.model.Diagnosis;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.report.GradeReport;
import gradus.report.Result;
import java.util.stream.Collectors;

/** Writes a report for people: verdict and score first, then what to look at. */
public final class TextRenderer {

  private final Detail detail;

  /**
   * @param detail how much is shown
   */
  public TextRenderer(Detail detail) {
    this.detail = detail;
  }

  /** Returns the report as lines of text, each ended by a line feed. */
  public String render(GradeReport report) {
    Result result = report.result();
    StringBuilder text = new StringBuilder(headline(report));
    result.diagnostics().forEach(each -> text.append(DiagnosticText.of(each)));
    if (!ran(result)) {
      return text.append("\nNo test was run.\n").toString();
    }
    GroupText groups = new GroupText(detail, result.groups(), result.tests());
    text.append(diagnosis(result)).append('\n').append(groups.write());
    return text.append(StepsText.of(result.tests())).append(lastWord(result, groups)).toString();
  }

  private static String headline(GradeReport report) {
    Result result = report.result();
    String title =
        report.exercise().title().isEmpty() ? report.exercise().id() : report.exercise().title();
    Style style = result.verdict() == Verdict.ACCEPTED ? Style.GOOD : Style.BAD;
    return "%s: %s, %s of %s points\n"
        .formatted(
            Style.STRONG.of(Sanitizer.clean(title)),
            style.of(result.verdict().name().replace('_', ' ')),
            GroupText.number(result.earned()),
            GroupText.number(result.possible()));
  }

  private static boolean ran(Result result) {
    return result.tests().stream().anyMatch(each -> each.status() != TestStatus.NOT_RUN);
  }

  private static String diagnosis(Result result) {
    return result.diagnoses().stream().map(TextRenderer::diagnosis).collect(Collectors.joining());
  }

  private static String diagnosis(Diagnosis diagnosis) {
    return "\nThis looks like a known mistake: %s\n  hint: %s\n"
        .formatted(Sanitizer.clean(diagnosis.mistake()), Sanitizer.clean(diagnosis.hint()));
  }

  private static String lastWord(Result result, GroupText groups) {
    int total = result.tests().size();
    if (result.verdict() == Verdict.ACCEPTED) {
      return "\nAll %d tests passed.\n".formatted(total);
    }
    long passed =
        result.tests().stream().filter(each -> each.status() == TestStatus.PASSED).count();
    String more = groups.isCut() ? " --all shows every failure." : "";
    return "\n%d of %d tests passed.%s\n".formatted(passed, total, more);
  }
}
