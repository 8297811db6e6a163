package gradus.cli;

import gradus.exercise.ExerciseId;
import gradus.verify.Progress;

/**
 * Says on a terminal how far verifying is.
 *
 * @param line where
 */
record VerifyProgress(TerminalLine line) implements Progress {

  @Override
  public void at(ExerciseId exercise, String phase, int done, int total) {
    line.show(exercise + ": " + phase + " " + done + "/" + total);
  }
}
