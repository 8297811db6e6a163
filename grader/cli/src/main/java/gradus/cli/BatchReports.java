package gradus.cli;

import gradus.batch.ReportFolder;
import gradus.batch.ReportWriter;
import gradus.render.JsonRenderer;
import gradus.render.machine.ReportFormat;
import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the reports of a batch go: as JSON into one folder, in every other format into a folder of
 * its own, where each is called as the one in JSON, but for its end.
 */
final class BatchReports implements ReportWriter, AutoCloseable {

  private record Other(ReportFormat format, Path path, ReportFolder folder) {}

  private final Path out;
  private final ReportFolder json;
  private final List<Other> others = new ArrayList<>();

  private BatchReports(Path out, ReportFolder json) {
    this.out = out;
    this.json = json;
  }

  /**
   * Claims all folders, or none.
   *
   * @param out the folder of reports in JSON
   * @param wanted the other formats
   * @throws UsageException if two formats were to share a folder, or another batch has one
   * @throws IOException if a folder cannot be made or written
   */
  static BatchReports claim(Path out, List<WantedReport> wanted)
      throws UsageException, IOException {
    BatchReports reports = new BatchReports(out, claim(out));
    try {
      Set<Path> taken = new HashSet<>(Set.of(absolute(out)));
      for (WantedReport each : wanted) {
        if (!taken.add(absolute(each.target()))) {
          throw new UsageException(
              "every format needs a folder of its own: two cannot share " + each.target());
        }
        reports.others.add(new Other(each.format(), each.target(), claim(each.target())));
      }
      return reports;
    } catch (UsageException | IOException e) {
      reports.close();
      throw e;
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static ReportFolder claim(Path folder) throws UsageException, IOException {
    return ReportFolder.claim(folder)
        .orElseThrow(
            () ->
                new UsageException(
                    "another batch writes to %s: wait for its end".formatted(folder)));
  }

  /** Returns the folder of reports in JSON, where summaries go too. */
  ReportFolder folder() {
    return json;
  }

  /** The report in JSON comes first: others that are older are of another grading. */
  @Override
  public void write(Path file, GradeReport report) throws IOException {
    json.write(file, new JsonRenderer().render(report));
    for (Other each : others) {
      each.folder().write(named(file, each.format()), each.format().render(report));
    }
  }

  /** Waits until the disk has every report. */
  void settle() throws IOException {
    json.settle();
    for (Other each : others) {
      each.folder().settle();
    }
  }

  @Override
  public String missing(Path file) throws IOException {
    FileTime graded = Files.getLastModifiedTime(out.resolve(file));
    for (Other each : others) {
      Path other = each.path().resolve(named(file, each.format()));
      if (Files.notExists(other) || Files.getLastModifiedTime(other).compareTo(graded) < 0) {
        return "there was no report for " + each.format().word();
      }
    }
    return "";
  }

  private static Path named(Path file, ReportFormat format) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    return file.resolveSibling(name + "." + format.extension());
  }

  @Override
  public void close() throws IOException {
    for (Other each : others) {
      each.folder().close();
    }
    json.close();
  }
}
