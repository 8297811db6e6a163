package gradus.cli;

import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.question.CardId;
import gradus.question.CardReader;
import gradus.question.Deck;
import gradus.render.QuestionList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the interview questions that an exercise practises. */
final class PractisedQuestions {

  private PractisedQuestions() {}

  /** Returns the list as lines of text; empty where the exercise names none. */
  static String of(Exercise exercise, Path root) throws IOException {
    return new QuestionList().practised(questions(exercise, root));
  }

  /** Returns the questions by slug; of one that has no card, nothing more is known. */
  private static Map<String, String> questions(Exercise exercise, Path root) throws IOException {
    Deck deck = Deck.of(root);
    Map<String, String> questions = new LinkedHashMap<>();
    for (String slug : exercise.metadata().questions()) {
      questions.put(slug, "");
      for (CardId each : deck.ids()) {
        if (each.slug().equals(slug)) {
          questions.put(slug, question(each, root));
        }
      }
    }
    return questions;
  }

  private static String question(CardId card, Path root) {
    try {
      return new CardReader(root).read(card).question();
    } catch (InvalidExerciseException e) {
      // Who asks for the statement does not mend cards: verify says what is wrong.
      return "";
    }
  }
}
