package gradus.submission;

import gradus.exercise.ExerciseId;
import gradus.files.Typed;
import java.io.IOException;

/** Says that the path which should lead to a submission cannot be read. */
public final class NoSuchSubmissionException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Returns what there is to say of an exercise that was not begun. */
  public static NoSuchSubmissionException notStarted(ExerciseId exercise) {
    return new NoSuchSubmissionException(
        "%s is not in the workspace yet: begin with %s, or say which file to grade."
            .formatted(exercise.name(), Typed.command("start " + exercise.name())));
  }

  NoSuchSubmissionException(String message) {
    super(message);
  }

  NoSuchSubmissionException(String message, IOException cause) {
    super(message, cause);
  }
}
