package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.TestStatus;
import gradus.render.SampleReports;
import gradus.report.GradeReport;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

/** Read back by the parser of Maven's Surefire report. */
final class JunitRendererTest {

  private static List<ReportTestSuite> parse(GradeReport report) throws Exception {
    byte[] bytes = ReportFormat.JUNIT.render(report).getBytes(StandardCharsets.UTF_8);
    TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
    List<ReportTestSuite> suites =
        parser.parse(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    assertTrue(parser.isValid());
    return suites;
  }

  private static List<ReportTestCase> cases(GradeReport report) throws Exception {
    return parse(report).stream().flatMap(each -> each.getTestCases().stream()).toList();
  }

  @Test
  void surefireCountsWhatTheReportCounts() throws Exception {
    for (Map.Entry<String, GradeReport> each : SampleReports.all().entrySet()) {
      List<ReportTestCase> cases = cases(each.getValue());
      long passed =
          each.getValue().result().tests().stream()
              .filter(test -> test.status() == TestStatus.PASSED)
              .count();
      boolean ran = Wording.ran(each.getValue().result());
      assertEquals(each.getValue().result().tests().size() + 1, cases.size(), each.getKey());
      assertEquals(
          passed + (ran ? 1 : 0),
          cases.stream().filter(ReportTestCase::isSuccessful).count(),
          each.getKey());
      assertTrue(cases.stream().noneMatch(ReportTestCase::hasSkipped), each.getKey());
    }
  }

  @Test
  void aFailureIsNoErrorAndAllElseIs() throws Exception {
    List<ReportTestCase> cases = cases(Samples.report("full"));
    assertEquals(2, cases.stream().filter(ReportTestCase::hasFailure).count());
    assertEquals(5, cases.stream().filter(ReportTestCase::hasError).count());
    ReportTestCase wrong = cases.get(2);
    assertEquals("wrong (wrong)", wrong.getName());
    assertEquals("logistic_regression.LogisticRegressionExamples", wrong.getFullClassName());
    assertEquals("failed: not close", wrong.getFailureMessage());
    assertEquals("FAILED", wrong.getFailureType());
    assertTrue(wrong.getFailureDetail().contains("sigmoid(z = {-1000.0, 0.0})"));
  }

  @Test
  void theWholeTimeIsTheSubmissions() throws Exception {
    assertEquals(
        0.41,
        cases(Samples.report("full")).stream().mapToDouble(each -> each.getTime()).sum(),
        1e-6);
    assertTrue(ReportFormat.JUNIT.render(Samples.report("full")).contains(" time=\"0.410\""));
  }

  @Test
  void whatWasNotRunIsNotSkipped() throws Exception {
    List<ReportTestCase> cases = cases(Samples.report("compile_error"));
    assertTrue(cases.stream().allMatch(ReportTestCase::hasError));
    assertEquals("COMPILE_ERROR", cases.get(0).getFailureType());
    assertTrue(cases.get(0).getFailureDetail().contains("LogisticRegression.java:12:9: error"));
    assertTrue(cases(Samples.report("ungraded")).get(0).hasError());
  }

  @Test
  void nothingInATextIsMarkup() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      StringBuilder text =
          new StringBuilder("]]>\u0000\u000b\uFFFE\uFFFF\ud800&#0;<a b='\"'>\r\n\t");
      random.ints(40, 0, 0x11_0000).forEach(text::appendCodePoint);
      GradeReport report = Samples.failed(text.toString(), text.toString(), text.toString());
      assertEquals(2, cases(report).size());
    }
    GradeReport report = Samples.failed("<b> & \"c\"", "1 < 2 && 3 > 2", "");
    ReportTestCase read = cases(report).get(1);
    assertEquals("<b> & \"c\" (a)", read.getName());
    assertEquals("errored: 1 < 2 && 3 > 2", read.getFailureMessage());
  }

  @Test
  void controlCharactersAreReplaced() {
    XmlWriter xml = new XmlWriter();
    xml.text("t", "a\u0000b\u001bc\uFFFEd\ud800e\nf\tg\rh\uD83D\uDE00", "a", "1\n2\t3");
    assertTrue(
        xml.toString()
            .endsWith(
                "<t a=\"1&#10;2&#9;3\">a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\nf\tg&#13;h\uD83D\uDE00</t>\n"),
        xml.toString());
    assertFalse(xml.toString().contains("\u0000"));
  }
}
