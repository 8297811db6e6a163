package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner begins, tries, asks for hints, is accepted, looks back, and goes on. */
final class LearnersWayTest {

  private static final String EXERCISE = "summary_statistics";

  private static final Path REFERENCE =
      CommandLineRun.SOLUTIONS.resolve(
          "foundations/summary_statistics/accepted/reference/SummaryStatistics.java");

  private static final int MOST_LINES = 40;

  @TempDir private Path workspace;

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(workspace, arguments);
  }

  private Path source() {
    return workspace.resolve("foundations/summary_statistics/SummaryStatistics.java");
  }

  private void write(String replaced, String by) throws IOException {
    String text = Files.readString(REFERENCE);
    assertTrue(text.contains(replaced), replaced);
    Files.writeString(source(), text.replace(replaced, by));
  }

  @Test
  void gradingBeforeTheStartSaysHowToStart() {
    CommandLineRun early = run("grade", EXERCISE);
    assertEquals(2, early.status());
    assertTrue(early.err().contains("gradus start summary_statistics"), early.err());
  }

  @Test
  void theUntouchedStarterFitsOnAScreen() {
    assertEquals(0, run("start", EXERCISE).status());
    CommandLineRun graded = run("grade", EXERCISE);
    assertEquals(1, graded.status());
    assertTrue(graded.out().lines().count() <= MOST_LINES, graded.out());
    assertTrue(graded.out().startsWith("Summary statistics: RUNTIME ERROR, 0 of 12 points\n"));
    assertTrue(run("grade", EXERCISE, "--all").out().lines().count() > MOST_LINES);
  }

  @Test
  void runHasTheVisibleTestsAndWhatTheyPrint() throws IOException {
    run("start", EXERCISE);
    write(
        "public static double mean(double[] x) {",
        "public static double mean(double[] x) {\n    System.out.println(\"seen\");");
    CommandLineRun ran = run("run", EXERCISE);
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("    | seen\n"), ran.out());
    assertFalse(ran.out().contains("(hidden)"), ran.out());
    assertFalse(run("grade", EXERCISE).out().contains("| seen"));
  }

  @Test
  void hintsComeOneByOneAndTheStrongestLast() throws IOException {
    run("start", EXERCISE);
    write("return", "if (true) throw new IllegalStateException(); return");
    run("grade", EXERCISE);
    String first = run("hint", EXERCISE).out();
    String second = run("hint", EXERCISE).out();
    assertTrue(first.startsWith("hint 1 of "), first);
    assertTrue(second.startsWith("hint 2 of "), second);
  }

  @Tag("thorough")
  @Test
  void theDebriefComesWithAcceptanceAndNotBefore() throws IOException {
    run("start", EXERCISE);
    CommandLineRun before = run("debrief", EXERCISE);
    assertEquals(1, before.status());
    assertFalse(before.out().contains("class SummaryStatistics"), before.out());
    run("grade", EXERCISE);
    CommandLineRun failed = run("debrief", EXERCISE);
    assertEquals(1, failed.status());
    assertTrue(failed.out().contains("RUNTIME ERROR with 0.0 of 12.0 points"), failed.out());
    assertFalse(failed.out().contains("class SummaryStatistics"), failed.out());

    Files.copy(REFERENCE, source(), StandardCopyOption.REPLACE_EXISTING);
    CommandLineRun accepted = run("grade", EXERCISE);
    assertEquals(0, accepted.status(), accepted.out());
    assertTrue(accepted.out().contains("debrief summary_statistics"), accepted.out());
    CommandLineRun after = run("debrief", EXERCISE);
    assertEquals(0, after.status(), after.err());
    assertTrue(after.out().contains("class SummaryStatistics"), after.out());
    assertTrue(after.out().contains("Yours is the reference, line by line."), after.out());
    assertTrue(run("hint", EXERCISE).out().startsWith("It is accepted already"));
    assertTrue(run("list", "foundations").out().contains("x summary_statistics"));
    assertFalse(run("list", "foundations", "--todo").out().contains("summary_statistics"));
    assertTrue(run("progress").out().contains("foundations                1 of 2"));
    assertFalse(run("next").out().contains("summary_statistics:"));
  }

  @Test
  void resetKeepsWhatStoodThere() throws IOException {
    run("start", EXERCISE);
    String starter = Files.readString(source());
    Files.writeString(source(), "mine");
    CommandLineRun reset = run("reset", EXERCISE);
    assertEquals(0, reset.status(), reset.err());
    assertEquals(starter, Files.readString(source()));
    Path kept =
        workspace.resolve(
            ".gradus/kept/foundations/summary_statistics/0001/SummaryStatistics.java");
    assertEquals("mine", Files.readString(kept));
    assertTrue(run("reset", EXERCISE).out().startsWith("Nothing had changed"));
  }

  @Test
  void whatIsGradedElsewhereLeavesNothingInTheWorkspace() throws IOException {
    assertEquals(0, run("grade", EXERCISE, REFERENCE.toString()).status());
    assertFalse(Files.exists(workspace.resolve(".gradus")));
  }
}
