package gradus.render.machine;

import gradus.json.PrettyJson;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.render.Sanitizer;
import gradus.report.FileSection;
import gradus.report.GradeReport;
import gradus.report.Result;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Writes SARIF 2.1.0: what was found in the submission's files, each test that did not pass where
 * any was run, and the known mistakes that it looks like. What is not the learner's is a
 * notification of the run.
 */
final class SarifRenderer implements MachineRenderer {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /**
   * Something to show at a place.
   *
   * @param rule the stable word for its kind
   * @param about what that kind is
   */
  private record Finding(String rule, String about, String level, String text, Place place) {}

  @Override
  public String render(GradeReport report) {
    List<Finding> findings = findings(report);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      writeTool(json, report, findings);
      writeInvocation(json, report);
      writeFiles(json, report);
      json.writeStringProperty("columnKind", "utf16CodeUnits");
      json.writeArrayPropertyStart("results");
      findings.forEach(each -> writeResult(json, each));
      json.writeEndArray();
      writeProperties(json, report.result());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static List<Finding> findings(GradeReport report) {
    List<Finding> findings = new ArrayList<>();
    report.result().diagnostics().stream()
        .filter(each -> !isOurs(each.diagnostic()))
        .map(
            each ->
                new Finding(
                    each.diagnostic().code(),
                    "What the stage " + each.diagnostic().stage().word() + " reports.",
                    each.diagnostic().severity().word(),
                    lines(each.diagnostic().message()),
                    SarifPlaces.of(each)))
        .forEach(findings::add);
    report.result().tests().stream()
        .filter(each -> Wording.ran(report.result()) && each.status() != TestStatus.PASSED)
        .map(
            each ->
                new Finding(
                    "test-" + Wording.status(each).replace(' ', '-'),
                    "A test that did not pass: " + Wording.status(each) + ".",
                    "error",
                    Sanitizer.clean(each.title()) + "\n" + Wording.failure(each),
                    SarifPlaces.of(each, report)))
        .forEach(findings::add);
    report.result().diagnoses().stream()
        .map(
            each ->
                new Finding(
                    "known-mistake",
                    "A mistake that is known, by its values.",
                    "note",
                    lines(each.mistake() + "\nhint: " + each.hint()),
                    SarifPlaces.first(report)))
        .forEach(findings::add);
    return findings;
  }

  private static boolean isOurs(Diagnostic diagnostic) {
    return diagnostic.stage() == Stage.EXERCISE || diagnostic.stage() == Stage.GRADER;
  }

  private static String lines(String text) {
    return String.join("\n", text.lines().map(Sanitizer::clean).toList());
  }

  private static void writeTool(JsonGenerator json, GradeReport report, List<Finding> findings) {
    Map<String, String> rules = new TreeMap<>();
    findings.forEach(each -> rules.putIfAbsent(each.rule(), each.about()));
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Gradus");
    json.writeStringProperty("version", report.run().gradus());
    json.writeArrayPropertyStart("rules");
    rules.forEach((id, about) -> writeRule(json, id, about));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeRule(JsonGenerator json, String id, String about) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    writeMessage(json, "shortDescription", about);
    json.writeEndObject();
  }

  private static void writeInvocation(JsonGenerator json, GradeReport report) {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    boolean successful = report.result().verdict() != Verdict.GRADER_ERROR;
    json.writeBooleanProperty("executionSuccessful", successful);
    json.writeStringProperty("startTimeUtc", report.run().startedAt());
    json.writeArrayPropertyStart("toolExecutionNotifications");
    report.result().diagnostics().stream()
        .map(each -> each.diagnostic())
        .filter(SarifRenderer::isOurs)
        .forEach(each -> writeNotification(json, each));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeNotification(JsonGenerator json, Diagnostic diagnostic) {
    json.writeStartObject();
    json.writeStringProperty("level", diagnostic.severity().word());
    writeMessage(json, "message", lines(diagnostic.toString()));
    json.writeEndObject();
  }

  private static void writeFiles(JsonGenerator json, GradeReport report) {
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(SarifPlaces.BASE);
    writeMessage(json, "description", "The folder that was handed in.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("artifacts");
    report.files().forEach(each -> writeFile(json, each));
    json.writeEndArray();
  }

  private static void writeFile(JsonGenerator json, FileSection file) {
    json.writeStartObject();
    json.writeObjectPropertyStart("location");
    SarifPlaces.writeUri(json, file.path());
    json.writeEndObject();
    json.writeNumberProperty("length", file.bytes());
    json.writeObjectPropertyStart("hashes");
    json.writeStringProperty("sha-256", file.sha256());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeResult(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule());
    json.writeStringProperty("level", finding.level());
    writeMessage(json, "message", finding.text());
    SarifPlaces.write(json, finding.place());
    json.writeEndObject();
  }

  private static void writeMessage(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static void writeProperties(JsonGenerator json, Result result) {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("verdict", result.verdict().name());
    json.writeNumberProperty("earned", result.earned().toBigDecimal());
    json.writeNumberProperty("possible", result.possible().toBigDecimal());
    json.writeEndObject();
  }
}
