package gradus.verify;

import gradus.exercise.Baseline;
import gradus.exercise.ExerciseId;
import gradus.model.Diagnostic;
import gradus.process.GraderFaultException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one exercise.
 *
 * @param exercise which exercise
 * @param checks the checks that were made
 * @param problems what they found, by check, file and line
 * @param counts how much was looked at
 */
public record Verification(
    ExerciseId exercise, List<Check> checks, List<Diagnostic> problems, Counts counts) {

  public Verification {
    checks = List.copyOf(checks);
    problems = List.copyOf(problems);
  }

  /**
   * How much was looked at.
   *
   * @param tests the tests; 0 where none could be run
   * @param solutions the known solutions; 0 where none could be run
   * @param mutants what became of the mutants; null where none were made
   * @param measured what should be recorded; null where that was not asked
   */
  public record Counts(
      int tests, int solutions, @Nullable MutantTally mutants, @Nullable Baseline measured) {

    static final Counts NONE = new Counts(0, 0, null, null);

    static Counts of(Examination examination, Set<Check> wanted) throws GraderFaultException {
      Evidence evidence = examination.evidence();
      MutantTally mutants =
          wanted.contains(Check.MUTANTS)
              ? MutantTally.of(evidence.mutants(), evidence.solutions().equivalents())
              : null;
      Baseline measured = wanted.contains(Check.BASELINE) ? Recorder.record(evidence) : null;
      return new Counts(
          evidence.exercise().plan().tests().size(),
          evidence.solutions().solutions().size(),
          mutants,
          measured);
    }
  }

  /** Returns whether there is no error; warnings may be there. */
  public boolean isSound() {
    return problems.stream().noneMatch(Diagnostic::isError);
  }

  /** Returns the same without what recording the baseline has mended. */
  public Verification recorded() {
    List<Diagnostic> others =
        problems.stream().filter(each -> !BaselineCheck.isMendedByRecording(each)).toList();
    return new Verification(exercise, checks, others, counts);
  }
}
