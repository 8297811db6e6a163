package gradus.gradebook;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A table that a platform gives to be filled in with grades and taken back. */
public sealed interface Worksheet permits MoodleWorksheet, CanvasGradebook {

  /**
   * Reads one, and tells by its columns whose it is.
   *
   * @throws TableException if it is nobody's, or cannot be read
   */
  static Worksheet read(Path file) throws TableException {
    CsvTable table = CsvTable.read(file);
    if (MoodleWorksheet.isOne(table)) {
      return MoodleWorksheet.of(file, table);
    }
    if (CanvasGradebook.isOne(table)) {
      return CanvasGradebook.of(file, table);
    }
    throw new TableException(
        file,
        "neither a grading worksheet of Moodle (with the columns Identifier, Grade and Maximum"
            + " Grade; set the language to English before the download) nor a gradebook of Canvas"
            + " (Student, ID)");
  }

  /** Returns when each participant handed in, by number, as far as the table says it. */
  Map<String, LocalDateTime> times();

  /** Returns each participant's address, by number, as far as the table says it. */
  Map<String, String> addresses();

  /** Returns whether there are files that give feedback beside it. */
  boolean takesFiles();

  /**
   * Fills in.
   *
   * @param entries the submissions
   * @param comment what a learner is told of one, as HTML on one line
   */
  Filled fill(List<Entry> entries, Function<Entry, String> comment);
}
