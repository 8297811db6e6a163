package gradus.cli;

import gradus.batch.BatchRow;
import gradus.batch.BatchRow.Note.Kind;
import gradus.batch.BatchSummary;
import gradus.intake.Arrival.Fate;
import gradus.model.Verdict;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Says what became of all that was handed over to a batch. */
final class BatchAccount {

  private final CommandSpec spec;

  BatchAccount(CommandSpec spec) {
    this.spec = spec;
  }

  void give(BatchSummary summary) {
    Complaints complaints = new Complaints(spec);
    long again = summary.count(Kind.GRADED_AGAIN);
    if (again > 0) {
      complaints.say(
          "%d graded again, since their reports were of another run; summary.csv says why"
              .formatted(again));
    }
    long unread = summary.count(Kind.NOT_READ);
    if (unread > 0) {
      complaints.say("%d could not be read; summary.csv says why".formatted(unread));
    }
    summary.loose().forEach(each -> complaints.say(each.path() + ": " + each.reason()));
    Outlet.out(spec)
        .line(
            "of %d files and folders %d graded, %d refused, %d ignored; intake.csv has each"
                .formatted(
                    summary.arrivals().size(),
                    summary.arrivals(Fate.GRADED).size(),
                    summary.arrivals(Fate.REFUSED).size(),
                    summary.arrivals(Fate.IGNORED).size()));
  }

  /** Returns with which status it ends, where everything was returned. */
  static ExitStatus status(BatchSummary summary, Set<String> invalidExercises) {
    boolean faults =
        summary.rows().stream()
            .filter(each -> !invalidExercises.contains(each.exercise()))
            .anyMatch(each -> each.verdict() == Verdict.GRADER_ERROR);
    if (faults) {
      return ExitStatus.GRADER_ERROR;
    }
    if (!invalidExercises.isEmpty()) {
      return ExitStatus.INVALID_EXERCISE;
    }
    boolean allGraded =
        summary.rows().stream().allMatch(BatchRow::graded)
            && summary.arrivals(Fate.REFUSED).isEmpty();
    return allGraded ? ExitStatus.OK : ExitStatus.NOT_ACCEPTED;
  }
}
