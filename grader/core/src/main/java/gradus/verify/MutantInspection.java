package gradus.verify;

import gradus.execution.MutantRunner;
import gradus.execution.TestOutcome;
import gradus.process.GraderFaultException;
import gradus.protocol.Mutant;
import java.util.List;
import java.util.Map;

/**
 * One mutant and what every test makes of it.
 *
 * @param number its place in the list of all mutants, from 1
 * @param total how many mutants there are
 * @param mutant the mutant
 * @param outcomes how each test goes, in report order
 * @param referenceSteps the steps of the unchanged reference by test
 */
public record MutantInspection(
    int number,
    int total,
    Mutant mutant,
    List<TestOutcome> outcomes,
    Map<String, Long> referenceSteps) {

  public MutantInspection {
    outcomes = List.copyOf(outcomes);
    referenceSteps = Map.copyOf(referenceSteps);
  }

  static MutantInspection of(Evidence evidence, int number) throws GraderFaultException {
    try (MutantRunner runner = evidence.runner()) {
      List<Mutant> all = runner.mutants();
      if (number < 1 || number > all.size()) {
        throw new IllegalArgumentException(
            "there is no mutant %d: they are numbered from 1 to %d".formatted(number, all.size()));
      }
      Mutant mutant = all.get(number - 1);
      return new MutantInspection(
          number,
          all.size(),
          mutant,
          runner.outcomes(mutant, evidence.exercise().plan().tests()),
          evidence.exercise().exercise().baseline().steps());
    }
  }

  /** Returns whether a test takes other steps than with the reference: it comes by the change. */
  public boolean changesSteps(TestOutcome outcome) {
    Long steps = referenceSteps.get(outcome.testId());
    return steps == null || steps != outcome.steps();
  }
}
