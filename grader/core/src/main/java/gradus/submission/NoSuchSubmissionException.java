package gradus.submission;

import gradus.exercise.ExerciseId;
import gradus.files.FileTrouble;
import gradus.files.Typed;
import gradus.json.PlainText;
import java.io.IOException;
import java.nio.file.Path;

/** Says that the path which should lead to a submission cannot be read. */
public final class NoSuchSubmissionException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Returns what there is to say of an exercise that was not begun. */
  public static NoSuchSubmissionException notStarted(ExerciseId exercise) {
    return new NoSuchSubmissionException(
        "%s is not in the workspace yet: begin with %s, or say which file to grade."
            .formatted(exercise.name(), Typed.command("start " + exercise.name())));
  }

  /** Returns what there is to say of a file or folder that cannot be read. */
  public static NoSuchSubmissionException unreadable(Path path, IOException cause) {
    String why = PlainText.printable(FileTrouble.of(cause));
    return new NoSuchSubmissionException(
        "The submission %s cannot be read: %s."
            .formatted(PlainText.printable(path.toString()), why),
        cause);
  }

  NoSuchSubmissionException(String message) {
    super(message);
  }

  private NoSuchSubmissionException(String message, IOException cause) {
    super(message, cause);
  }
}
