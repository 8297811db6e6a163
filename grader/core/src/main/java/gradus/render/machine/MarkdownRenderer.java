package gradus.render.machine;

import gradus.model.Visibility;
import gradus.render.GroupText;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.util.List;

/**
 * Writes Markdown for the summary of a step in GitHub Actions: all groups, each's first failure.
 */
final class MarkdownRenderer implements MachineRenderer {

  @Override
  public String render(GradeReport report) {
    Result result = report.result();
    String headline = Wording.title(report) + ": " + Wording.verdict(result);
    StringBuilder text = new StringBuilder("# ");
    text.append(MarkdownText.inline(headline)).append('\n');
    String remarks = Wording.remarks(result);
    if (!remarks.isEmpty()) {
      text.append('\n').append(MarkdownText.block(remarks));
    }
    if (!Wording.ran(result)) {
      return text.append("\nNo test was run.\n").toString();
    }
    return text.append('\n').append(table(result)).append(failures(result)).toString();
  }

  private static String table(Result result) {
    StringBuilder table = new StringBuilder("| | Tests | Passed | Points |\n");
    table.append("| --- | --- | ---: | ---: |\n");
    for (GroupSection each : result.groups()) {
      table.append(
          "| %s | %s%s | %d of %d | %s of %s |\n"
              .formatted(
                  each.passed() == each.total() ? "✅" : "❌",
                  MarkdownText.inline(each.title()),
                  each.visibility() == Visibility.HIDDEN ? " (hidden)" : "",
                  each.passed(),
                  each.total(),
                  GroupText.number(each.earned()),
                  GroupText.number(each.possible())));
    }
    return table.toString();
  }

  private static String failures(Result result) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < result.groups().size(); i++) {
      List<TestSection> missed = Wording.missed(result.groups().get(i), result);
      if (!missed.isEmpty()) {
        text.append(failure(i + 1, result.groups().get(i), missed));
      }
    }
    return text.toString();
  }

  /** Numbers keep headings apart whose groups have the same title. */
  private static String failure(int number, GroupSection group, List<TestSection> missed) {
    TestSection first = missed.get(0);
    String more = missed.size() == 1 ? "" : "\nand %d more\n".formatted(missed.size() - 1);
    String printed = Wording.printed(first);
    return "\n## %d. %s\n\n%s: %s\n\n"
            .formatted(
                number,
                MarkdownText.inline(group.title()),
                first.status().name().replace('_', ' '),
                MarkdownText.inline(first.title()))
        + MarkdownText.block(Wording.failure(first))
        + (printed.isEmpty() ? "" : "\nprinted:\n\n" + MarkdownText.block(printed))
        + more;
  }
}
