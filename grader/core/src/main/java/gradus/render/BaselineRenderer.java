package gradus.render;

import gradus.exercise.Baseline;
import gradus.exercise.RecordedFailure;
import gradus.exercise.RecordedMistake;
import gradus.json.PrettyJson;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/** Writes what was recorded of an exercise, in the shape of {@code baseline.json}. */
public final class BaselineRenderer {

  /** Returns it as JSON, the steps sorted by test, one failure a line. */
  public String render(Baseline baseline) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeObjectPropertyStart("steps");
      baseline.steps().forEach(json::writeNumberProperty);
      json.writeEndObject();
      json.writeArrayPropertyStart("mistakes");
      baseline.mistakes().forEach(each -> write(json, each));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, RecordedMistake mistake) {
    json.writeStartObject();
    json.writeStringProperty("solution", mistake.solution());
    json.writeStringProperty("mistake", mistake.diagnosis().mistake());
    json.writeStringProperty("hint", mistake.diagnosis().hint());
    json.writeArrayPropertyStart("failures");
    mistake.failures().forEach(each -> json.writeRawValue(line(each)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String line(RecordedFailure failure) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.onOneLine(text)) {
      json.writeStartObject();
      json.writeStringProperty("test", failure.test());
      json.writeStringProperty("status", failure.status().name());
      writeUnlessEmpty(json, "actual", failure.actual());
      writeUnlessEmpty(json, "at", failure.at());
      writeUnlessEmpty(json, "message", failure.message());
      writeUnlessEmpty(json, "call", failure.call());
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void writeUnlessEmpty(JsonGenerator json, String key, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(key, value);
    }
  }
}
