package gradus.pages;

import gradus.model.Diagnosis;
import gradus.report.GroupSection;
import gradus.report.Result;
import java.util.ArrayList;
import java.util.List;

/** What a platform shows beside a grade: a few words, as HTML on one line. */
final class Comment {

  private Comment() {}

  static String of(Returned returned) {
    Result result = returned.report().result();
    List<Markup> parts = new ArrayList<>();
    String verdict = Wording.word(result.verdict());
    String score = Wording.score(returned.credit(), result.possible());
    parts.add(paragraph("%s: %s, %s.".formatted(returned.title(), verdict, score)));
    if (!returned.credit().note().isEmpty()) {
      parts.add(paragraph(returned.credit().note()));
    }
    result.diagnostics().stream()
        .filter(each -> each.diagnostic().isError())
        .limit(1)
        .forEach(each -> parts.add(paragraph(each.diagnostic().toString())));
    for (Diagnosis each : result.diagnoses()) {
      parts.add(paragraph("This looks like a known mistake: " + each.mistake()));
      parts.add(paragraph("Hint: " + each.hint()));
    }
    List<Markup> missed =
        result.groups().stream()
            .filter(each -> each.passed() < each.total())
            .map(Comment::missed)
            .toList();
    if (!missed.isEmpty()) {
      parts.add(Tag.of("ul").around(Markup.all(missed)));
    }
    return Markup.all(parts).toString();
  }

  private static Markup missed(GroupSection group) {
    return Tag.of("li")
        .around(
            "%s: %d of %d tests passed"
                .formatted(oneLine(group.title()), group.passed(), group.total()));
  }

  private static Markup paragraph(String text) {
    return Tag.of("p").around(oneLine(text));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
