package gradus.pages;

import gradus.batch.PointsChange;
import gradus.batch.PointsChange.Score;
import gradus.intake.Arrival;
import gradus.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instructor's page: what the submissions come to, and where each learner's page is. */
final class IndexPage {

  private final String title;
  private final Map<String, ExerciseStatistics> exercises = new LinkedHashMap<>();
  private final List<Markup> learners = new ArrayList<>();
  private int submissions;
  private int accepted;

  /**
   * @param title the page's
   */
  IndexPage(String title) {
    this.title = title;
  }

  /**
   * Adds a submission.
   *
   * @param name the learner's
   * @param page the learner's page, below this one
   */
  void add(String name, String page, Returned returned) {
    submissions++;
    Verdict verdict = returned.report().result().verdict();
    accepted += verdict == Verdict.ACCEPTED ? 1 : 0;
    if (!returned.row().exercise().isEmpty()) {
      exercises
          .computeIfAbsent(
              returned.row().exercise(), any -> new ExerciseStatistics(returned.title()))
          .add(returned);
    }
    learners.add(row(name, page, returned));
  }

  private static Markup row(String name, String page, Returned returned) {
    return Tag.of("tr")
        .line(
            Tag.of("td").around(Tag.of("a").to(page).around(Wording.name(name))),
            Tag.of("td").around(returned.title()),
            Tag.of("td").around(Wording.verdict(returned.report().result().verdict())),
            Tag.of("td", "number")
                .around(Wording.score(returned.credit(), returned.report().result().possible())),
            Tag.of("td").around(note(returned)),
            Tag.of("td")
                .around(Tag.of("a").to(returned.row().item().reportName()).around("report")));
  }

  /** That something was graded again is no matter of its grade. */
  private static String note(Returned returned) {
    return returned.row().graded() ? returned.credit().note() : returned.row().note().text();
  }

  /**
   * Returns the page's source.
   *
   * @param loose what may be somebody's work and is no part of a submission
   * @param changes what became of the points that learners had before
   */
  String html(List<Arrival> loose, List<PointsChange> changes) {
    List<Markup> content = new ArrayList<>();
    content.add(Tag.of("header").block(Tag.of("h1").line(title)));
    content.add(
        Tag.of("p")
            .line(Wording.several(submissions, "submission") + ", " + accepted + " accepted."));
    if (!loose.isEmpty()) {
      content.add(Tag.of("section").block(refused(loose)));
    }
    List<PointsChange> changed = changes.stream().filter(each -> !each.isNone()).toList();
    if (!changed.isEmpty()) {
      content.add(Tag.of("section").block(regraded(changed)));
    }
    exercises.values().forEach(each -> content.add(each.write()));
    content.add(
        Tag.of("section")
            .block(
                Tag.of("h2").line("Learners"),
                Table.of("Every submission")
                    .texts("learner", "exercise", "verdict")
                    .numbers("points")
                    .texts("note", "report")
                    .holding(learners)));
    return Page.of(title, Markup.all(content));
  }

  private static Markup refused(List<Arrival> loose) {
    List<Markup> rows =
        loose.stream()
            .map(
                each ->
                    Tag.of("tr")
                        .line(Tag.of("td").around(each.path()), Tag.of("td").around(each.reason())))
            .toList();
    return Table.of("Not graded").texts("file or folder", "why").holding(rows);
  }

  private static Markup regraded(List<PointsChange> changed) {
    List<Markup> rows = changed.stream().map(IndexPage::row).toList();
    return Table.of("Points that changed since the last time")
        .texts("learner", "exercise")
        .numbers("before", "after")
        .texts("change")
        .holding(rows);
  }

  private static Markup row(PointsChange change) {
    Score after = change.after();
    return Tag.of("tr")
        .line(
            Tag.of("td").around(Wording.name(change.learner())),
            Tag.of("td").around(change.exercise()),
            Tag.of("td", "number").around(change.before().toString()),
            Tag.of("td", "number").around(after == null ? "" : after.toString()),
            Tag.of("td", change.isLowered() ? "bad" : "good").around(change.word()));
  }
}
