package gradus.render;

import gradus.json.PrettyJson;
import gradus.model.Diagnostic;
import gradus.model.Severity;
import gradus.verify.MutantTally;
import gradus.verify.Verification;
import gradus.verify.card.CardVerification;
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
    StringBuilder text = new StringBuilder();
    text.append(Sanitizer.clean(verification.exercise().toString())).append(": ");
    text.append(soundness(verification.problems()));
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

  /** Returns what was found of cards for people: a headline a topic, then a line a problem. */
  public String toText(List<CardVerification> cards) {
    StringBuilder text = new StringBuilder();
    for (CardVerification each : cards) {
      text.append(Sanitizer.clean(each.place())).append(": ").append(soundness(each.problems()));
      text.append("; ").append(each.cards()).append(each.cards() == 1 ? " card" : " cards");
      text.append(each.predictions() == 0 ? "" : ", " + each.predictions() + " predictions");
      text.append('\n');
      each.problems().forEach(problem -> text.append(line(problem)));
    }
    return text.toString();
  }

  private static String soundness(List<Diagnostic> problems) {
    long errors = count(problems, Severity.ERROR);
    long warnings = count(problems, Severity.WARNING);
    String sound = errors == 0 ? "sound" : errors == 1 ? "1 error" : errors + " errors";
    return sound
        + (warnings == 0 ? "" : warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings");
  }

  private static long count(List<Diagnostic> problems, Severity severity) {
    return problems.stream().filter(each -> each.severity() == severity).count();
  }

  private static String line(Diagnostic problem) {
    return "  %s %s: %s\n"
        .formatted(problem.severity().word(), problem.code(), Sanitizer.clean(problem.toString()));
  }

  /** Returns it for programs: an object with an array of exercises and one of cards. */
  public String toJson(List<Verification> verifications, List<CardVerification> cards) {
    StringWriter text = new StringWriter();
    boolean sound =
        verifications.stream().allMatch(Verification::isSound)
            && cards.stream().allMatch(CardVerification::isSound);
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", "1.0");
      json.writeBooleanProperty("sound", sound);
      json.writeArrayPropertyStart("exercises");
      verifications.forEach(each -> write(json, each));
      json.writeEndArray();
      json.writeArrayPropertyStart("cards");
      cards.forEach(each -> write(json, each));
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
    writeProblems(json, verification.problems());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CardVerification cards) {
    json.writeStartObject();
    json.writeStringProperty("place", cards.place());
    json.writeBooleanProperty("sound", cards.isSound());
    json.writeNumberProperty("cards", cards.cards());
    json.writeNumberProperty("predictions", cards.predictions());
    writeProblems(json, cards.problems());
    json.writeEndObject();
  }

  private static void writeProblems(JsonGenerator json, List<Diagnostic> problems) {
    json.writeArrayPropertyStart("problems");
    problems.forEach(each -> write(json, each));
    json.writeEndArray();
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
