package gradus.gradebook;

import gradus.batch.BatchItem;
import gradus.batch.BatchRow;
import gradus.intake.Origin;
import gradus.intake.Platform;
import gradus.model.Points;
import gradus.model.Verdict;
import gradus.submission.HandIn;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Submissions for one exercise of 12 points. */
final class SampleRows {

  static final String EXERCISE = "summary_statistics";

  private SampleRows() {}

  static BatchRow ofFolder(String learner, String earned) {
    return of(Origin.ofFolder(learner), earned, Verdict.WRONG_ANSWER);
  }

  static BatchRow ofMoodle(String learner, String participant, String earned) {
    Origin origin = new Origin(learner, Platform.MOODLE, participant, "", "", "", false);
    return of(origin, earned, Verdict.WRONG_ANSWER);
  }

  static BatchRow of(Origin origin, String earned, Verdict verdict) {
    return new BatchRow(
        new BatchItem(origin, EXERCISE, HandIn.of(Path.of("x")), Path.of(EXERCISE + ".json"), ""),
        verdict,
        Points.of(new BigDecimal(earned)),
        verdict == Verdict.GRADER_ERROR ? Points.ZERO : Points.of(BigDecimal.valueOf(12)),
        Map.of(),
        List.of(),
        new BatchRow.Note(BatchRow.Note.Kind.GRADED, ""),
        List.of());
  }

  static Entry entry(BatchRow row, Roster roster) {
    return Entry.of(row, roster, Credit.full(row.earned()));
  }
}
