package gradus.exercise;

import gradus.files.JavaNames;
import gradus.json.JsonFields;
import gradus.json.Located;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an exercise says about itself.
 *
 * @param title its name for readers
 * @param summary one sentence on what to do
 * @param difficulty how hard it is
 * @param minutes about how long it takes
 * @param prerequisites the names of exercises to do before
 * @param questions the slugs of the interview questions it practises
 */
public record Metadata(
    String title,
    String summary,
    Difficulty difficulty,
    int minutes,
    List<String> prerequisites,
    List<String> questions) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MOST_MINUTES = 600;

  public Metadata {
    prerequisites = List.copyOf(prerequisites);
    questions = List.copyOf(questions);
  }

  static Metadata read(JsonFields fields) {
    return new Metadata(
        fields.text("title", 100),
        fields.text("summary", 300),
        fields.choice("difficulty", Difficulty.BY_WORD, Difficulty.MEDIUM),
        fields.integer("minutes", 1, MOST_MINUTES, 1),
        words(fields, "prerequisites", JavaNames.ID),
        words(fields, "questions", SLUG));
  }

  private static List<String> words(JsonFields fields, String key, Pattern pattern) {
    return fields.words(key, pattern).stream().map(Located::value).toList();
  }
}
