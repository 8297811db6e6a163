package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files beside {@code exercise.json} are checked, and make the version. */
final class ExerciseFilesTest {

  private final Path root;

  ExerciseFilesTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void theStatementIsThereAndSaysSomething() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root).put("README.md", " \n");
    assertEquals(List.of("README.md:1: The statement is empty."), folder.problems());
  }

  @Test
  void everySourceDeclaresThePackage() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    folder.put("Support.java", "// package regression.logistic_regression;\n\nclass Support {}");
    assertEquals(
        List.of(
            "Support.java:1: The file must begin with \"package regression.logistic_regression;\"."),
        folder.problems());
    folder.put("Support.java", "/* a\n */ // b\npackage regression.linear_regression;\n");
    assertEquals(
        List.of("Support.java:3: The package must be regression.logistic_regression."),
        folder.problems());
  }

  @Test
  void sourcesAreNamedAfterAClass() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root).put("package-info.java", "");
    assertEquals(
        List.of("package-info.java: A source file must be named after its class."),
        folder.problems());
  }

  @Test
  void linksAreRefusedAndNotCalledMissing() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    Files.move(folder.path().resolve("README.md"), root.resolve("elsewhere"));
    Files.createSymbolicLink(folder.path().resolve("README.md"), root.resolve("elsewhere"));
    Files.createSymbolicLink(folder.path().resolve("notes"), root);
    assertEquals(
        List.of(
            "README.md: Symbolic links are not allowed in an exercise.",
            "notes: Symbolic links are not allowed in an exercise."),
        folder.problems());
  }

  @Test
  void aLinkedFolderIsNoExercise() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    Path link = folder.path().resolveSibling("linked");
    Files.createSymbolicLink(link, folder.path());
    Diagnostic first = firstProblem(link);
    assertEquals("regression/linked", first.file());
    assertEquals("There is no such folder (a symbolic link does not count).", first.message());
  }

  @Test
  void foldersInsideAreRefusedAndLeftoversSkipped() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    Files.createDirectory(folder.path().resolve("__pycache__"));
    Files.createDirectory(folder.path().resolve(".idea"));
    assertEquals(List.of(), folder.problems());
    Files.createDirectory(folder.path().resolve("more"));
    assertEquals(
        List.of("more: An exercise is one flat folder, without folders inside."),
        folder.problems());
  }

  @Test
  void filesAboveEightMebibytesAreRefused() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    try (RandomAccessFile file =
        new RandomAccessFile(folder.path().resolve("iris.csv").toFile(), "rw")) {
      file.setLength(8 << 20);
      assertEquals(List.of(), folder.problems());
      file.setLength((8 << 20) + 1);
    }
    assertEquals(List.of("iris.csv: The file holds more than 8 MiB."), folder.problems());
  }

  @Test
  void aFolderIsBounded() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    for (int i = 0; i < 9; i++) {
      try (RandomAccessFile file =
          new RandomAccessFile(folder.path().resolve("big" + i + ".csv").toFile(), "rw")) {
        file.setLength(8 << 20);
      }
    }
    assertTrue(
        folder
            .problems()
            .contains("big7.csv: The exercise's files hold more than 64 MiB together."),
        () -> folder.problems().toString());

    for (int i = 0; i < 1_000; i++) {
      folder.put("f" + i, "");
    }
    assertEquals(
        List.of("regression/logistic_regression: The folder holds more than 1000 files."),
        problems(folder.path()));
  }

  @Test
  void filesAreUtf8() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    Files.write(folder.path().resolve("iris.csv"), new byte[] {'1', '\r', '\n', '2', (byte) 0xE9});
    assertEquals(
        List.of("iris.csv:2: The file is not UTF-8 from this line on."), folder.problems());
  }

  @Test
  void dataFilesHavePortableNames() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root).put("two words.csv", "1");
    assertEquals(
        List.of("two words.csv: File names hold only ASCII letters, digits and . - _ $."),
        folder.problems());
  }

  @Test
  void folderNamesAreJavaNames() throws Exception {
    Path folder = Files.createDirectories(root.resolve("Topic").resolve("switch"));
    assertEquals(
        List.of(
            "Topic/switch: The folder's name \"Topic\" must match [a-z][a-z0-9_]* and be no Java"
                + " keyword.",
            "Topic/switch: The folder's name \"switch\" must match [a-z][a-z0-9_]* and be no Java"
                + " keyword.",
            "Topic/switch/README.md: The file is missing.",
            "Topic/switch/exercise.json: The file is missing."),
        problems(folder));
  }

  @Test
  void aBrokenBaselineIsAProblem() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    folder.put("baseline.json", "{\"steps\": {},\n\"stepz\": {}}");
    assertEquals(
        List.of("baseline.json:2: Unknown key \"stepz\"; did you mean \"steps\"?"),
        folder.problems());
    folder.put("baseline.json", "{\"steps\": {\"A#b\": 1,\n\"A#b\": 2, \"A\": 3, \"C#d\": -1}}");
    assertEquals(
        List.of(
            "baseline.json:2: The key \"A#b\" stands here a second time.",
            "baseline.json:2: \"A\" must match [A-Za-z0-9_$]+#[A-Za-z0-9_$]+.",
            "baseline.json:2: \"C#d\" must be a whole number from 0 to 1000000000000."),
        folder.problems());
    folder.put("baseline.json", "{\"steps\": 1}");
    assertEquals(List.of("baseline.json:1: \"steps\" must be an object."), folder.problems());
    folder.put("baseline.json", "{}");
    assertEquals(List.of("baseline.json:1: The key \"steps\" is missing."), folder.problems());
    folder.put("baseline.json", "x");
    assertTrue(folder.problems().get(0).startsWith("baseline.json:1: Not JSON: "));
  }

  @Test
  void theVersionIsOfWhatGradingDependsOn() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root);
    String version = folder.read().files().version();
    assertTrue(version.matches("sha256:[0-9a-f]{64}"), version);

    folder.put("README.md", "other").put("oracle.py", "other").put("notes.txt", "other");
    assertEquals(version, folder.read().files().version());

    for (String each :
        List.of("golden.json", "iris.csv", "exercise.json", "LogisticRegressionTest.java")) {
      String text = Files.readString(folder.path().resolve(each));
      folder.put(each, text.replace("\n", "\r\n"));
      assertNotEquals(version, folder.read().files().version(), each);
      folder.put(each, text);
      assertEquals(version, folder.read().files().version(), each);
    }
    folder.put("baseline.json", "{\"steps\": {}}");
    assertNotEquals(version, folder.read().files().version());
  }

  @Test
  void theVersionTellsNamesFromContent() throws Exception {
    ExerciseFolder folder = ExerciseFolder.in(root).put("a.csv", "bc").put("d.csv", "");
    String version = folder.read().files().version();
    folder.put("a.csv", "").put("d.csv", "bc");
    assertNotEquals(version, folder.read().files().version());
  }

  private static List<String> problems(Path folder) {
    try {
      new ExerciseReader().read(folder);
      return List.of();
    } catch (InvalidExerciseException e) {
      return e.problems().stream().map(Diagnostic::toString).toList();
    }
  }

  private static Diagnostic firstProblem(Path folder) {
    try {
      new ExerciseReader().read(folder);
      throw new AssertionError("no problem in " + folder);
    } catch (InvalidExerciseException e) {
      return e.problems().get(0);
    }
  }
}
