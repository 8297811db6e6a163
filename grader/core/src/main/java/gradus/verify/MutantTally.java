package gradus.verify;

import gradus.solution.EquivalentMutant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many mutants of the reference the tests kill. Perturbations of its results do not count.
 *
 * @param killed those that a test notices
 * @param counted those that count: all but the equivalent ones
 * @param equivalent those that an author has excused
 */
public record MutantTally(int killed, int counted, int equivalent) {

  static MutantTally of(List<MutantRun> mutants, List<EquivalentMutant> excused) {
    Set<String> ids = excused.stream().map(EquivalentMutant::id).collect(Collectors.toSet());
    int equivalent = 0;
    int killed = 0;
    int counted = 0;
    for (MutantRun each : mutants) {
      if (each.isPerturbation()) {
        continue;
      }
      if (ids.contains(each.mutant().id())) {
        equivalent++;
      } else {
        counted++;
        killed += each.survived() ? 0 : 1;
      }
    }
    return new MutantTally(killed, counted, equivalent);
  }

  /** Returns whether the share of killed mutants is at least so many percent. */
  boolean reaches(int percent) {
    return killed * 100L >= percent * (long) counted;
  }

  /** Returns {@code 190 of 200 (95.0 %)}, rounded down. */
  @Override
  public String toString() {
    long permille = counted == 0 ? 1000 : killed * 1000L / counted;
    return "%d of %d (%d.%d %%)".formatted(killed, counted, permille / 10, permille % 10);
  }
}
