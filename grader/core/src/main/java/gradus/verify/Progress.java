package gradus.verify;

import gradus.exercise.ExerciseId;

/** Hears how far verifying is. */
public interface Progress {

  /**
   * Takes the news; called from several threads.
   *
   * @param exercise what is verified
   * @param phase what is done, in a word or two
   * @param done how much of it
   * @param total of how much
   */
  void at(ExerciseId exercise, String phase, int done, int total);
}
