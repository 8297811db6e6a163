package gradus.intake;

import java.util.Locale;

/** Where submissions were downloaded, as their names tell. */
public enum Platform {
  /** Folders named after learners. */
  FOLDERS,
  /** Moodle's assignment: {@code Ada Lovelace_12345_assignsubmission_file_File.java}. */
  MOODLE,
  /** Canvas: {@code lovelaceada_4711_815_File.java}, with {@code LATE_} before the numbers. */
  CANVAS,
  /** Blackboard: {@code Task_ada_attempt_2026-11-20-10-11-12_File.java}. */
  BLACKBOARD,
  /** GitHub Classroom: a clone in {@code task-login}. */
  GITHUB_CLASSROOM;

  /** Returns the word for it in summaries. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
