package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.model.Visibility;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake in {@code exercise.json} is named with its line. */
final class ExerciseJsonTest {

  private final Path root;

  ExerciseJsonTest(@TempDir Path root) {
    this.root = root;
  }

  private void assertProblems(String part, String replacement, String... expected)
      throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root).replace(part, replacement);
    assertEquals(List.of(expected), folder.problems(), part + " -> " + replacement);
  }

  @Test
  void unknownKeysSuggestTheNearest() throws Exception {
    assertProblems(
        "\"$schema\": \"../../exercise.schema.json\",",
        "\"sumary\": 1,",
        "exercise.json:2: Unknown key \"sumary\"; did you mean \"summary\"?");
    assertProblems(
        "\"policy\": {",
        "\"policy\": {\"unheardof\": 1,",
        "exercise.json:12: Unknown key \"unheardof\"; known are allow, forbid.");
    assertProblems(
        "\"scoring\": \"all\"",
        "\"scorings\": \"all\"",
        "exercise.json:17: Unknown key \"scorings\"; did you mean \"scoring\"?");
    assertProblems(
        "\"wallSeconds\": 10",
        "\"wallSeconds\": 10, \"\\u001b[31m\": 3",
        "exercise.json:11: Unknown key \"\\u001B[31m\"; known are heapMiB, outputKiB, stepsFactor,"
            + " wallSeconds.");
  }

  @Test
  void missingKeysAreNamed() throws Exception {
    assertProblems(
        "\"title\": \"Logistic regression\",",
        "",
        "exercise.json:1: The key \"title\" is missing.");
    assertProblems("\"title\": \"Fits\", ", "", "exercise.json:15: The key \"title\" is missing.");
  }

  @Test
  void repeatedKeysAreErrors() throws Exception {
    assertProblems(
        "\"minutes\": 35,",
        "\"minutes\": 35,\n\"minutes\": 36,",
        "exercise.json:8: The key \"minutes\" stands here a second time.");
  }

  @Test
  void wrongTypesAreErrors() throws Exception {
    assertProblems(
        "\"title\": \"Logistic regression\"",
        "\"title\": 3",
        "exercise.json:4: \"title\" must be a string.");
    assertProblems(
        "\"minutes\": 35",
        "\"minutes\": \"35\"",
        "exercise.json:7: \"minutes\" must be a whole number from 1 to 600.");
    assertProblems(
        "\"starter\": [\"LogisticRegression.java\"]",
        "\"starter\":\n \"LogisticRegression.java\"",
        "exercise.json:11: \"starter\" must be an array.");
    assertProblems(
        "\"policy\": {\"allow\": [\"java.util.regex.*\"], \"forbid\": [\"java.util.Arrays#sort\"]}",
        "\"policy\": null",
        "exercise.json:12: \"policy\" must be an object.");
    assertProblems(
        "\"prerequisites\": [\"linear_regression_gd\", \"activations\"]",
        "\"prerequisites\": [\"a\",\n2]",
        "exercise.json:9: \"prerequisites\" holds only strings that match [a-z][a-z0-9_]*.");
    assertProblems(
        "\"points\": 1}", "\"points\": true}", "exercise.json:14: \"points\" must be a number.");
  }

  @Test
  void theRootMustBeAnObject() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root).put("exercise.json", "\n[]");
    assertEquals(List.of("exercise.json:2: An exercise must be an object."), folder.problems());
  }

  @Test
  void valuesOutOfRangeAreErrors() throws Exception {
    assertProblems(
        "\"difficulty\": \"medium\"",
        "\"difficulty\": \"Medium\"",
        "exercise.json:6: \"difficulty\" must be one of easy, hard, medium.");
    for (String each : List.of("1", "1001", "2.5", "1e999999999", "-1e999999999")) {
      assertProblems(
          "\"stepsFactor\": 20",
          "\"stepsFactor\": " + each,
          "exercise.json:11: \"stepsFactor\" must be a whole number from 2 to 1000.");
    }
    assertProblems(
        "\"title\": \"Fits\"",
        "\"title\": \"  \"",
        "exercise.json:15: \"title\" must be one line of 1 to 100 printable characters.");
    assertProblems(
        "\"title\": \"Fits\"",
        "\"title\": \"F\\u202eits\"",
        "exercise.json:15: \"title\" must be one line of 1 to 100 printable characters.");
    assertProblems(
        "\"title\": \"Fits\"",
        "\"title\": \"\\ud800\"",
        "exercise.json:15: \"title\" must be one line of 1 to 100 printable characters.");
  }

  @Test
  void whatIsUsualNeedNotBeSaid() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace("\"stepsFactor\": 20, \"wallSeconds\": 10, ", "")
            .replace("\"tests\": \"LogisticRegressionExamples\", ", "")
            .replace("\"tests\": \"LogisticRegressionTest$Stability\", ", "")
            .replace("\"visibility\": \"hidden\", \"points\": 3", "\"points\": 3");
    Exercise exercise = new ExerciseReader().read(folder.path());
    assertEquals(new Limits(20, 10, 256, 64, true), exercise.limits());
    assertEquals(
        List.of(
            "LogisticRegressionExamples",
            "LogisticRegressionTest",
            "LogisticRegressionTest$Stability"),
        exercise.groups().stream().map(TestGroup::tests).toList());
    assertEquals(Visibility.HIDDEN, exercise.groups().get(2).visibility());
    folder.replace("\"limits\": {\"heapMiB\": 256, \"outputKiB\": 64},", "");
    assertEquals(exercise.limits(), new ExerciseReader().read(folder.path()).limits());
  }

  @Test
  void anIdNamesItsClass() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace("\"id\": \"stability\"", "\"id\": \"real_data_2\"")
            .replace("\"tests\": \"LogisticRegressionTest$Stability\", ", "");
    assertEquals(
        "LogisticRegressionTest$RealData2",
        new ExerciseReader().read(folder.path()).groups().get(2).tests());
  }

  @Test
  void theIdIsTheFoldersName() throws Exception {
    assertProblems(
        "\"id\": \"logistic_regression\"",
        "\"id\": \"linear_regression\"",
        "exercise.json:3: \"id\" must be the folder's name, logistic_regression.");
    assertProblems(
        "\"id\": \"fit\"",
        "\"id\": \"Fit\"",
        "exercise.json:15: \"id\" must match [a-z][a-z0-9_]*.");
  }

  @Test
  void starterFilesExist() throws Exception {
    assertProblems(
        "\"starter\": [\"LogisticRegression.java\"]",
        "\"starter\": [\"LogisticRegression.java\",\n\"Other.java\"]",
        "exercise.json:11: The starter file Other.java is missing.");
    assertProblems(
        "\"starter\": [\"LogisticRegression.java\"]",
        "\"starter\": [\"../LogisticRegression.java\"]",
        "exercise.json:10: \"starter\" holds only strings that match"
            + " [A-Za-z_][A-Za-z0-9_]*\\.java.");
    assertProblems(
        "\"starter\": [\"LogisticRegression.java\"]",
        "\"starter\": []",
        "exercise.json:10: \"starter\" must name at least one file.");
    assertProblems(
        "\"starter\": [\"LogisticRegression.java\"]",
        "\"starter\": [\"LogisticRegression.java\", \"LogisticRegression.java\"]",
        "exercise.json:10: \"starter\" names \"LogisticRegression.java\" twice.");
  }

  @Test
  void policyRulesNamePackagesClassesOrMembers() throws Exception {
    assertProblems(
        "java.util.regex.*",
        "java.util.*#x",
        "exercise.json:12: \"allow\" holds only strings that match"
            + " [a-z][a-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_$]*)+(\\.\\*|#([A-Za-z_][A-Za-z0-9_]*|<init>))?.");
    assertProblems(
        "java.util.regex.*",
        "java.util.Arrays#sort",
        "exercise.json:12: \"forbid\" names java.util.Arrays#sort, which \"allow\" names too.");
  }

  @Test
  void brokenJsonIsOneSentenceWithItsLine() throws Exception {
    assertProblems(
        "\"minutes\": 35,",
        "\"minutes\": 35",
        "exercise.json:8: Not JSON: Unexpected character ('\"' (code 34)): was expecting comma to"
            + " separate Object entries.");
    assertProblems(
        "\"minutes\": 35,", "\"minutes\": 35, // about", "exercise.json:7: JSON has no comments.");
    ExerciseFolder folder = ExerciseFolder.in(root).put("exercise.json", "{\n\"id\": [");
    assertEquals(
        List.of(
            "exercise.json:2: The file ends before its JSON does: a quote, bracket or brace is not"
                + " closed."),
        folder.problems());
    folder.put("exercise.json", "");
    assertEquals(List.of("exercise.json:1: The file is empty."), folder.problems());
    folder.put("exercise.json", "\uFEFF{}");
    assertEquals(
        List.of("exercise.json:1: The file begins with a byte order mark; remove it."),
        folder.problems());
    folder.put("exercise.json", ExerciseFolder.JSON + "{}");
    assertEquals(
        List.of("exercise.json:20: More text follows the closing brace."), folder.problems());
  }

  @Test
  void allProblemsComeAtOnce() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace("\"minutes\": 35", "\"minutes\": 0")
            .replace("\"difficulty\": \"medium\"", "\"difficulty\": \"\"")
            .replace("\"heapMiB\": 256", "\"heapMiB\": 1")
            .replace("\"starter\": [\"LogisticRegression.java\"]", "\"starter\": [\"No.java\"]")
            .delete("README.md")
            .put("LogisticRegressionTest.java", "package wrong;");
    assertEquals(
        List.of(
            "LogisticRegressionTest.java:1: The package must be regression.logistic_regression.",
            "README.md: The file is missing.",
            "exercise.json:6: \"difficulty\" must be one of easy, hard, medium.",
            "exercise.json:7: \"minutes\" must be a whole number from 1 to 600.",
            "exercise.json:10: The starter file No.java is missing.",
            "exercise.json:11: \"heapMiB\" must be a whole number from 32 to 4096."),
        folder.problems());
  }
}
