package gradus.attacks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.render.Detail;
import gradus.render.JsonRenderer;
import gradus.render.TextRenderer;
import gradus.report.GradeReport;
import gradus.report.TestSection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds a report to what is promised of every report, whatever was handed in. */
final class ReportChecks {

  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{5,}|/0x[0-9a-f]{6,}");

  /** What would reach a terminal or a CI system as a command. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?m)[\\p{Cntrl}\\x80-\\x9f&&[^\\n\\t]]|^(::|##)|[\u202A-\u202E\u2066-\u2069]");

  private final Schema schema;

  ReportChecks() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/gradus/report/report.schema.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON);
    }
  }

  /**
   * Checks a report.
   *
   * @param name what was graded
   * @param declared the exercise's tests in their order
   */
  void check(String name, GradeReport report, List<String> declared, Expectation expected) {
    String json = new JsonRenderer().render(report);
    String text = new TextRenderer(Detail.ALL).render(report);
    assertAll(
        name,
        () -> assertVerdict(report, expected, text),
        () -> assertPoints(report, expected),
        () -> assertEquals(declared, ids(report), "each declared test, once and in order"),
        () -> assertSays(report, expected),
        () -> assertStage(report, expected),
        () -> assertHidden(report),
        () -> assertEquals(List.of(), schema.validate(json, InputFormat.JSON), json),
        () -> assertFalse(IDENTITY.matcher(json).find(), json),
        () -> assertFalse(ACTIVE.matcher(text).find(), text));
  }

  static List<String> ids(GradeReport report) {
    return report.result().tests().stream().map(each -> each.id()).toList();
  }

  static double earned(GradeReport report) {
    return report.result().earned().toBigDecimal().doubleValue();
  }

  private static void assertVerdict(GradeReport report, Expectation expected, String text) {
    Verdict verdict = report.result().verdict();
    assertTrue(
        expected.verdicts().contains(verdict),
        () -> verdict + " where " + expected.verdicts() + " is expected\n" + text);
  }

  private static void assertPoints(GradeReport report, Expectation expected) {
    double earned = earned(report);
    assertTrue(
        earned >= expected.leastPoints() && earned <= expected.mostPoints(),
        () -> earned + " points, expected " + expected);
  }

  private static void assertSays(GradeReport report, Expectation expected) {
    List<String> messages =
        Stream.concat(
                report.result().diagnostics().stream().map(each -> each.diagnostic().message()),
                report.result().tests().stream().map(TestSection::message).filter(Objects::nonNull))
            .toList();
    assertTrue(
        messages.stream().anyMatch(each -> each.contains(expected.says())),
        () -> "nothing says \"" + expected.says() + "\": " + messages);
  }

  /** A submission that is stopped early is stopped by the layer that says so; no test has run. */
  private static void assertStage(GradeReport report, Expectation expected) {
    if (expected.stopsBeforeTests()) {
      assertEquals(
          expected.stoppedBy(), report.result().diagnostics().get(0).diagnostic().stage().word());
      assertTrue(
          report.result().tests().stream().allMatch(each -> each.status() == TestStatus.NOT_RUN));
    }
  }

  static void assertHidden(GradeReport report) {
    for (TestSection each : report.result().tests()) {
      if (each.visibility() == Visibility.HIDDEN) {
        assertEquals(null, each.message(), each.id() + " is hidden");
        assertEquals(null, each.call(), each.id() + " is hidden");
        assertEquals(null, each.comparison(), each.id() + " is hidden");
        assertEquals(null, each.output(), each.id() + " is hidden");
      }
    }
  }
}
