package gradus.render;

import gradus.json.PrettyJson;
import gradus.question.Card;
import gradus.review.Repetition;
import gradus.review.Standing;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the list of questions, by topic. */
public final class QuestionList {

  private static final int STATE = 5;

  /**
   * A question in the list.
   *
   * @param card its card
   * @param standing how it stands
   * @param repetition when it is due; null where it was never asked
   */
  public record Row(Card card, Standing standing, @Nullable Repetition repetition) {}

  /** Returns the list for people: a heading a topic, then state, slug and question. */
  public String toText(List<Row> rows) {
    int width = rows.stream().mapToInt(each -> each.card().slug().length()).max().orElse(0);
    String margin = " ".repeat(2 + STATE + 2 + width + 2);
    StringBuilder text = new StringBuilder();
    String topic = "";
    for (Row each : rows) {
      String here = Sanitizer.clean(each.card().id().topic());
      if (!here.equals(topic)) {
        text.append(topic.isEmpty() ? "" : "\n").append(here).append('\n');
        topic = here;
      }
      String slug = each.card().slug();
      String first =
          "  %-5s  %s%s  "
              .formatted(each.standing().word(), slug, " ".repeat(width - slug.length()));
      text.append(Wrapped.text(first, margin, each.card().question()));
    }
    return text.append(counts(rows)).toString();
  }

  private static String counts(List<Row> rows) {
    return "\n%d %s: %d new, %d due, %d known\n"
        .formatted(
            rows.size(),
            rows.size() == 1 ? "question" : "questions",
            count(rows, Standing.NEW),
            count(rows, Standing.DUE),
            count(rows, Standing.KNOWN));
  }

  private static long count(List<Row> rows, Standing standing) {
    return rows.stream().filter(each -> each.standing() == standing).count();
  }

  /**
   * Returns the questions that an exercise practises; nothing where there are none.
   *
   * @param questions the questions by slug; empty where there is no card
   */
  public String practised(Map<String, String> questions) {
    if (questions.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\nPractises (gradus ask QUESTION):\n");
    questions.forEach(
        (slug, question) -> text.append(Wrapped.text("  " + slug + "  ", "    ", question)));
    return text.toString();
  }

  /** Returns the list for programs: an array of objects. */
  public String toJson(List<Row> rows) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartArray();
      rows.forEach(each -> write(json, each));
      json.writeEndArray();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Row row) {
    json.writeStartObject();
    json.writeStringProperty("slug", row.card().slug());
    json.writeStringProperty("topic", row.card().id().topic());
    json.writeStringProperty("question", row.card().question());
    json.writeNumberProperty("predictions", row.card().predictions().size());
    json.writeArrayPropertyStart("exercises");
    row.card().exercises().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("state", row.standing().word());
    Repetition repetition = row.repetition();
    if (repetition != null) {
      json.writeStringProperty("answered", repetition.answeredDay());
      json.writeStringProperty("due", repetition.dueDay());
      json.writeNumberProperty("times", repetition.times());
    }
    json.writeEndObject();
  }
}
