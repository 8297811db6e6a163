package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A learner saves, looks, saves again, and ends it with Ctrl-C. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class WatchTest {

  @TempDir private Path temporary;

  @Test
  void gradesOnEverySave() throws Exception {
    Path folder = temporary.resolve("mine");
    Submissions.whoseMeanBeginsWith(folder.resolve("src"), "if (x.length > 0) return 0;");
    Path source = folder.resolve("src/SummaryStatistics.java");
    String wrong = Files.readString(source);
    String right = wrong.replace("if (x.length > 0) return 0;", "");

    Process watch =
        CommandLineProcess.start(temporary, "watch", "summary_statistics", folder.toString());
    try (BufferedReader lines = watch.inputReader()) {
      String first = nextGrade(lines);
      assertTrue(first.startsWith("Summary statistics: WRONG ANSWER, "), first);
      assertFalse(first.contains("Since the last grade:"), first);

      Files.writeString(source, right);
      String better = nextGrade(lines);
      assertTrue(better.startsWith("Summary statistics: ACCEPTED, 12 of 12 points"), better);
      assertTrue(better.contains("\nSince the last grade:\nNow passes: "), better);
      assertFalse(better.contains("No longer passes: "), better);

      Files.writeString(source, right.replace("return", "retur"));
      String broken = nextGrade(lines);
      assertTrue(broken.startsWith("Summary statistics: COMPILE ERROR, 0 of 12 points"), broken);

      replace(source, wrong);
      String again = nextGrade(lines);
      assertTrue(again.startsWith("Summary statistics: WRONG ANSWER, "), again);
    } finally {
      watch.destroy();
    }
    assertTrue(watch.waitFor(30, TimeUnit.SECONDS));
    assertEquals(List.of(folder), left());
  }

  /** As editors do that never leave half a file. */
  private static void replace(Path file, String text) throws IOException {
    Path draft = file.resolveSibling(".draft");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Returns what is printed up to the line that a grade ends with. */
  private static String nextGrade(BufferedReader lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      text.append(line).append('\n');
      if (line.matches("Graded in \\d+ ms; waiting for the next save\\.")) {
        return text.toString();
      }
    }
    throw new AssertionError("watch has ended after: " + text);
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }
}
