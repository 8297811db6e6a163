package gradus.cli;

import gradus.files.FileTrouble;
import gradus.files.ReportFile;
import gradus.render.JsonRenderer;
import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files that a report goes to: claimed before grading, written whatever comes of it. */
final class ReportFiles implements AutoCloseable {

  private record Target(Path path, ReportFile file, Function<GradeReport, String> renderer) {}

  private final List<Target> targets = new ArrayList<>();
  private final Set<Path> paths = new HashSet<>();

  private ReportFiles() {}

  /**
   * Claims all files, or none.
   *
   * @param json where the report goes as JSON; null for nowhere
   * @param wanted the other formats
   * @throws UsageException if something cannot be written, or two were to go to one file
   */
  static ReportFiles claim(@Nullable Path json, List<WantedReport> wanted)
      throws UsageException, IOException {
    ReportFiles files = new ReportFiles();
    try {
      if (json != null) {
        files.claim(json, new JsonRenderer()::render);
      }
      for (WantedReport each : wanted) {
        files.claim(each.target(), each.format()::render);
      }
      return files;
    } catch (UsageException e) {
      files.close();
      throw e;
    }
  }

  private void claim(Path path, Function<GradeReport, String> renderer) throws UsageException {
    if (!paths.add(path.toAbsolutePath().normalize())) {
      throw new UsageException("two reports cannot go to one file, " + path);
    }
    try {
      targets.add(new Target(path, ReportFile.claim(path), renderer));
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Writes a report to all files, also where one of them fails.
   *
   * @throws ReportLostException if one could not be written
   */
  void write(GradeReport report) throws ReportLostException {
    ReportLostException lost = null;
    for (Target each : targets) {
      try {
        each.file().write(each.renderer().apply(report));
      } catch (IOException e) {
        lost = new ReportLostException(each.path(), e);
      }
    }
    if (lost != null) {
      throw lost;
    }
  }

  @Override
  public void close() throws IOException {
    for (Target each : targets) {
      each.file().close();
    }
  }

  /** Thrown when there is a grade, and no place for its report. */
  static final class ReportLostException extends IOException {

    private static final long serialVersionUID = 1L;

    ReportLostException(Path target, IOException cause) {
      super(
          "the report could not be written to %s: %s".formatted(target, FileTrouble.of(cause)),
          cause);
    }
  }
}
