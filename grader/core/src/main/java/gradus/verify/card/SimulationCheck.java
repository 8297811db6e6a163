package gradus.verify.card;

import gradus.answer.Distance;
import gradus.answer.Simulator;
import gradus.exercise.InvalidExerciseException;
import gradus.process.GraderFaultException;
import gradus.question.Answer;
import gradus.question.Answer.Numbers;
import gradus.question.Draw;
import gradus.question.Drawn;
import gradus.question.Prediction.Simulated;
import java.util.List;

/**
 * Simulations: the same number whenever the seed is the same, almost the same for another seed, and
 * no mistake looks like it.
 */
final class SimulationCheck {

  private static final int MOST_COMBINATIONS = 8;
  private static final double TOLERANCES = 3;

  private final Simulator simulator;

  SimulationCheck(Simulator simulator) {
    this.simulator = simulator;
  }

  /** Runs a simulation for some combinations, spread over all, and finds what is wrong. */
  void check(Worked worked, Findings findings) throws GraderFaultException {
    if (!(worked.prediction() instanceof Simulated simulated)) {
      return;
    }
    int all = worked.drawn().size();
    int tried = Math.min(all, MOST_COMBINATIONS);
    int near = 0;
    try {
      for (int i = 0; i < tried; i++) {
        near += check(worked, simulated, i * all / tried, findings) ? 1 : 0;
      }
    } catch (InvalidExerciseException e) {
      findings.addAll(e.problems());
      return;
    }
    if (!Worked.isRare(near, tried)) {
      findings.error(
          worked,
          "A mistake is within 3 tolerances of the simulated number in %d of %d combinations."
              .formatted(near, tried));
    }
  }

  /** Returns whether a mistake is near. */
  private boolean check(Worked worked, Simulated simulated, int at, Findings findings)
      throws InvalidExerciseException, GraderFaultException {
    Drawn drawn = worked.drawn().get(at);
    Answer first = run(worked, simulated, drawn, 1);
    if (!first.equals(run(worked, simulated, drawn, 1))) {
      findings.error(worked, "The same seed gives two numbers at " + drawn.inWords() + ".");
    }
    Answer other = run(worked, simulated, drawn, 2);
    if (!Distance.of(first, other, simulated.tolerance()).isWithin(1)) {
      findings.error(
          worked,
          "Another seed gives a number out of the tolerance at %s: simulate longer."
              .formatted(drawn.inWords()));
    }
    for (List<Answer> each : worked.wrongs()) {
      if (Distance.of(first, each.get(at), simulated.tolerance()).isWithin(TOLERANCES)) {
        return true;
      }
    }
    return false;
  }

  private Answer run(Worked worked, Simulated simulated, Drawn drawn, long seed)
      throws InvalidExerciseException, GraderFaultException {
    long drawnSeed = new Draw(seed).of(worked.card().slug()).seed(worked.number());
    return new Numbers(
        List.of(simulator.simulate(worked.card().id(), simulated, drawn, drawnSeed)));
  }
}
