package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Visibility;
import gradus.render.SampleReports;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Computes what the reporter computes, in both of its ways. */
final class ClassroomRendererTest {

  private static JsonNode read(GradeReport report) {
    return JsonMapper.shared().readTree(ReportFormat.CLASSROOM.render(report));
  }

  private static GroupSection group(String earned, String possible) {
    return new GroupSection(
        "g", "t", Visibility.HIDDEN, Samples.points(earned), Samples.points(possible), 0, 1);
  }

  @Test
  void theGradeAndTheTableAgree() {
    for (Map.Entry<String, GradeReport> each : SampleReports.all().entrySet()) {
      if (each.getKey().equals("full")) {
        continue; // its groups' points are odd on purpose: see below
      }
      JsonNode result = read(each.getValue());
      double max = result.get("max_score").asDouble();
      double grade =
          result.get("tests").valueStream().mapToDouble(test -> test.get("score").asDouble()).sum();
      long passed =
          result
              .get("tests")
              .valueStream()
              .filter(test -> test.get("status").asString().equals("pass"))
              .count();
      assertEquals(grade, (double) passed / result.get("tests").size() * max, 1e-9, each.getKey());
    }
  }

  @Test
  void oddPointsAreOneLine() {
    JsonNode result = read(Samples.report("full"));
    assertEquals("fail", result.get("status").asString());
    assertEquals(1, result.get("tests").size());
    assertEquals(3.5, result.get("tests").get(0).get("score").asDouble());
  }

  @Test
  void whatDidNotRunIsAnErrorWithItsReason() {
    for (String each : List.of("compile_error", "ungraded")) {
      JsonNode result = read(Samples.report(each));
      assertEquals("error", result.get("status").asString(), each);
      JsonNode first = result.get("tests").get(0);
      assertEquals("error", first.get("status").asString(), each);
      assertTrue(first.get("message").asString().contains("error: "), each);
    }
  }

  @Test
  void linesAreWholePointsAndNoneIsGivenAway() {
    PointLines lines =
        PointLines.of(List.of(group("1.6", "2"), group("2", "2"), group("1.5", "3")));
    assertEquals(Samples.points("1"), lines.worth());
    assertEquals(List.of(2, 2, 3), lines.possible());
    assertEquals(List.of(2, 2, 1), lines.earned());
    assertEquals(
        List.of(4, 5), PointLines.of(List.of(group("2", "2"), group("2.5", "2.5"))).earned());
    assertTrue(PointLines.of(List.of(group("0", "0.333333"))).isEmpty());
    assertTrue(PointLines.of(List.of()).isEmpty());
  }
}
