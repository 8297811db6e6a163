package gradus.render;

import gradus.json.PrettyJson;
import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Excerpt;
import gradus.report.DiagnosticSection;
import gradus.report.ExerciseSection;
import gradus.report.FileSection;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.RunSection;
import gradus.report.TestSection;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a report as JSON, in the shape of {@code report.schema.json}.
 *
 * <p>Written field by field: the order is part of the promise that equal reports are equal bytes.
 */
public final class JsonRenderer {

  /** Returns the report as indented JSON with a final line feed. */
  public String render(GradeReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", GradeReport.SCHEMA_VERSION);
      writeExercise(json, report.exercise());
      json.writeObjectPropertyStart("submission");
      json.writeArrayPropertyStart("files");
      report.files().forEach(each -> writeFile(json, each));
      json.writeEndArray();
      json.writeEndObject();
      json.writeNumberProperty("seed", report.seed());
      writeResult(json, report.result());
      writeRun(json, report.run());
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void writeExercise(JsonGenerator json, ExerciseSection exercise) {
    json.writeObjectPropertyStart("exercise");
    json.writeStringProperty("id", exercise.id());
    json.writeStringProperty("title", exercise.title());
    json.writeStringProperty("version", exercise.version());
    json.writeEndObject();
  }

  private static void writeFile(JsonGenerator json, FileSection file) {
    json.writeStartObject();
    json.writeStringProperty("path", file.path());
    json.writeNumberProperty("bytes", file.bytes());
    json.writeStringProperty("sha256", file.sha256());
    json.writeEndObject();
  }

  private static void writeResult(JsonGenerator json, Result result) {
    json.writeStringProperty("verdict", result.verdict().name());
    json.writeObjectPropertyStart("score");
    json.writeNumberProperty("earned", result.earned().toBigDecimal());
    json.writeNumberProperty("possible", result.possible().toBigDecimal());
    json.writeEndObject();
    json.writeArrayPropertyStart("groups");
    result.groups().forEach(each -> writeGroup(json, each));
    json.writeEndArray();
    json.writeArrayPropertyStart("tests");
    result.tests().forEach(each -> writeTest(json, each));
    json.writeEndArray();
    json.writeArrayPropertyStart("diagnostics");
    result.diagnostics().forEach(each -> writeDiagnostic(json, each));
    json.writeEndArray();
    if (!result.diagnoses().isEmpty()) {
      json.writeArrayPropertyStart("diagnoses");
      result.diagnoses().forEach(each -> writeDiagnosis(json, each));
      json.writeEndArray();
    }
  }

  private static void writeDiagnosis(JsonGenerator json, Diagnosis diagnosis) {
    json.writeStartObject();
    json.writeStringProperty("mistake", diagnosis.mistake());
    json.writeStringProperty("hint", diagnosis.hint());
    json.writeEndObject();
  }

  private static void writeGroup(JsonGenerator json, GroupSection group) {
    json.writeStartObject();
    json.writeStringProperty("id", group.id());
    json.writeStringProperty("title", group.title());
    json.writeStringProperty("visibility", group.visibility().word());
    json.writeNumberProperty("earned", group.earned().toBigDecimal());
    json.writeNumberProperty("possible", group.possible().toBigDecimal());
    json.writeNumberProperty("passed", group.passed());
    json.writeNumberProperty("total", group.total());
    json.writeEndObject();
  }

  private static void writeTest(JsonGenerator json, TestSection test) {
    json.writeStartObject();
    json.writeStringProperty("id", test.id());
    json.writeStringProperty("group", test.group());
    json.writeStringProperty("title", test.title());
    json.writeStringProperty("visibility", test.visibility().word());
    json.writeStringProperty("status", test.status().name());
    json.writeNumberProperty("earned", test.earned().toBigDecimal());
    json.writeNumberProperty("possible", test.possible().toBigDecimal());
    if (test.steps() >= 0) {
      json.writeNumberProperty("steps", test.steps());
    }
    if (test.referenceSteps() >= 0) {
      json.writeNumberProperty("referenceSteps", test.referenceSteps());
    }
    writeText(json, "message", test.message());
    writeComparison(json, test.comparison());
    writeCall(json, test.call());
    if (test.output() != null) {
      json.writeStringProperty("output", test.output());
    }
    if (test.hint() != null) {
      json.writeStringProperty("hint", test.hint());
    }
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  private static void writeComparison(JsonGenerator json, @Nullable Comparison comparison) {
    if (comparison != null) {
      json.writeObjectPropertyStart("comparison");
      json.writeStringProperty("expected", comparison.expected());
      json.writeStringProperty("actual", comparison.actual());
      json.writeStringProperty("error", comparison.error());
      json.writeStringProperty("allowed", comparison.allowed());
      json.writeStringProperty("at", comparison.at());
      writeExcerpt(json, comparison.excerpt());
      json.writeEndObject();
    }
  }

  private static void writeExcerpt(JsonGenerator json, Excerpt excerpt) {
    if (!excerpt.equals(Excerpt.NONE)) {
      json.writeObjectPropertyStart("excerpt");
      json.writeStringProperty("at", excerpt.at());
      json.writeStringProperty("expected", excerpt.expected());
      json.writeStringProperty("actual", excerpt.actual());
      json.writeStringProperty("marks", excerpt.marks());
      json.writeEndObject();
    }
  }

  private static void writeCall(JsonGenerator json, @Nullable CallRecord call) {
    if (call != null) {
      json.writeObjectPropertyStart("call");
      json.writeStringProperty("text", call.text());
      writeText(json, "result", call.result());
      json.writeEndObject();
    }
  }

  private static void writeDiagnostic(JsonGenerator json, DiagnosticSection section) {
    Diagnostic diagnostic = section.diagnostic();
    json.writeStartObject();
    json.writeStringProperty("stage", diagnostic.stage().word());
    json.writeStringProperty("severity", diagnostic.severity().word());
    json.writeStringProperty("code", diagnostic.code());
    json.writeStringProperty("message", diagnostic.message());
    if (!diagnostic.file().isEmpty()) {
      json.writeStringProperty("file", diagnostic.file());
    }
    if (diagnostic.line() > 0) {
      json.writeNumberProperty("line", diagnostic.line());
    }
    if (diagnostic.column() > 0) {
      json.writeNumberProperty("column", diagnostic.column());
    }
    writeText(json, "source", section.source());
    json.writeEndObject();
  }

  private static void writeRun(JsonGenerator json, RunSection run) {
    json.writeObjectPropertyStart("run");
    json.writeStringProperty("gradus", run.gradus());
    json.writeStringProperty("startedAt", run.startedAt());
    json.writeStringProperty("java", run.java());
    json.writeStringProperty("os", run.os());
    json.writeArrayPropertyStart("isolation");
    run.isolation().forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("millis");
    json.writeNumberProperty("total", run.totalMillis());
    json.writeEndObject();
    json.writeEndObject();
  }
}
