package gradus.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes submissions for {@code summary_statistics}: right ones with one thing changed. */
final class Submissions {

  private static final Path REFERENCE =
      CommandLineRun.SOLUTIONS.resolve(
          "foundations/summary_statistics/accepted/reference/SummaryStatistics.java");

  private static final String MEAN = "public static double mean(double[] x) {";

  private Submissions() {}

  /** Returns a folder with the reference solution, its mean beginning with a statement. */
  static Path whoseMeanBeginsWith(Path folder, String statement) {
    return with(folder, MEAN, MEAN + "\n    " + statement);
  }

  /** Returns a folder with the reference solution, one text in it replaced by another. */
  static Path with(Path folder, String text, String replacement) {
    try {
      String source = Files.readString(REFERENCE);
      if (!source.contains(text)) {
        throw new AssertionError("the reference has no longer: " + text);
      }
      Path file = folder.resolve("SummaryStatistics.java");
      Files.createDirectories(folder);
      Files.writeString(file, source.replace(text, replacement));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
