package gradus.batch;

import java.nio.file.Path;

/**
 * One submission of many.
 *
 * @param learner the name of the learner's folder
 * @param exercise what the submission is for, as it was named
 * @param path the submission's folder
 */
public record BatchItem(String learner, String exercise, Path path) {

  /** Returns where its report goes, in the folder of all reports. */
  Path report() {
    return Path.of(learner, exercise + ".json");
  }
}
