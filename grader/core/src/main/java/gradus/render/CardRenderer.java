package gradus.render;

import gradus.answer.CardResult;
import gradus.answer.Distance;
import gradus.answer.Posed;
import gradus.answer.PredictionGrade;
import gradus.json.PrettyJson;
import gradus.question.Answer;
import gradus.question.Answer.Numbers;
import gradus.question.Answer.Words;
import gradus.question.Card;
import gradus.question.Figures;
import gradus.question.FollowUp;
import gradus.question.Prediction.Ranking;
import gradus.question.Prediction.Selection;
import gradus.question.Prediction.SeveralNumbers;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes question cards, and what came of asking them. */
public final class CardRenderer {

  private static final String MARGIN = "  ";

  /** Returns the question. */
  public String question(Card card) {
    return Wrapped.text("", card.question());
  }

  /** Returns one of a card's points. */
  public String point(int number, String point) {
    return Wrapped.text(number + ". ", "   ", point);
  }

  /** Returns what candidates get wrong. */
  public String pitfalls(Card card) {
    StringBuilder text = new StringBuilder("What candidates get wrong:\n");
    card.pitfalls().forEach(each -> text.append(Wrapped.text("- ", MARGIN, each)));
    return text.toString();
  }

  /** Returns what is asked next, with answers. */
  public String followUps(Card card) {
    StringBuilder text = new StringBuilder("Often asked next:\n");
    for (FollowUp each : card.followUps()) {
      text.append(Wrapped.text("- ", MARGIN, each.ask()));
      text.append(Wrapped.text(MARGIN, each.answer()));
    }
    return text.toString();
  }

  /** Returns a prediction's question, with what there is to choose from. */
  public String ask(Posed posed) {
    StringBuilder text = new StringBuilder();
    text.append(
        "Prediction %d of %d\n".formatted(posed.number(), posed.card().predictions().size()));
    text.append(Wrapped.text("", posed.ask()));
    List<String> choices = posed.choices();
    if (posed.prediction() instanceof SeveralNumbers) {
      text.append(Wrapped.text(MARGIN, "Numbers: " + String.join(", ", choices) + "."));
    } else {
      for (int i = 0; i < choices.size(); i++) {
        text.append(Wrapped.text(MARGIN + (char) ('a' + i) + ") ", "     ", choices.get(i)));
      }
    }
    if (posed.prediction() instanceof Ranking ranking) {
      String first = ranking.descending() ? "greatest" : "least";
      text.append(MARGIN).append("In order, the ").append(first).append(" first.\n");
    }
    return text.toString();
  }

  /** Returns what to type before an answer. */
  public String prompt(Posed posed) {
    if (posed.prediction() instanceof Ranking) {
      return "Your order: ";
    }
    if (posed.prediction() instanceof SeveralNumbers) {
      return "Your numbers: ";
    }
    return posed.prediction() instanceof Selection ? "Your choice: " : "Your number: ";
  }

  /** Returns why something typed is no answer. */
  public String refusal(String reason) {
    return Wrapped.text("", reason);
  }

  /** Returns a grade: expected and yours, the misconception, and why. */
  public String grade(PredictionGrade grade) {
    StringBuilder text = new StringBuilder();
    text.append(grade.isRight() ? "Right." : grade.yours() == null ? "Not answered." : "Wrong.");
    text.append('\n').append(Wrapped.text(MARGIN, numbers(grade)));
    if (!grade.misconception().isEmpty()) {
      text.append(Wrapped.text(MARGIN, grade.misconception()));
    }
    text.append(Wrapped.text(MARGIN + "Why: ", MARGIN, grade.why()));
    text.append(Wrapped.text(MARGIN + "Source: ", MARGIN, grade.source()));
    return text.toString();
  }

  private static String numbers(PredictionGrade grade) {
    StringBuilder text = new StringBuilder("expected " + shown(grade.expected()));
    Answer yours = grade.yours();
    Distance distance = grade.distance();
    if (yours != null) {
      text.append("; yours ").append(shown(yours));
    }
    if (distance != null && distance.place() >= 0) {
      text.append("; error ").append(Figures.of(distance.error()));
      text.append("; allowed ").append(Figures.of(distance.allowed()));
    }
    return text.toString();
  }

  private static String shown(Answer answer) {
    return answer instanceof Numbers numbers
        ? String.join(", ", numbers.values().stream().map(Figures::of).toList())
        : String.join(", ", ((Words) answer).labels());
  }

  /** Returns how many points and predictions were right. */
  public String summary(CardResult result) {
    StringBuilder text = new StringBuilder();
    text.append("Points said: %d of %d.".formatted(result.said(), result.points().size()));
    if (!result.predictions().isEmpty()) {
      text.append(
          " Predictions right: %d of %d.".formatted(result.right(), result.predictions().size()));
    }
    return text.append('\n').toString();
  }

  /** Returns a result for programs. */
  public String toJson(CardResult result) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", "1.0");
      json.writeStringProperty("question", result.card().slug());
      json.writeStringProperty("topic", result.card().topic());
      json.writeNumberProperty("seed", result.seed());
      json.writeBooleanProperty("complete", result.isComplete());
      json.writeBooleanProperty("known", result.isComplete() && result.isKnown());
      json.writeArrayPropertyStart("points");
      result.points().forEach(each -> write(json, each));
      json.writeEndArray();
      json.writeArrayPropertyStart("predictions");
      result.predictions().forEach(each -> write(json, each));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, CardResult.Point point) {
    json.writeStartObject();
    json.writeStringProperty("point", point.text());
    if (point.said() != null) {
      json.writeBooleanProperty("said", point.said());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PredictionGrade grade) {
    json.writeStartObject();
    json.writeStringProperty("ask", grade.ask());
    json.writeBooleanProperty("right", grade.isRight());
    write(json, "expected", grade.expected());
    write(json, "yours", grade.yours());
    Distance distance = grade.distance();
    if (distance != null && distance.place() >= 0) {
      json.writeNumberProperty("error", distance.error());
      json.writeNumberProperty("allowed", distance.allowed());
    }
    if (!grade.misconception().isEmpty()) {
      json.writeStringProperty("misconception", grade.misconception());
    }
    json.writeStringProperty("why", grade.why());
    json.writeStringProperty("source", grade.source());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable Answer answer) {
    if (answer == null) {
      return;
    }
    json.writeArrayPropertyStart(name);
    if (answer instanceof Numbers numbers) {
      numbers.values().forEach(json::writeNumber);
    } else {
      ((Words) answer).labels().forEach(json::writeString);
    }
    json.writeEndArray();
  }
}
