package gradus.report;

import java.util.List;

/**
 * Everything that is said of one graded submission.
 *
 * @param exercise which exercise
 * @param files what was submitted
 * @param seed what seeded test cases were drawn from
 * @param result what it is worth, and why
 * @param run the circumstances
 */
public record GradeReport(
    ExerciseSection exercise, List<FileSection> files, long seed, Result result, RunSection run) {
  public GradeReport {
    files = List.copyOf(files);
  }

  /** The version of the report's format: the major number changes when a reader would break. */
  public static final String SCHEMA_VERSION = "2.1";
}
