package gradus.pages;

import gradus.batch.BatchRow;
import gradus.gradebook.Credit;
import gradus.gradebook.Entry;
import gradus.report.GradeReport;

/**
 * A submission as it is returned.
 *
 * @param entry whose it is, and what it counts
 * @param report what was found
 */
record Returned(Entry entry, GradeReport report) {

  BatchRow row() {
    return entry.row();
  }

  Credit credit() {
    return entry.credit();
  }

  /** Returns what a heading calls the exercise. */
  String title() {
    String title = report.exercise().title();
    return title.isEmpty() ? row().exercise() : title;
  }
}
