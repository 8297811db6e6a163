package gradus.question;

import gradus.exercise.InvalidExerciseException;
import gradus.files.BoundedFile;
import gradus.files.FileTooLargeException;
import gradus.files.FileTrouble;
import gradus.files.JavaNames;
import gradus.files.Utf8Text;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.JsonReader;
import gradus.json.JsonValue;
import gradus.json.JsonValue.JsonText;
import gradus.json.Located;
import gradus.json.MalformedJsonException;
import gradus.json.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a card's file and checks all that can be checked without computing. */
public final class CardReader {

  static final JsonKeys KEYS =
      new JsonKeys(
          Set.of("slug", "question", "points", "pitfalls", "followUps", "exercises"),
          Set.of("$schema", "predictions"));

  private static final JsonKeys FOLLOW_UP = new JsonKeys(Set.of("ask", "answer"), Set.of());

  private static final int MOST_BYTES = 256 << 10;
  private static final int LONGEST_QUESTION = 200;
  static final int LONGEST_TEXT = 1_000;

  private final Path root;

  /**
   * @param root the folder of all exercises
   */
  public CardReader(Path root) {
    this.root = root;
  }

  /**
   * Reads a card.
   *
   * @throws InvalidExerciseException with every problem, if there is one
   */
  public Card read(CardId id) throws InvalidExerciseException {
    CardProblems problems = new CardProblems();
    String text = text(id, problems);
    problems.throwIfAny();
    try {
      Card card = card(JsonReader.read(text), id, problems);
      problems.throwIfAny();
      return card;
    } catch (MalformedJsonException e) {
      problems.report(id.toString(), e.line(), e.reason());
      problems.throwIfAny();
      throw new IllegalStateException(e);
    }
  }

  private String text(CardId id, CardProblems problems) {
    try {
      Utf8Text text = Utf8Text.decode(BoundedFile.read(id.in(root), MOST_BYTES));
      if (!text.wellFormed()) {
        problems.report(
            id.toString(), text.malformedLine(), "The file is not UTF-8 from this line on.");
      }
      return text.text();
    } catch (FileTooLargeException e) {
      problems.report(id.toString(), 0, "The file holds more than 256 KiB.");
    } catch (IOException e) {
      problems.report(id.toString(), 0, "The file cannot be read: " + FileTrouble.of(e) + ".");
    }
    return "";
  }

  private static Card card(JsonValue root, CardId id, CardProblems problems) {
    JsonFields fields = JsonFields.of(root, "A card", KEYS, id.toString(), problems);
    String slug = fields.word("slug", CardId.SLUG);
    if (!slug.isEmpty() && !slug.equals(id.slug())) {
      fields.report("slug", "must be the file's name, " + id.slug() + ".");
    }
    if (fields.has("$schema")) {
      fields.text("$schema", LONGEST_QUESTION);
    }
    return new Card(
        id,
        fields.text("question", LONGEST_QUESTION),
        texts(fields, "points", id, problems),
        texts(fields, "pitfalls", id, problems),
        followUps(fields),
        fields.words("exercises", JavaNames.ID).stream().map(Located::value).toList(),
        predictions(fields, id, problems));
  }

  /** Returns the texts of a key's array. */
  static List<String> texts(JsonFields fields, String key, CardId id, CardProblems problems) {
    List<String> texts = new ArrayList<>();
    for (JsonValue each : fields.array(key)) {
      if (each instanceof JsonText text
          && !text.text().isBlank()
          && text.text().length() <= LONGEST_TEXT
          && PlainText.isPrintable(text.text())) {
        texts.add(text.text());
      } else {
        String rule = " holds only strings of 1 to " + LONGEST_TEXT + " printable characters.";
        problems.report(id.toString(), each.line(), PlainText.quoted(key) + rule);
      }
    }
    return texts;
  }

  private static List<FollowUp> followUps(JsonFields fields) {
    return fields.array("followUps").stream()
        .map(each -> fields.element(each, "A follow-up", FOLLOW_UP))
        .map(
            each -> new FollowUp(each.text("ask", LONGEST_TEXT), each.text("answer", LONGEST_TEXT)))
        .toList();
  }

  private static List<Prediction> predictions(JsonFields fields, CardId id, CardProblems problems) {
    return fields.array("predictions").stream()
        .map(each -> PredictionReader.read(each, id, problems))
        .toList();
  }
}
