package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradus mistake} does for an author. */
final class MistakeTest {

  private static final String LOWER = "wrong_answer/lower_neighbour";

  /** The workspace, and the folder of the copied exercise and solutions. */
  @TempDir private Path temporary;

  private Path solutions;
  private Path reference;

  @BeforeEach
  void copy() throws IOException {
    ExerciseCopy.under(temporary.resolve("exercises"));
    solutions = ExerciseCopy.solutionsUnder(temporary.resolve("solutions"));
    reference = solutions.resolve("accepted/reference/SummaryStatistics.java");
  }

  @Tag("thorough")
  @Test
  void whatIsSavedUnchangedIsWhatItWas() throws IOException {
    Path patch = solutions.resolve(LOWER + ".patch");
    String before = Files.readString(patch);

    CommandLineRun laidOut = mistake(LOWER);

    assertEquals(0, laidOut.status(), laidOut.err());
    assertEquals(
        Files.readString(reference).lines().count() - 1,
        Files.readString(desk(LOWER)).lines().count());
    CommandLineRun saved = mistake(LOWER, "--save");
    assertEquals(0, saved.status(), saved.err());
    assertTrue(
        saved.out().contains("fails: examples, reference_values, edges, random"), saved.out());
    assertEquals(before, Files.readString(patch));
    assertFalse(Files.exists(desk(LOWER).getParent()));
  }

  @Test
  void aNewMistakeBeginsAsTheReference() throws IOException {
    String label = "wrong_answer/adds_one";

    CommandLineRun laidOut = mistake(label);

    assertTrue(laidOut.out().contains("is new"), laidOut.out());
    assertEquals(Files.readString(reference), Files.readString(desk(label)));
    CommandLineRun tooEarly = mistake(label, "--save");
    assertEquals(3, tooEarly.status());
    assertEquals(
        "gradus: the verdict is ACCEPTED, not WRONG_ANSWER, so it is not saved: no test notices it\n",
        tooEarly.err());
    replace(desk(label), "return sum / x.length;", "return sum / (x.length / 0);");
    CommandLineRun otherwise = mistake(label, "--save");
    assertTrue(
        otherwise.err().contains("move its folder, and call it runtime_error/adds_one"),
        otherwise.err());
    replace(desk(label), "return sum / (x.length / 0);", "return sum / x.length;");
    replace(desk(label), "return sum / x.length;", "return sum / x.length + 1;");
    CommandLineRun kept = mistake(label);
    assertTrue(kept.out().contains("is kept"), kept.out());

    CommandLineRun saved = mistake(label, "--save");

    assertEquals(0, saved.status(), saved.out() + saved.err());
    String patch = Files.readString(solutions.resolve(label + ".patch"));
    assertTrue(patch.contains("\nFails: examples"), patch);
    assertTrue(patch.contains("\n+    return sum / x.length + 1;\n"), patch);
    CommandLineRun verified = run("verify", "summary_statistics", "--only", "points");
    assertEquals(3, verified.status());
    assertTrue(
        verified.out().contains(label + ".patch:1: This is still to be written."), verified.out());
  }

  @Tag("thorough")
  @Test
  void aMistakeThatNoLongerFitsIsMendedInTwoCommands() throws IOException {
    replace(
        reference,
        "    int low = (int) position;\n",
        "    int low = (int) Math.floor(position);\n");
    CommandLineRun broken = run("verify", "summary_statistics", "--only", "points");
    assertEquals(3, broken.status());
    String place = "solutions/foundations/summary_statistics/" + LOWER + ".patch:21";
    assertTrue(broken.out().contains(place + ": The hunk does not fit"), broken.out());

    CommandLineRun laidOut = mistake(LOWER);

    assertEquals(3, laidOut.status());
    assertTrue(laidOut.err().contains(place), laidOut.err());
    assertTrue(Files.readString(desk(LOWER)).contains("/** Quantile without interpolation. */"));
    replace(
        desk(LOWER),
        "    return sorted[low] + (position - low) * (sorted[high] - sorted[low]);",
        "    return sorted[low];");
    CommandLineRun saved = mistake(LOWER, "--save");
    assertEquals(0, saved.status(), saved.err());
    String patch = Files.readString(solutions.resolve(LOWER + ".patch"));
    assertTrue(patch.startsWith("The quantile is the lower of the two neighbours;"), patch);
    assertEquals(1, grade(LOWER + ".patch").status());
  }

  @Test
  void aRewriteIsSavedAsAFolder() throws IOException {
    String label = "wrong_answer/always_zero";
    mistake(label);
    Files.writeString(
        desk(label),
        """
        package foundations.summary_statistics;

        public final class SummaryStatistics {

          private SummaryStatistics() {}

          public static double mean(double[] x) {
            return 0;
          }

          public static double variance(double[] x, int ddof) {
            return 0;
          }

          public static double standardDeviation(double[] x, int ddof) {
            return 0;
          }

          public static double quantile(double[] x, double q) {
            return 0;
          }
        }
        """);

    CommandLineRun saved = mistake(label, "--save");

    assertEquals(0, saved.status(), saved.out() + saved.err());
    assertTrue(Files.exists(solutions.resolve(label).resolve("SummaryStatistics.java")));
    String head = Files.readString(solutions.resolve(label).resolve("mistake.txt"));
    assertTrue(head.contains("\nFails: examples"), head);
    assertFalse(Files.exists(solutions.resolve(label + ".patch")));
  }

  @Tag("thorough")
  @Test
  void recordingBringsLineNumbersUpToDate() throws IOException {
    replace(
        reference, "  private SummaryStatistics() {}\n", "  private SummaryStatistics() {}\n\n");
    Path patch = solutions.resolve("wrong_answer/sorts_the_argument.patch");
    assertTrue(Files.readString(patch).contains("@@ -40,7 +40,7 @@"));
    assertEquals(0, run("verify", "summary_statistics", "--only", "solutions").status());

    CommandLineRun recorded = run("verify", "summary_statistics", "--only", "baseline", "--record");

    assertEquals(0, recorded.status(), recorded.out());
    assertTrue(Files.readString(patch).contains("@@ -41,7 +41,7 @@"), Files.readString(patch));
  }

  @Test
  void aPatchThatDoesNotFitIsNotGraded() throws IOException {
    Path patch = solutions.resolve(LOWER + ".patch");
    replace(patch, "-    int high", "-    int higher");
    CommandLineRun run = grade(LOWER + ".patch");
    assertEquals(3, run.status());
    assertTrue(
        run.err().contains(".patch:22: The hunk does not fit SummaryStatistics.java"), run.err());
  }

  @Test
  void wrongLabelsAreUsageErrors() {
    for (String each :
        List.of(
            "lower_neighbour",
            "wrong/x",
            "accepted/reference",
            "wrong_answer/X",
            "wrong_answer/../x")) {
      CommandLineRun run = mistake(each);
      assertEquals(2, run.status(), each);
      assertTrue(run.err().startsWith("gradus: a mistake is called VERDICT/NAME"), run.err());
    }
    CommandLineRun nothing = mistake("wrong_answer/none", "--save");
    assertEquals(2, nothing.status());
    assertTrue(nothing.err().contains("there is nothing to save in"), nothing.err());
  }

  private CommandLineRun mistake(String label, String... options) {
    return run(
        Stream.concat(Stream.of("mistake", "summary_statistics", label), Stream.of(options))
            .toArray(String[]::new));
  }

  private CommandLineRun grade(String patch) {
    return run("grade", "summary_statistics", solutions.resolve(patch).toString());
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(
        temporary,
        Stream.concat(
                Stream.of(arguments),
                Stream.of("--exercises", temporary.resolve("exercises").toString()))
            .toArray(String[]::new));
  }

  private Path desk(String label) {
    return temporary
        .resolve("mistakes/foundations/summary_statistics")
        .resolve(label)
        .resolve("SummaryStatistics.java");
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(old), () -> file + " does not contain " + old);
    Files.writeString(file, text.replace(old, replacement));
  }
}
