package gradus.review;

import gradus.files.BoundedFile;
import gradus.files.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file that remembers. Its first line is the format's name and version; each other line is an
 * item, the days until it is asked again, when it was answered, when it is due, and how often it
 * was answered.
 */
public final class ReviewFile {

  private static final String HEAD = "gradus-review 1";
  private static final int MOST_BYTES = 4 << 20;

  private static final Pattern LINE =
      Pattern.compile(
          "(\\S{1,200}) (\\d{1,4}) (\\d{4}-\\d{2}-\\d{2}) (\\d{4}-\\d{2}-\\d{2}) (\\d{1,6})");

  private final Path file;

  /**
   * @param workspace a learner's workspace
   */
  public ReviewFile(Path workspace) {
    file = workspace.resolve(".gradus").resolve("review.txt");
  }

  /** Returns where it is. */
  public Path path() {
    return file;
  }

  /**
   * Reads it. Where there is none, nothing is remembered.
   *
   * @throws IOException if it cannot be read, or another version wrote it
   */
  public ReviewState read() throws IOException {
    if (!Files.exists(file)) {
      return ReviewState.EMPTY;
    }
    List<String> lines = BoundedFile.read(file, MOST_BYTES).utf8().lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new IOException(
          "%s does not begin with \"%s\": another version wrote it, or it is damaged; mend or move it"
              .formatted(file, HEAD));
    }
    Map<String, Repetition> repetitions = new TreeMap<>();
    List<String> damaged = new ArrayList<>();
    for (String each : lines.subList(1, lines.size())) {
      Repetition repetition = repetition(each);
      if (repetition != null) {
        repetitions.put(repetition.item(), repetition);
      } else if (!each.isBlank()) {
        damaged.add(each);
      }
    }
    return new ReviewState(repetitions, damaged);
  }

  private static @Nullable Repetition repetition(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    try {
      return new Repetition(
          matcher.group(1),
          Integer.parseInt(matcher.group(2)),
          LocalDate.parse(matcher.group(3)),
          LocalDate.parse(matcher.group(4)),
          Integer.parseInt(matcher.group(5)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Remembers one more answer. What the file says otherwise is kept, also what another process
   * wrote in the meantime.
   *
   * @param item what was asked
   * @param right whether the answer was right
   * @param today the day
   * @return what is remembered of the item now
   * @throws IOException if the file cannot be read or written; it is then what it was
   */
  public Repetition record(String item, boolean right, LocalDate today) throws IOException {
    ReviewState before = read();
    Repetition next = Schedule.next(before.of(item), item, right, today);
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    before.with(next).lines().forEach(each -> text.append(each).append('\n'));
    Files.createDirectories(file.getParent());
    try (ReportFile place = ReportFile.claim(file)) {
      place.write(text.toString());
    }
    return next;
  }
}
