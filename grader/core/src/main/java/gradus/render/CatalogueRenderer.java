package gradus.render;

import gradus.exercise.ExerciseSummary;
import gradus.exercise.Metadata;
import gradus.json.PrettyJson;
import gradus.workspace.Progress;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes the list of exercises, by topic and difficulty. */
public final class CatalogueRenderer {

  private static final Comparator<ExerciseSummary> BY_TOPIC_AND_DIFFICULTY =
      Comparator.comparing((ExerciseSummary each) -> each.id().topic())
          .thenComparing(each -> each.metadata().difficulty())
          .thenComparing(each -> each.id().name());

  private final int columns;
  private final Progress progress;

  /**
   * @param columns how wide the terminal is
   * @param progress what a learner has solved
   */
  public CatalogueRenderer(int columns, Progress progress) {
    this.columns = columns;
    this.progress = progress;
  }

  /** Returns the list for people: a heading a topic, a line an exercise. */
  public String toText(List<ExerciseSummary> summaries) {
    int width = summaries.stream().mapToInt(each -> each.id().name().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    String topic = "";
    for (ExerciseSummary each : summaries.stream().sorted(BY_TOPIC_AND_DIFFICULTY).toList()) {
      if (!each.id().topic().equals(topic)) {
        text.append(topic.isEmpty() ? "" : "\n")
            .append(Sanitizer.clean(each.id().topic()))
            .append('\n');
        topic = each.id().topic();
      }
      text.append(line(each, width));
    }
    return text.toString();
  }

  private String line(ExerciseSummary summary, int width) {
    Metadata metadata = summary.metadata();
    String name = summary.id().name();
    String start =
        "%s %s%s  %-6s  %3d min  "
            .formatted(
                mark(summary),
                Sanitizer.clean(name),
                " ".repeat(width - name.length()),
                metadata.difficulty().word(),
                metadata.minutes());
    int margin = Style.strip(start).length();
    return start + clipped(Sanitizer.clean(metadata.title()), columns - margin) + "\n";
  }

  private static String clipped(String text, int most) {
    return text.length() <= most ? text : text.substring(0, Math.max(0, most - 1)) + "…";
  }

  /** What is solved has an x, what was begun a dot. */
  private String mark(ExerciseSummary summary) {
    return switch (progress.of(summary.id())) {
      case NEW -> " ";
      case STARTED -> ".";
      case SOLVED -> Style.GOOD.of("x");
    };
  }

  /** Returns the list for programs: an array of objects. */
  public String toJson(List<ExerciseSummary> summaries) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartArray();
      summaries.stream().sorted(BY_TOPIC_AND_DIFFICULTY).forEach(each -> write(json, each));
      json.writeEndArray();
    }
    return text + "\n";
  }

  private void write(JsonGenerator json, ExerciseSummary summary) {
    Metadata metadata = summary.metadata();
    json.writeStartObject();
    json.writeStringProperty("id", summary.id().name());
    json.writeStringProperty("topic", summary.id().topic());
    json.writeStringProperty("title", metadata.title());
    json.writeStringProperty("summary", metadata.summary());
    json.writeStringProperty("difficulty", metadata.difficulty().word());
    json.writeNumberProperty("minutes", metadata.minutes());
    json.writeStringProperty("state", progress.of(summary.id()).name().toLowerCase(Locale.ROOT));
    writeStrings(json, "prerequisites", metadata.prerequisites());
    writeStrings(json, "questions", metadata.questions());
    json.writeEndObject();
  }

  private static void writeStrings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
