package gradus.pages;

import gradus.gradebook.Entry;
import gradus.gradebook.FeedbackZip;
import gradus.gradebook.Filled;
import gradus.gradebook.Worksheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** A platform's table while grades are collected for it. */
final class GradeTarget {

  private final Worksheet worksheet;
  private final String exercise;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Entry, String> comments = new HashMap<>();
  private final FeedbackZip zip = new FeedbackZip();

  /**
   * @param worksheet the table
   * @param exercise the exercise that it is of; empty where it is of all
   */
  GradeTarget(Worksheet worksheet, String exercise) {
    this.worksheet = worksheet;
    this.exercise = exercise;
  }

  void take(Entry entry, String comment, Supplier<String> page) throws IOException {
    String own = Entry.nameOf(entry.row().exercise());
    if (!exercise.isEmpty() && !own.equals(Entry.nameOf(exercise))) {
      return;
    }
    entries.add(entry);
    comments.put(entry, comment);
    if (worksheet.takesFiles()) {
      zip.add(entry, page.get());
    }
  }

  /** Writes the table, the feedback files beside it, and returns what could not be filled in. */
  List<String> write(GradeReturner.Writer writer, String file) throws IOException {
    Filled filled = worksheet.fill(entries, each -> Objects.requireNonNull(comments.get(each)));
    writer.write(file, filled.text().getBytes(StandardCharsets.UTF_8));
    if (worksheet.takesFiles()) {
      writer.write(file.replaceFirst("\\.csv$", "") + "-feedback.zip", zip.toBytes());
    }
    return filled.left();
  }
}
