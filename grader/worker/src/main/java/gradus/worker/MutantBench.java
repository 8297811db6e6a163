package gradus.worker;

import gradus.protocol.ClassFile;
import gradus.protocol.LoadExercise;
import gradus.protocol.Mutant;
import gradus.worker.metering.Instrumenter;
import gradus.worker.mutation.Mutator;
import gradus.worker.mutation.Perturbations;
import gradus.worker.sandbox.Sandbox;
import gradus.worker.sandbox.TestSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mutants of a submission that is a reference solution: of its own classes, and of what its tests
 * see of its results.
 *
 * @param exercise what the submission is for
 * @param submission the submission, which runs
 * @param instrumenter makes mutants count their steps
 */
record MutantBench(LoadExercise exercise, CheckedSubmission submission, Instrumenter instrumenter) {

  /** Returns every mutant; what the exercise provides is not changed. */
  List<Mutant> mutants() {
    ProvidedFiles provided = new ProvidedFiles(exercise.provided());
    List<Mutant> mutants = new ArrayList<>(Mutator.mutants(submission.classes(), provided.names()));
    mutants.addAll(Perturbations.of(exercise.testClasses(), api()));
    return mutants;
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
    if (Perturbations.isPerturbation(id)) {
      return new Sandbox(perturbed(id), submission.sandbox().learnerClasses());
    }
    List<ClassFile> changed = Mutator.apply(submission.classes(), id);
    return new Sandbox(submission.sandbox().suite(), instrumenter.instrument(changed).classes());
  }

  private TestSuite perturbed(String id) {
    List<ClassFile> tests = Perturbations.apply(exercise.testClasses(), api(), id);
    return new TestSuite(
        exercise.packageName(), exercise.starterClasses(), tests, exercise.resources());
  }

  private Set<String> api() {
    return exercise.starterClasses().stream().map(ClassFile::name).collect(Collectors.toSet());
  }
}
