package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Points;
import gradus.model.Visibility;
import gradus.protocol.ResourceFile;
import gradus.protocol.SourceFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExerciseReaderTest {

  private final Path root;

  ExerciseReaderTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void readsWhatTheFolderSays() throws Exception {
    Exercise exercise = ExerciseFolder.in(root).read();

    assertEquals(new ExerciseId("regression", "logistic_regression"), exercise.id());
    assertEquals("regression.logistic_regression", exercise.packageName());
    assertEquals(
        new Metadata(
            "Logistic regression",
            "Fit a binary classifier by batch gradient descent.",
            Difficulty.MEDIUM,
            35,
            List.of("linear_regression_gd", "activations"),
            List.of("logistic-regression-how", "code-logistic-regression")),
        exercise.metadata());
    assertEquals(new Limits(20, 10, 256, 64, true), exercise.limits());
    assertEquals(
        new PolicyRules(List.of("java.util.regex.*"), List.of("java.util.Arrays#sort")),
        exercise.policy());
    assertEquals(Kind.USUAL, exercise.kind());
    assertEquals(Baseline.EMPTY, exercise.baseline());
  }

  @Test
  void readsWhatSortOfExerciseItIs() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace(
                "\"minutes\": 35,",
                "\"minutes\": 35, \"answers\": \"text\", \"console\": true, \"formative\": false,");
    assertEquals(new Kind(Answers.TEXT, true, false), folder.read().kind());
  }

  @Test
  void whatIsPrintedTooMuchIsDroppedUnlessItMatters() throws Exception {
    ExerciseFolder usual = ExerciseFolder.in(root);
    assertTrue(usual.read().inCourse(true).limits().dropsOutput());
    assertFalse(usual.read().inCourse(false).limits().dropsOutput());
    for (String each : List.of("\"answers\": \"text\"", "\"console\": true")) {
      Path other = Files.createDirectory(root.resolve(String.valueOf(each.length())));
      ExerciseFolder about =
          ExerciseFolder.in(other).replace("\"minutes\": 35,", "\"minutes\": 35, " + each + ",");
      assertFalse(about.read().inCourse(true).limits().dropsOutput(), each);
    }
  }

  @Test
  void whatIsProvidedIsNeitherStarterNorTest() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace("\"limits\":", "\"provided\": [\"Sigmoid.java\"], \"limits\":");
    folder.put("Sigmoid.java", "package regression.logistic_regression;\nclass Sigmoid {}\n");
    ExerciseFiles files = folder.read().files();

    assertEquals(List.of("Sigmoid.java"), paths(files.provided()));
    assertEquals(List.of("Sigmoid.java", "LogisticRegression.java"), paths(files.given()));
    assertEquals(
        List.of("LogisticRegressionExamples.java", "LogisticRegressionTest.java"),
        paths(files.tests()));
    folder.put("Sigmoid.java", "package regression.logistic_regression;\nclass Sigmoid { }\n");
    assertNotEquals(files.version(), folder.read().files().version());
  }

  @Test
  void whatIsProvidedIsThereAndNoStarter() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace(
                "\"limits\":",
                "\"provided\": [\"A.java\", \"LogisticRegression.java\"], \"limits\":");
    assertEquals(
        List.of(
            "exercise.json:11: \"provided\" names LogisticRegression.java, which \"starter\" names too.",
            "exercise.json:11: The provided file A.java is missing."),
        folder.problems());
  }

  @Test
  void learnersMaySeeAllOfAFormativeExercise() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace("\"visibility\": \"hidden\"", "\"visibility\": \"visible\"");
    assertEquals(
        List.of("exercise.json:13: \"groups\" must hold at least one hidden group."),
        folder.problems());
    folder.replace("\"minutes\": 35,", "\"minutes\": 35, \"formative\": true,");
    assertEquals(List.of(), folder.problems());
  }

  @Test
  void keepsTheGroupsInTheirOrder() throws Exception {
    List<TestGroup> groups = ExerciseFolder.in(root).read().groups();

    assertEquals(
        List.of("examples", "fit", "stability"), groups.stream().map(TestGroup::id).toList());
    assertEquals(
        new TestGroup(
            "stability",
            "Large inputs stay finite",
            "LogisticRegressionTest$Stability",
            Visibility.HIDDEN,
            Points.of(new BigDecimal(3)),
            "What is exp(1000)?",
            Scoring.ALL),
        groups.get(2));
    assertEquals(Scoring.PROPORTIONAL, groups.get(0).scoring());
    assertEquals(5_500_000, groups.get(1).points().micros());
  }

  @Test
  void sortsTheFilesIntoKinds() throws Exception {
    Exercise exercise = ExerciseFolder.in(root).read();
    ExerciseFiles files = exercise.files();

    assertEquals(List.of("LogisticRegression.java"), paths(files.starter()));
    assertEquals(
        List.of("LogisticRegressionExamples.java", "LogisticRegressionTest.java"),
        paths(files.tests()));
    assertEquals(
        List.of("golden.json", "iris.csv"),
        files.resources().stream().map(ResourceFile::name).toList());
    assertEquals("1,2\n", files.resources().get(1).content().utf8());
    assertEquals("# Logistic regression\n", files.statement());
    assertEquals(List.of("LogisticRegressionExamples.java"), paths(exercise.visibleTests()));
  }

  @Test
  void thePackageMayBeAny() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace("\"summary\"", "\"package\": \"de.uni.Week3\", \"summary\"");
    assertEquals(
        "LogisticRegression.java:1: The package must be de.uni.Week3.", folder.problems().get(0));
    for (String each :
        List.of("LogisticRegression", "LogisticRegressionExamples", "LogisticRegressionTest")) {
      folder.put(each + ".java", "package de.uni.Week3;\n\nfinal class " + each + " {}\n");
    }
    assertEquals("de.uni.Week3", folder.read().packageName());
    folder.replace("de.uni.Week3", "java.util");
    assertEquals(
        "exercise.json:5: \"package\" must not be a package of Java, JUnit or Gradus.",
        folder.problems().get(3));
  }

  @Test
  void sharedSourcesCountAndLearnersGetWhatTheyNeed() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    String alone = folder.read().files().version();
    folder.replace(
        "\"title\": \"Log",
        "\"shared\": [\"Money.java\", \"Coin.java\", \"Key.java\"], \"title\": \"Log");
    assertEquals(
        List.of(
            "exercise.json:4: shared/Money.java: The file is missing beside the topics.",
            "exercise.json:4: shared/Coin.java: The file is missing beside the topics.",
            "exercise.json:4: shared/Key.java: The file is missing beside the topics."),
        folder.problems());
    put("Money", "package shared;\n\npublic final class Money { Coin coin; }\n");
    put("Coin", "package shared;\n\nfinal class Coin {}\n");
    put("Key", "public final class Key {}\n");
    assertEquals(
        List.of(
            "exercise.json:4: shared/Key.java: The file must begin with a package, such as"
                + " \"package shared;\"."),
        folder.problems());
    put("Key", "package shared;\n\npublic final class Key {}\n");
    Exercise exercise = folder.read();
    assertEquals(
        List.of("shared/Coin.java", "shared/Key.java", "shared/Money.java"),
        paths(exercise.files().shared()));
    assertEquals(5, exercise.testSources().size());
    assertEquals(List.of(), exercise.visibleShared());
    folder.put(
        "LogisticRegressionExamples.java",
        "package regression.logistic_regression;\nimport shared.Money;\n");
    assertEquals(
        List.of("shared/Coin.java", "shared/Money.java"), paths(folder.read().visibleShared()));
    String before = folder.read().files().version();
    assertNotEquals(alone, before);
    put("Key", "package shared;\n\n/** New. */\npublic final class Key {}\n");
    assertNotEquals(before, folder.read().files().version());
    folder.put("Coin.java", "package regression.logistic_regression;\n");
    assertEquals(
        List.of("exercise.json:4: The file Coin.java is here and shared too."), folder.problems());
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(
        Files.createDirectories(root.resolve("shared")).resolve(name + ".java"), text);
  }

  @Test
  void optionalPartsMayBeLeftOut() throws Exception {
    ExerciseFolder folder =
        ExerciseFolder.in(root)
            .replace("\"$schema\": \"../../exercise.schema.json\",", "")
            .replace("\"prerequisites\": [\"linear_regression_gd\", \"activations\"],", "")
            .replace(
                "\"questions\": [\"logistic-regression-how\", \"code-logistic-regression\"],", "")
            .replace(
                "\"policy\": {\"allow\": [\"java.util.regex.*\"], \"forbid\": [\"java.util.Arrays#sort\"]},",
                "");
    Exercise exercise = folder.read();
    assertEquals(new PolicyRules(List.of(), List.of()), exercise.policy());
    assertEquals(List.of(), exercise.metadata().prerequisites());
    assertEquals(List.of(), exercise.metadata().questions());
  }

  @Test
  void readsTheBaseline() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    folder.put("baseline.json", "{\"steps\": {\"B#two\": 7, \"A$C#one\": 1e3}}");
    Exercise exercise = folder.read();

    assertEquals(Map.of("B#two", 7L, "A$C#one", 1000L), exercise.baseline().steps());
    assertEquals(7, exercise.baseline().stepsOf("B#two").orElseThrow());
    assertEquals(true, exercise.baseline().stepsOf("B#three").isEmpty());
    assertEquals(2, exercise.files().resources().size(), "the baseline is no resource");
  }

  @Test
  void metadataNeedsOnlyExerciseJson() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    folder.delete("README.md").delete("LogisticRegression.java");
    assertEquals("Logistic regression", new ExerciseReader().readMetadata(folder.path()).title());

    folder.replace("\"minutes\": 35", "\"minutes\": 0");
    InvalidExerciseException e =
        assertThrows(
            InvalidExerciseException.class, () -> new ExerciseReader().readMetadata(folder.path()));
    assertEquals(
        "regression/logistic_regression/exercise.json:7: \"minutes\" must be a whole number from 1"
            + " to 600.",
        e.getMessage());
  }

  @Test
  void metadataOfAFolderWithoutExerciseJsonIsAProblem() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root).delete("exercise.json");
    InvalidExerciseException e =
        assertThrows(
            InvalidExerciseException.class, () -> new ExerciseReader().readMetadata(folder.path()));
    assertEquals("The file is missing.", e.problems().get(0).message());
  }

  private static List<String> paths(List<SourceFile> files) {
    return files.stream().map(SourceFile::path).toList();
  }
}
