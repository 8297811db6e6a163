package gradus.solution;

import gradus.protocol.Mutant;
import java.util.List;

/**
 * The known solutions of an exercise.
 *
 * @param solutions all of them: the reference first, then by verdict and name
 * @param equivalents the mutants of the reference that no test can tell from it
 */
public record SolutionSet(List<KnownSolution> solutions, List<EquivalentMutant> equivalents) {

  /** The name of the accepted solution that the others are measured by. */
  public static final String REFERENCE = "reference";

  public SolutionSet {
    solutions = List.copyOf(solutions);
    equivalents = List.copyOf(equivalents);
  }

  /** Returns the solution that the others are measured by. */
  public KnownSolution reference() {
    return solutions.get(0);
  }

  /** Returns whether an author has explained why no test can notice a mutant. */
  public boolean excuses(Mutant mutant) {
    return equivalents.stream().anyMatch(each -> each.id().equals(mutant.id()));
  }
}
