package gradus.batch;

import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a report to its place, whole or not at all. */
public interface ReportWriter {

  /** Writes to a file in the folder of all reports. */
  void write(Path file, GradeReport report) throws IOException;

  /** Returns what keeps a report that is there from being all that was asked for, or nothing. */
  default String missing(Path file) throws IOException {
    return "";
  }
}
