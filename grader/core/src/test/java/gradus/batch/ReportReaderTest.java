package gradus.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.render.JsonRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read back is what was written, and nothing is read from what is no report. */
final class ReportReaderTest {

  private static final Path GOLDEN = Path.of("src/test/resources/gradus/render");

  @Test
  void everyReportComesBackAsItWasWritten() throws IOException {
    List<Path> reports = goldenReports();
    assertTrue(reports.size() > 3);
    for (Path each : reports) {
      String text = Files.readString(each);
      assertEquals(
          text, new JsonRenderer().render(ReportReader.read(text).orElseThrow()), each.toString());
    }
  }

  @Test
  void whatIsNoReportIsNone() throws IOException {
    String report = Files.readString(GOLDEN.resolve("full.json"));
    for (String each :
        List.of(
            "",
            "[]",
            "{}",
            "{\"verdict\": \"ACC",
            report.replace("\"WRONG_ANSWER\"", "\"GOOD\""),
            report.replace("\"earned\": 3.5", "\"earned\": -3.5"),
            report.replace("\"steps\": 17", "\"steps\": 1.5"),
            report.replace("\"bytes\": 1804", "\"bytes\": 99999999999"))) {
      assertTrue(ReportReader.read(each).isEmpty(), each);
    }
    assertTrue(ReportReader.read(GOLDEN.resolve("missing.json")).isEmpty());
  }

  private static List<Path> goldenReports() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.filter(each -> each.toString().endsWith(".json")).sorted().toList();
    }
  }
}
