package gradus.render;

import gradus.json.PrettyJson;
import gradus.model.Diagnostic;
import gradus.model.Severity;
import gradus.verify.MutantTally;
import gradus.verify.Verification;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes what verifying exercises found. */
public final class VerificationRenderer {

  /** Returns it for people: a headline, then a line a problem. */
  public String toText(Verification verification) {
    StringBuilder text = new StringBuilder(headline(verification)).append('\n');
    verification.problems().forEach(each -> text.append(line(each)));
    return text.toString();
  }

  private static String headline(Verification verification) {
    long errors = count(verification, Severity.ERROR);
    long warnings = count(verification, Severity.WARNING);
    StringBuilder text = new StringBuilder();
    text.append(Sanitizer.clean(verification.exercise().toString())).append(": ");
    text.append(errors == 0 ? "sound" : errors == 1 ? "1 error" : errors + " errors");
    text.append(warnings == 0 ? "" : warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings");
    Verification.Counts counts = verification.counts();
    if (counts.tests() > 0) {
      text.append("; ").append(counts.tests()).append(" tests, ");
      text.append(counts.solutions()).append(" solutions");
    }
    MutantTally mutants = counts.mutants();
    if (mutants != null) {
      text.append(", mutants killed: ").append(mutants);
      text.append(mutants.equivalent() == 0 ? "" : ", equivalent: " + mutants.equivalent());
    }
    return text.toString();
  }

  private static long count(Verification verification, Severity severity) {
    return verification.problems().stream().filter(each -> each.severity() == severity).count();
  }

  private static String line(Diagnostic problem) {
    return "  %s %s: %s\n"
        .formatted(problem.severity().word(), problem.code(), Sanitizer.clean(problem.toString()));
  }

  /** Returns it for programs: an object with an array of exercises. */
  public String toJson(List<Verification> verifications) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", "1.0");
      json.writeBooleanProperty("sound", verifications.stream().allMatch(Verification::isSound));
      json.writeArrayPropertyStart("exercises");
      verifications.forEach(each -> write(json, each));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Verification verification) {
    Verification.Counts counts = verification.counts();
    json.writeStartObject();
    json.writeStringProperty("exercise", verification.exercise().toString());
    json.writeBooleanProperty("sound", verification.isSound());
    json.writeArrayPropertyStart("checks");
    verification.checks().forEach(each -> json.writeString(each.word()));
    json.writeEndArray();
    json.writeNumberProperty("tests", counts.tests());
    json.writeNumberProperty("solutions", counts.solutions());
    MutantTally mutants = counts.mutants();
    if (mutants != null) {
      json.writeObjectPropertyStart("mutants");
      json.writeNumberProperty("killed", mutants.killed());
      json.writeNumberProperty("counted", mutants.counted());
      json.writeNumberProperty("equivalent", mutants.equivalent());
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("problems");
    verification.problems().forEach(each -> write(json, each));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Diagnostic problem) {
    json.writeStartObject();
    json.writeStringProperty("check", problem.code());
    json.writeStringProperty("severity", problem.severity().word());
    json.writeStringProperty("file", problem.file());
    if (problem.line() > 0) {
      json.writeNumberProperty("line", problem.line());
    }
    json.writeStringProperty("message", problem.message());
    json.writeEndObject();
  }
}
