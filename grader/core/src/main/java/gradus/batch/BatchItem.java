package gradus.batch;

import gradus.intake.Origin;
import gradus.submission.HandIn;
import java.nio.file.Path;

/**
 * One submission of many.
 *
 * @param origin whose it is, as the platform tells it
 * @param exercise what the submission is for, as it was named; empty where the learner's folder
 *     does not say
 * @param handIn what was handed in
 * @param report where its report goes, in the folder of all reports
 * @param trouble why it cannot be read; empty where nothing is known against it
 */
public record BatchItem(
    Origin origin, String exercise, HandIn handIn, Path report, String trouble) {

  /** Returns where its report goes, with forward slashes on every system. */
  public String reportName() {
    return report.toString().replace('\\', '/');
  }

  /** Returns the learner's name, as it is shown. */
  public String learner() {
    return origin.learner();
  }
}
