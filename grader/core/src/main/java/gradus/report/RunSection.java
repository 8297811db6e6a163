package gradus.report;

import java.util.List;

/**
 * The circumstances, the only part of a report that may differ between two gradings of the same.
 *
 * @param gradus the version of the grader
 * @param startedAt when grading began, as ISO 8601 in UTC
 * @param java the Java version
 * @param os the operating system
 * @param isolation the layers that were on
 * @param totalMillis how long grading took, in milliseconds
 */
public record RunSection(
    String gradus,
    String startedAt,
    String java,
    String os,
    List<String> isolation,
    long totalMillis) {
  public RunSection {
    isolation = List.copyOf(isolation);
  }
}
