package gradus.batch;

import gradus.intake.Arrival;
import gradus.intake.Arrival.Fate;
import gradus.submission.Seen;
import gradus.submission.SubmissionReading;
import java.util.List;

/** Says of each file of a submission what became of it. */
final class Arrivals {

  private Arrivals() {}

  /** Returns one for each file that was seen, or, where none was, for each part. */
  static List<Arrival> of(BatchRow row, SubmissionReading reading) {
    return reading.seen().isEmpty()
        ? row.item().handIn().parts().stream()
            .map(each -> whole(row, each.shown(), reading))
            .toList()
        : reading.seen().stream().map(each -> one(row, each, reading)).toList();
  }

  private static Arrival whole(BatchRow row, String path, SubmissionReading reading) {
    return row.graded() ? graded(row, path) : refused(row, path, reading);
  }

  private static Arrival one(BatchRow row, Seen seen, SubmissionReading reading) {
    if (seen.role() == Seen.Role.LITTER || (row.graded() && !seen.reason().isEmpty())) {
      return new Arrival(seen.path(), Fate.IGNORED, row.learner(), seen.reason());
    }
    return whole(row, seen.path(), reading);
  }

  private static Arrival graded(BatchRow row, String path) {
    return new Arrival(path, Fate.GRADED, row.learner(), "");
  }

  private static Arrival refused(BatchRow row, String path, SubmissionReading reading) {
    String reason =
        row.note().text().isEmpty() && !reading.refusals().isEmpty()
            ? reading.refusals().get(0).toString()
            : row.note().text();
    return new Arrival(path, Fate.REFUSED, row.learner(), reason);
  }
}
