package gradus.render.machine;

import gradus.model.TestStatus;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.util.List;

/**
 * Writes JUnit's XML: a suite a group, a case a test, and before them a suite with one case that
 * tells whether the submission ran at all, so that no report without tests looks like a good one.
 *
 * <p>Tests have steps and no time: the whole time is that first case's.
 */
final class JunitRenderer implements MachineRenderer {

  private static final String NO_TIME = "0.000";

  /** Up to the second, as Jenkins' schema wants it. */
  private static final int TIMESTAMP_LENGTH = "2026-01-02T03:04:05".length();

  /** How many cases there are, and how many of them did not pass. */
  private record Counts(int tests, int failures, int errors) {

    static Counts of(List<TestSection> tests) {
      int passed = count(tests, TestStatus.PASSED);
      int failures = count(tests, TestStatus.FAILED);
      return new Counts(tests.size(), failures, tests.size() - passed - failures);
    }

    private static int count(List<TestSection> tests, TestStatus status) {
      return (int) tests.stream().filter(each -> each.status() == status).count();
    }

    static Counts ofSubmission(Result result) {
      return new Counts(1, 0, Wording.ran(result) ? 0 : 1);
    }

    Counts plus(Counts other) {
      return new Counts(tests + other.tests, failures + other.failures, errors + other.errors);
    }
  }

  @Override
  public String render(GradeReport report) {
    Result result = report.result();
    String time = Wording.seconds(report.run()).toPlainString();
    Counts counts = Counts.of(result.tests()).plus(Counts.ofSubmission(result));
    XmlWriter xml = new XmlWriter();
    begin(xml, "testsuites", Wording.title(report), counts, time);
    writeSubmission(xml, report, time);
    result.groups().forEach(each -> writeGroup(xml, report, each));
    xml.close();
    return xml.toString();
  }

  private static void begin(
      XmlWriter xml, String element, String name, Counts counts, String time) {
    xml.open(
        element,
        "name",
        name,
        "tests",
        Integer.toString(counts.tests()),
        "failures",
        Integer.toString(counts.failures()),
        "errors",
        Integer.toString(counts.errors()),
        "skipped",
        "0",
        "time",
        time);
  }

  private static void writeSubmission(XmlWriter xml, GradeReport report, String time) {
    Result result = report.result();
    begin(xml, "testsuite", "The submission", Counts.ofSubmission(result), time);
    xml.open("properties");
    writeProperty(xml, "verdict", result.verdict().name());
    writeProperty(xml, "earned", result.earned().toPlainString());
    writeProperty(xml, "possible", result.possible().toPlainString());
    writeProperty(xml, "seed", Long.toString(report.seed()));
    writeProperty(xml, "startedAt", startedAt(report));
    xml.close();
    xml.open(
        "testcase", "name", "runs", "classname", className(report, "Submission"), "time", time);
    String remarks = Wording.remarks(result);
    if (!Wording.ran(result)) {
      String message = Wording.verdict(result);
      xml.text("error", remarks, "message", message, "type", result.verdict().name());
    } else if (!remarks.isEmpty()) {
      xml.text("system-out", remarks);
    }
    xml.close();
    xml.close();
  }

  private static void writeProperty(XmlWriter xml, String name, String value) {
    xml.empty("property", "name", name, "value", value);
  }

  private static String startedAt(GradeReport report) {
    String instant = report.run().startedAt();
    return instant.substring(0, Math.min(TIMESTAMP_LENGTH, instant.length()));
  }

  private static void writeGroup(XmlWriter xml, GradeReport report, GroupSection group) {
    List<TestSection> tests = Wording.testsOf(group, report.result());
    begin(xml, "testsuite", group.title(), Counts.of(tests), NO_TIME);
    tests.forEach(each -> writeTest(xml, report, each));
    xml.close();
  }

  private static void writeTest(XmlWriter xml, GradeReport report, TestSection test) {
    int hash = test.id().indexOf('#');
    String type = hash < 0 ? test.id() : test.id().substring(0, hash);
    String name = "%s (%s)".formatted(test.title(), test.id().substring(hash + 1));
    xml.open("testcase", "name", name, "classname", className(report, type), "time", NO_TIME);
    if (test.status() != TestStatus.PASSED) {
      String element = test.status() == TestStatus.FAILED ? "failure" : "error";
      String message = Wording.headline(test);
      xml.text(element, Wording.failure(test), "message", message, "type", test.status().name());
    }
    String printed = Wording.printed(test);
    if (!printed.isEmpty()) {
      xml.text("system-out", printed);
    }
    xml.close();
  }

  private static String className(GradeReport report, String type) {
    return report.exercise().id() + "." + type;
  }
}
