package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake in the groups of {@code exercise.json} is named with its line. */
final class ExerciseGroupsTest {

  private final Path root;

  ExerciseGroupsTest(@TempDir Path root) {
    this.root = root;
  }

  private void assertProblems(String part, String replacement, String... expected)
      throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root).replace(part, replacement);
    assertEquals(List.of(expected), folder.problems(), part + " -> " + replacement);
  }

  @Test
  void groupsMustBeAnArrayOfObjects() throws Exception {
    int start = ExerciseFolder.JSON.indexOf("\"groups\"");
    String groups = ExerciseFolder.JSON.substring(start, ExerciseFolder.JSON.lastIndexOf(']') + 1);
    assertProblems(groups, "\"groups\": 1", "exercise.json:13: \"groups\" must be an array.");
    assertProblems(groups, "\"groups\": [1]", "exercise.json:13: A group must be an object.");
  }

  @Test
  void pointsArePositiveAndExactToTheMillionth() throws Exception {
    for (String each : List.of("0", "-1", "1000.000001", "1e999999999")) {
      assertProblems(
          "\"points\": 3,",
          "\"points\": " + each + ",",
          "exercise.json:16: \"points\" must be above 0 and at most 1000.");
    }
    for (String each : List.of("3.0000001", "1e-999999999")) {
      assertProblems(
          "\"points\": 3,",
          "\"points\": " + each + ",",
          "exercise.json:16: \"points\" must have at most 6 decimals.");
    }
    assertProblems("\"points\": 3,", "\"points\": 3.00000000,");
    assertTrue(
        ExerciseFolder.in(root)
            .replace("\"points\": 3,", "\"points\": NaN,")
            .problems()
            .get(0)
            .startsWith("exercise.json:16: Not JSON: "));
  }

  @Test
  void groupsDoNotShareIdsOrClasses() throws Exception {
    assertProblems(
        "\"id\": \"fit\"",
        "\"id\": \"stability\"",
        "exercise.json:16: Two groups have the id \"stability\".");
    assertProblems(
        "\"LogisticRegressionTest\"",
        "\"LogisticRegressionTest$Stability\"",
        "exercise.json:16: Two groups name the class LogisticRegressionTest$Stability.");
  }

  @Test
  void visibleAndHiddenTestsDoNotShareAFile() throws Exception {
    assertProblems(
        "\"LogisticRegressionExamples\"",
        "\"LogisticRegressionTest$Examples\"",
        "exercise.json:15: LogisticRegressionTest.java holds visible and hidden tests: learners get"
            + " the whole file.",
        "exercise.json:16: LogisticRegressionTest.java holds visible and hidden tests: learners get"
            + " the whole file.");
  }

  @Test
  void visibleGroupsHoldAtMostAFifth() throws Exception {
    assertProblems(
        "\"points\": 1}",
        "\"points\": 2.125001}",
        "exercise.json:13: \"groups\" give more than 20 % of the points to visible groups.");
    assertProblems("\"points\": 1}", "\"points\": 2.125}");
  }

  @Test
  void atLeastOneGroupIsHidden() throws Exception {
    assertProblems(
        "\"visibility\": \"hidden\"",
        "\"visibility\": \"visible\"",
        "exercise.json:13: \"groups\" must hold at least one hidden group.");
    int start = ExerciseFolder.JSON.indexOf("{\"id\": \"examples\"");
    String groups = ExerciseFolder.JSON.substring(start, ExerciseFolder.JSON.lastIndexOf(']'));
    assertProblems(groups, "", "exercise.json:13: \"groups\" must hold at least one hidden group.");
  }

  @Test
  void hiddenGroupsNeedAHint() throws Exception {
    assertProblems(
        ", \"hint\": \"Which sign?\"",
        "",
        "exercise.json:15: \"hint\" is missing: of a hidden group, learners see only title and"
            + " hint.");
  }

  @Test
  void aGroupsClassNeedsItsFile() throws Exception {
    assertProblems(
        "LogisticRegressionTest$Stability",
        "StabilityTest$Large",
        "exercise.json:16: The class StabilityTest$Large needs the file StabilityTest.java, which is"
            + " missing.");
    assertProblems(
        "LogisticRegressionTest$Stability",
        "LogisticRegression$Stability",
        "exercise.json:16: The class LogisticRegression$Stability is in a file that learners get, not in a"
            + " test.");
    for (String each : List.of("regression.ATest", "A$", "A$$B", "../ATest", "A-B", "$A")) {
      assertProblems(
          "LogisticRegressionTest$Stability",
          each,
          "exercise.json:16: \"tests\" must name a class without its package, such as ATest or"
              + " ATest$Ties.");
    }
  }
}
