package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.render.SampleReports;
import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for all formats; golden files are rewritten as those of the report for people. */
final class ReportFormatTest {

  private static final Path FOLDER = Path.of("src/test/resources/gradus/render.machine");
  private static final boolean REWRITE = Boolean.getBoolean("gradus.rewriteGolden");

  @Test
  void reportsAreWrittenAsBefore() throws IOException {
    for (String name : List.of("full", "compile_error")) {
      for (ReportFormat each : ReportFormat.values()) {
        Path golden = FOLDER.resolve("%s.%s.%s".formatted(name, each.word(), each.extension()));
        String text = each.render(Samples.report(name));
        if (REWRITE) {
          Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text, golden.toString());
      }
    }
    assertFalse(REWRITE, "the golden files were written anew: read the difference");
  }

  @Test
  void whateverAReportSaysNoTerminalObeys() {
    for (Map.Entry<String, GradeReport> each : SampleReports.all().entrySet()) {
      for (ReportFormat format : ReportFormat.values()) {
        String text = format.render(each.getValue());
        assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"), format.word());
        for (String line : text.split("\n", -1)) {
          assertFalse(line.strip().startsWith("::"), format + ": " + line);
          assertFalse(line.contains("##["), format + ": " + line);
          assertFalse(line.contains("\u202e"), format + ": " + line);
          assertTrue(line.chars().noneMatch(Character::isISOControl), format + ": " + line);
        }
      }
    }
  }

  @Test
  void wordsNameFormats() {
    for (ReportFormat each : ReportFormat.values()) {
      assertEquals(each, ReportFormat.of(each.word()).orElseThrow());
    }
    assertTrue(ReportFormat.of("JUNIT").isEmpty());
  }
}
