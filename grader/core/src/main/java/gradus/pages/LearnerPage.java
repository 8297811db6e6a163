package gradus.pages;

import gradus.render.Detail;
import gradus.render.Sanitizer;
import gradus.render.Style;
import gradus.render.TextRenderer;
import gradus.report.GradeReport;
import java.util.ArrayList;
import java.util.List;

/** What one learner gets back: a page, and the same as text. */
final class LearnerPage {

  private final String name;
  private final List<Returned> submissions;

  /**
   * @param name the learner's
   * @param submissions all that are returned together
   */
  LearnerPage(String name, List<Returned> submissions) {
    this.name = name;
    this.submissions = List.copyOf(submissions);
  }

  /** Returns the page's source. */
  String html() {
    List<Markup> content = new ArrayList<>();
    content.add(Tag.of("header").block(Tag.of("h1").line(Wording.name(name))));
    if (submissions.size() > 1) {
      content.add(overview());
    }
    for (Returned each : submissions) {
      content.add(new SubmissionSection(each, LearnersView.of(each.report())).write());
    }
    return Page.of(name, Markup.all(content));
  }

  private Markup overview() {
    List<Markup> rows = new ArrayList<>();
    for (Returned each : submissions) {
      rows.add(
          Tag.of("tr")
              .line(
                  Tag.of("td").around(each.title()),
                  Tag.of("td").around(Wording.verdict(each.report().result().verdict())),
                  Tag.of("td", "number")
                      .around(Wording.score(each.credit(), each.report().result().possible()))));
    }
    return Tag.of("table").block(Tag.of("tbody").block(Markup.all(rows)));
  }

  /** Returns the text. */
  String text() {
    StringBuilder text = new StringBuilder(Sanitizer.clean(name)).append('\n');
    for (Returned each : submissions) {
      text.append('\n').append(text(each));
    }
    return text.toString();
  }

  private static String text(Returned returned) {
    GradeReport seen = LearnersView.of(returned.report());
    String report = Style.strip(new TextRenderer(Detail.ALL).render(seen));
    String note = returned.credit().note();
    return note.isEmpty()
        ? report
        : report
            + "%s It counts %s.\n"
                .formatted(
                    Sanitizer.clean(note),
                    Wording.score(returned.credit(), seen.result().possible()));
  }
}
