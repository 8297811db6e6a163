package gradus.cli;

import gradus.batch.PastSummary;
import gradus.batch.PointsChange;
import gradus.batch.ReportFolder;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Grades again what was returned before. */
@Command(
    description = {
      "Grades again what a batch graded, after an exercise has changed, and writes each learner's"
          + " points before and after to regrade.csv. If anybody has fewer, they are named and"
          + " nothing is returned."
    },
    footer =
        "Exit status 1 says that somebody has fewer points than before, or that something could"
            + " not be graded. After --allow-lower, grades are returned as batch returns them.",
    mixinStandardHelpOptions = true)
final class RegradeCommand extends BatchCommand {

  @Option(names = "--allow-lower", description = "Return grades also where points are fewer.")
  private boolean allowLower;

  @Override
  void requireUsable(PastSummary past) throws UsageException {
    if (past.isEmpty()) {
      throw new UsageException(
          "there is nothing to grade again: %s has no summary.json of a batch".formatted(out()));
    }
  }

  @Override
  void meetOthers(PastSummary past) throws UsageException {
    throw new UsageException(
        "there is nothing to grade again: the last batch into %s was of %s"
            .formatted(out(), String.join(", ", past.exercises())));
  }

  @Override
  boolean comparesAll() {
    return true;
  }

  @Override
  boolean mayReturn(List<PointsChange> changes, ReportFolder folder) throws IOException {
    writeChanges(changes, folder);
    sayLowered(changes);
    Outlet.out(spec())
        .line(
            "%d graded before: more points for %d, fewer for %d; regrade.csv has each"
                .formatted(
                    changes.size(),
                    changes.stream().filter(each -> !each.isNone() && !each.isLowered()).count(),
                    changes.stream().filter(PointsChange::isLowered).count()));
    boolean lowered = changes.stream().anyMatch(PointsChange::isLowered);
    if (lowered && !allowLower) {
      new Complaints(spec())
          .say("no page, summary or grade was changed; --allow-lower returns the new points");
    }
    return allowLower || !lowered;
  }
}
