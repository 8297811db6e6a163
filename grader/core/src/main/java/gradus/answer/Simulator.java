package gradus.answer;

import gradus.exercise.InvalidExerciseException;
import gradus.process.GraderFaultException;
import gradus.question.CardId;
import gradus.question.Drawn;
import gradus.question.Prediction.Simulated;

/** Finds a number by simulation. */
public interface Simulator {

  /**
   * Returns the number, which is finite.
   *
   * @param card the card that the prediction stands on
   * @param drawn the given numbers
   * @param seed what the simulation draws from
   * @throws InvalidExerciseException if the card's class cannot be used
   * @throws GraderFaultException if the grader itself fails
   */
  double simulate(CardId card, Simulated prediction, Drawn drawn, long seed)
      throws InvalidExerciseException, GraderFaultException;

  /**
   * Hears that the same will soon be asked of {@link #simulate}, so that it may begin already.
   *
   * @param card the card that the prediction stands on
   * @param drawn the given numbers
   * @param seed what the simulation draws from
   */
  default void startAhead(CardId card, Simulated prediction, Drawn drawn, long seed) {
    // Who is fast need not.
  }
}
