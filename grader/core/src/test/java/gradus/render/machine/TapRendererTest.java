package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.render.SampleReports;
import gradus.report.GradeReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TapRendererTest {

  private static final String POINT = "(not )?ok \\d+ - .+";
  private static final String OTHER =
      "TAP version 14|1\\.\\.\\d+|# .*|  ---|  \\.\\.\\.|  (status|message): \".*\"";

  @Test
  void everyLineIsOfTheProtocol() {
    for (Map.Entry<String, GradeReport> each : SampleReports.all().entrySet()) {
      List<String> lines = ReportFormat.TAP.render(each.getValue()).lines().toList();
      long points = lines.stream().filter(line -> line.matches(POINT)).count();
      assertEquals(each.getValue().result().tests().size() + 1, points, each.getKey());
      assertEquals("1.." + points, lines.get(1));
      lines.forEach(line -> assertTrue(line.matches(POINT + "|" + OTHER), line));
    }
  }

  @Test
  void noTitleIsADirective() {
    String tap = ReportFormat.TAP.render(Samples.failed("a # TODO later \\", "m\n...\nok 9", ""));
    assertTrue(
        tap.contains("not ok 2 - a \\# TODO later \\\\: a \\# TODO later \\\\ (A\\#a)\n"), tap);
    assertTrue(tap.contains("  message: \"m\\n...\\nok 9\"\n"), tap);
  }

  @Test
  void noTestAtAllIsNotOk() {
    String tap = ReportFormat.TAP.render(Samples.report("ungraded"));
    assertTrue(tap.contains("\n1..1\nnot ok 1 - "), tap);
    assertFalse(tap.contains("\nok "), tap);
  }
}
