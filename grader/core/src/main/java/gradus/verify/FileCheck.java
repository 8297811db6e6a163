package gradus.verify;

import gradus.exercise.Exercise;
import gradus.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/** Examines an exercise's files without running anything. */
interface FileCheck {

  /**
   * Returns what is wrong.
   *
   * @param folder the exercise's folder
   * @param language the language of the statement's headings
   */
  List<Diagnostic> check(Path folder, Exercise exercise, String language);
}
