package gradus.render;

import gradus.batch.BatchRow;
import gradus.batch.BatchSummary;
import gradus.batch.PointsChange;
import gradus.batch.PointsChange.Score;
import gradus.files.SpreadsheetCell;
import gradus.intake.Arrival;
import gradus.intake.Origin;
import gradus.intake.Platform;
import gradus.json.PrettyJson;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Writes what many submissions come to, for a spreadsheet and for programs. */
public final class BatchSummaryRenderer {

  private static final List<String> COLUMNS =
      List.of(
          "learner",
          "exercise",
          "verdict",
          "earned",
          "possible",
          "passed",
          "tests",
          "mistakes",
          "note",
          "report");

  private static final List<String> REGRADED =
      List.of("learner", "exercise", "before", "of", "after", "of now", "change");

  /** Returns comma-separated values (RFC 4180): a header, then a line a submission. */
  public String toCsv(BatchSummary summary) {
    StringBuilder text = new StringBuilder(line(COLUMNS));
    for (BatchRow each : summary.rows()) {
      text.append(
          line(
              List.of(
                  each.learner(),
                  each.exercise(),
                  each.verdict().name(),
                  each.earned().toPlainString(),
                  each.possible().toPlainString(),
                  String.valueOf(each.passed()),
                  String.valueOf(each.tests().size()),
                  String.join(" ", each.mistakes()),
                  note(each.note()),
                  report(each))));
    }
    return text.toString();
  }

  /** Returns comma-separated values: a header, then a line for each file and folder that came. */
  public String toIntakeCsv(BatchSummary summary) {
    StringBuilder text = new StringBuilder(line(List.of("path", "fate", "learner", "reason")));
    for (Arrival each : summary.arrivals()) {
      text.append(line(List.of(each.path(), word(each.fate()), each.learner(), each.reason())));
    }
    return text.toString();
  }

  /** Returns comma-separated values: a header, then a line for each submission graded before. */
  public String toRegradeCsv(List<PointsChange> changes) {
    StringBuilder text = new StringBuilder(line(REGRADED));
    for (PointsChange each : changes) {
      Score after = each.after();
      text.append(
          line(
              List.of(
                  each.learner(),
                  each.exercise(),
                  each.before().earnedText(),
                  each.before().possibleText(),
                  after == null ? "" : after.earnedText(),
                  after == null ? "" : after.possibleText(),
                  each.word())));
    }
    return text.toString();
  }

  private static String word(Arrival.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }

  private static String note(BatchRow.Note note) {
    return note.kind() == BatchRow.Note.Kind.GRADED_AGAIN
        ? "graded again: " + note.text()
        : note.text();
  }

  private static String report(BatchRow row) {
    return row.item().reportName();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(BatchSummaryRenderer::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String safe = SpreadsheetCell.harmless(Sanitizer.clean(text));
    return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** Returns JSON: the submissions, and for each exercise its verdicts, tests and mistakes. */
  public String toJson(BatchSummary summary) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", "1.0");
      json.writeArrayPropertyStart("submissions");
      summary.rows().forEach(each -> write(json, each));
      json.writeEndArray();
      json.writeObjectPropertyStart("exercises");
      summary.exercises().forEach((name, each) -> write(json, name, each));
      json.writeEndObject();
      writeIntake(json, summary);
      json.writeEndObject();
    }
    return text + "\n";
  }

  /** How many files and folders became what, and of each that is refused, why. */
  private static void writeIntake(JsonGenerator json, BatchSummary summary) {
    json.writeObjectPropertyStart("intake");
    for (Arrival.Fate each : Arrival.Fate.values()) {
      json.writeNumberProperty(word(each), summary.arrivals(each).size());
    }
    json.writeArrayPropertyStart("refusals");
    for (Arrival each : summary.arrivals(Arrival.Fate.REFUSED)) {
      json.writeStartObject();
      json.writeStringProperty("path", each.path());
      writeText(json, "learner", each.learner());
      json.writeStringProperty("reason", each.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What only some platforms tell is there only where it is told. */
  private static void writeOrigin(JsonGenerator json, Origin origin) {
    if (origin.platform() == Platform.FOLDERS) {
      return;
    }
    json.writeObjectPropertyStart("origin");
    json.writeStringProperty("platform", origin.platform().word());
    writeText(json, "moodle", origin.participant());
    writeText(json, "canvas", origin.canvasId());
    writeText(json, "login", origin.login());
    writeText(json, "submittedAt", origin.submittedAt());
    if (origin.late()) {
      json.writeBooleanProperty("late", true);
    }
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String key, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(key, text);
    }
  }

  private static void write(JsonGenerator json, BatchRow row) {
    json.writeStartObject();
    json.writeStringProperty("learner", row.learner());
    writeOrigin(json, row.item().origin());
    json.writeStringProperty("exercise", row.exercise());
    json.writeStringProperty("verdict", row.verdict().name());
    json.writeNumberProperty("earned", row.earned().toBigDecimal());
    json.writeNumberProperty("possible", row.possible().toBigDecimal());
    if (!row.mistakes().isEmpty()) {
      json.writeArrayPropertyStart("mistakes");
      row.mistakes().forEach(json::writeString);
      json.writeEndArray();
    }
    if (!row.note().text().isEmpty()) {
      json.writeStringProperty("note", note(row.note()));
    }
    json.writeStringProperty("report", report(row));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, BatchSummary.OfExercise exercise) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("submissions", exercise.submissions());
    json.writeObjectPropertyStart("verdicts");
    exercise.verdicts().forEach((key, count) -> json.writeNumberProperty(key.name(), count));
    json.writeEndObject();
    json.writeObjectPropertyStart("passed");
    exercise.passed().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeObjectPropertyStart("mistakes");
    exercise.mistakes().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeEndObject();
  }
}
