package gradus.batch;

import gradus.execution.CompiledExercise;
import gradus.model.Verdict;
import java.util.Optional;

/**
 * What submissions are for: an exercise, or why it cannot be graded.
 *
 * @param exercise the exercise, ready; nothing where it cannot be graded
 * @param verdict what its submissions get then
 * @param code names the reason
 * @param reason why, in a sentence
 */
record Target(Optional<CompiledExercise> exercise, Verdict verdict, String code, String reason) {

  static Target of(CompiledExercise exercise) {
    return new Target(Optional.of(exercise), Verdict.ACCEPTED, "", "");
  }

  static Target none(String code, Verdict verdict, String reason) {
    return new Target(Optional.empty(), verdict, code, reason);
  }
}
