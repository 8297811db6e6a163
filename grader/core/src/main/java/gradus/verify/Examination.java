package gradus.verify;

import gradus.exercise.Exercise;
import gradus.process.Workers;

/**
 * Everything that checks look at.
 *
 * @param recorded the exercise as its files say, its baseline as it was recorded
 * @param evidence what happened when it was tried
 * @param foreign workers in another locale and time zone
 * @param apart workers that have not yet seen this exercise
 */
record Examination(Exercise recorded, Evidence evidence, Workers foreign, Workers apart) {

  /** Returns a file of the exercise as problems call it. */
  String file(String name) {
    return file(recorded, name);
  }

  /** Returns a file of an exercise as problems call it. */
  static String file(Exercise exercise, String name) {
    return exercise.id() + "/" + name;
  }

  /** Returns a file of the known solutions as problems call it. */
  String solutionFile(String name) {
    return "solutions/" + recorded.id() + "/" + name;
  }
}
