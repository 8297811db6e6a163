package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Points;
import gradus.model.Visibility;
import gradus.protocol.ResourceFile;
import gradus.protocol.SourceFile;
import java.math.BigDecimal;
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
    assertEquals("regression.logistic_regression", exercise.id().packageName());
    assertEquals(
        new Metadata(
            "Logistic regression",
            "Fit a binary classifier by batch gradient descent.",
            Difficulty.MEDIUM,
            35,
            List.of("linear_regression_gd", "activations"),
            List.of("logistic-regression-how", "code-logistic-regression")),
        exercise.metadata());
    assertEquals(new Limits(20, 10, 256, 64), exercise.limits());
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
