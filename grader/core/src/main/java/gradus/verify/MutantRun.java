package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.protocol.Mutant;
import java.util.List;

/**
 * A mutant of the reference and what noticed it.
 *
 * @param number its place in the list of all mutants, from 1
 * @param mutant the mutant
 * @param failures how tests went that noticed it; none where no test does
 */
record MutantRun(int number, Mutant mutant, List<TestOutcome> failures) {

  private static final String PERTURBATION = "perturbation-";
  private static final String MUST_SURVIVE = PERTURBATION + "slight";

  MutantRun {
    failures = List.copyOf(failures);
  }

  /**
   * Returns whether a mutant changes what the tests see of results so much that a hidden test must
   * notice: a learner knows the visible ones.
   */
  static boolean isNoticeablePerturbation(Mutant mutant) {
    return isPerturbation(mutant) && !mutant.operator().equals(MUST_SURVIVE);
  }

  static boolean isPerturbation(Mutant mutant) {
    return mutant.operator().startsWith(PERTURBATION);
  }

  /** Returns whether it changes what the tests see of results, not the program. */
  boolean isPerturbation() {
    return isPerturbation(mutant);
  }

  /** Returns whether tests must forgive it. */
  boolean mustSurvive() {
    return mutant.operator().equals(MUST_SURVIVE);
  }

  boolean survived() {
    return failures.isEmpty();
  }
}
