package gradus.cli;

import gradus.answer.AnswerFormatException;
import gradus.answer.CardResult;
import gradus.answer.CardResult.Point;
import gradus.answer.Posed;
import gradus.answer.PredictionGrade;
import gradus.answer.PredictionGrader;
import gradus.answer.Simulator;
import gradus.exercise.InvalidExerciseException;
import gradus.formula.FormulaException;
import gradus.process.GraderFaultException;
import gradus.question.Answer;
import gradus.question.Card;
import gradus.render.CardRenderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays a card: the question, the points to tick, the predictions one by one. */
final class CardGame {

  private static final String NOT_KNOWN = "?";

  private final CardRenderer renderer = new CardRenderer();
  private final Dialogue dialogue;
  private final Simulator simulator;
  private boolean ended;

  CardGame(Dialogue dialogue, Simulator simulator) {
    this.dialogue = dialogue;
    this.simulator = simulator;
  }

  /**
   * Plays a card.
   *
   * @param seed what its numbers are drawn from
   * @throws InvalidExerciseException if the card cannot be computed
   * @throws IOException if answers cannot be read
   */
  CardResult play(Card card, long seed)
      throws InvalidExerciseException, GraderFaultException, IOException {
    List<Posed> posed = new ArrayList<>();
    for (int number = 1; number <= card.predictions().size(); number++) {
      posed.add(pose(card, number, seed));
    }
    posed.forEach(each -> each.startAhead(simulator));
    dialogue.say(renderer.question(card));
    dialogue.pause("\nSay your answer, in about a minute; then press Enter.");
    List<Point> points = points(card);
    dialogue.say("\n" + renderer.pitfalls(card));
    List<PredictionGrade> grades = new ArrayList<>();
    for (Posed each : posed) {
      grades.add(predict(each));
    }
    CardResult result = new CardResult(card.id(), seed, points, grades, !ended);
    if (ended) {
      dialogue.say("\nThe answers end here: the rest is unanswered.\n");
    }
    dialogue.say("\n" + renderer.followUps(card) + "\n" + renderer.summary(result));
    return result;
  }

  private List<Point> points(Card card) throws IOException {
    dialogue.say("\nTick what you said.\n");
    List<Point> points = new ArrayList<>();
    for (String each : card.points()) {
      Boolean said = null;
      if (!ended) {
        dialogue.say(renderer.point(points.size() + 1, each));
        said = dialogue.confirm("   Said? [y/n] ");
        ended = said == null;
      }
      points.add(new Point(each, said));
    }
    return points;
  }

  private static Posed pose(Card card, int number, long seed) throws InvalidExerciseException {
    try {
      return Posed.of(card, number, seed);
    } catch (FormulaException e) {
      throw problem(card, number, e);
    }
  }

  private PredictionGrade predict(Posed posed)
      throws InvalidExerciseException, GraderFaultException, IOException {
    try {
      PredictionGrader grader = posed.grader(simulator);
      if (ended) {
        return grader.grade(null);
      }
      dialogue.say("\n" + renderer.ask(posed));
      PredictionGrade grade = grader.grade(answer(posed));
      if (!ended) {
        dialogue.say(renderer.grade(grade));
      }
      return grade;
    } catch (FormulaException e) {
      throw problem(posed.card(), posed.number(), e);
    }
  }

  private static InvalidExerciseException problem(Card card, int number, FormulaException e) {
    return new InvalidExerciseException(
        List.of(
            InvalidExerciseException.problem(
                card.id().toString(),
                card.predictions().get(number - 1).setting().line(),
                "Prediction " + number + " cannot be computed: " + e.reason() + ".")));
  }

  private @Nullable Answer answer(Posed posed) throws IOException {
    while (true) {
      String line = dialogue.ask(renderer.prompt(posed));
      if (line == null) {
        ended = true;
        return null;
      }
      if (line.equals(NOT_KNOWN)) {
        return null;
      }
      try {
        return posed.read(line);
      } catch (AnswerFormatException e) {
        dialogue.say(renderer.refusal(e.reason()));
      }
    }
  }
}
