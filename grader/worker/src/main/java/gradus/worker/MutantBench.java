package gradus.worker;

import gradus.protocol.ClassFile;
import gradus.protocol.LoadExercise;
import gradus.protocol.Mutant;
import gradus.worker.metering.Instrumenter;
import gradus.worker.mutation.Mutator;
import gradus.worker.sandbox.Sandbox;
import java.util.List;

/**
 * Mutants of a submission that is a reference solution.
 *
 * @param exercise what the submission is for
 * @param submission the submission, which runs
 */
record MutantBench(LoadExercise exercise, CheckedSubmission submission) {

  /** Returns every mutant. */
  List<Mutant> mutants() {
    return Mutator.mutants(submission.classes());
  }

  /**
   * Returns the submission with one mutant applied, ready to run.
   *
   * @param id the mutant; empty for none
   * @throws IllegalArgumentException if there is no such mutant
   */
  Sandbox mutated(String id) {
    if (id.isEmpty()) {
      return submission.sandbox();
    }
    List<ClassFile> changed = Mutator.apply(submission.classes(), id);
    return new Sandbox(
        exercise.packageName(),
        new Instrumenter().instrument(changed).classes(),
        exercise.testClasses(),
        exercise.resources());
  }
}
