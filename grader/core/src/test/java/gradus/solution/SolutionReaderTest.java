package gradus.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.skeleton.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The solutions of a new exercise, and each way of getting one of them wrong. */
final class SolutionReaderTest {

  private static final ExerciseId ID = ExerciseId.ofNew("topic/thing");
  private static final String PATCH = "wrong_answer/nan_for_no_values.patch";

  @TempDir private Path root;
  private Exercise exercise;
  private Path folder;

  @BeforeEach
  void write() throws Exception {
    new Skeleton(ID).write(root.resolve("exercises"), root.resolve("solutions"));
    exercise = new ExerciseReader().read(root.resolve("exercises/topic/thing"));
    folder = root.resolve("solutions/topic/thing");
  }

  @Test
  void readsFoldersAndPatches() throws Exception {
    assertEquals(
        List.of(
            "accepted/reference",
            "accepted/streams",
            "wrong_answer/mean_of_absolute_values",
            "wrong_answer/nan_for_no_values"),
        read().solutions().stream().map(KnownSolution::label).toList());
    KnownSolution mistake = read().solutions().get(3);
    assertEquals(PATCH, mistake.place());
    assertEquals(
        new Expectation(
            List.of("invalid"),
            "An empty sample gives NaN.",
            "What does the statement say of a sample without values?"),
        mistake.expectation());
    String source = mistake.submission().files().get(0).content().utf8();
    assertTrue(source.contains("    if (x == null) {\n"), source);
    assertTrue(source.contains("return Math.sqrt(squares / x.length);"), source);
  }

  @Test
  void linesOfAParagraphAreOneSentence() throws Exception {
    replace(PATCH, "An empty sample", "An empty\nsample");
    assertEquals("An empty sample gives NaN.", read().solutions().get(3).expectation().mistake());
  }

  @Test
  void aFolderOfAMistakeHasItsHeadBeside() throws Exception {
    Path mistake = Files.createDirectories(folder.resolve("runtime_error/other"));
    Files.writeString(mistake.resolve("Thing.java"), "class Thing {}\n");
    assertProblems(
        "runtime_error/other/mistake.txt: The file is missing: it says what the mistake is and"
            + " which groups fail.");
    Files.writeString(mistake.resolve("mistake.txt"), "Why.\n\nHint.\n\nFails: values, invalid\n");
    KnownSolution known =
        read().solutions().stream().filter(each -> each.name().equals("other")).toList().get(0);
    assertEquals(
        new Expectation(List.of("values", "invalid"), "Why.", "Hint."), known.expectation());
  }

  @Test
  void aReferenceThatChangedNamesEachMistakeThatDoesNotFit() throws Exception {
    replace("accepted/reference/Thing.java", "x.length == 0", "x.length < 1");
    replace("accepted/reference/Thing.java", "each * each", "each * each * 1");
    assertProblems(
        "wrong_answer/mean_of_absolute_values.patch:21: The hunk does not fit Thing.java: where it"
            + " has \"    if (x == null || x.length == 0) {\", line 10 is \"    if (x == null ||"
            + " x.length < 1) {\".",
        PATCH
            + ":20: The hunk does not fit Thing.java: where it has \"    if (x == null ||"
            + " x.length == 0) {\", line 10 is \"    if (x == null || x.length < 1) {\".");
  }

  @Test
  void aHeadSaysThreeThings() throws Exception {
    replace(PATCH, "Fails: invalid\n", "Fails: invalid, nothing, invalid\n");
    assertProblems(
        PATCH + ":5: There is no group \"nothing\" in the exercise.",
        PATCH + ":5: The group invalid stands here twice.");
    replace(PATCH, "Fails: invalid, nothing, invalid\n", "Fails:\n");
    assertProblems(PATCH + ":5: At least one group must fail.");
    replace(PATCH, "Fails:\n", "");
    assertProblems(
        PATCH
            + ":1: Three paragraphs must say what the mistake is, the hint for a learner who makes"
            + " it, and \"Fails:\" with the groups that fail; here are 2.");
  }

  @Test
  void aTemplateIsToBeWritten() throws Exception {
    Path patch = folder.resolve(PATCH);
    String text = Files.readString(patch);
    String head = MistakeHead.withFails(MistakeHead.template(), List.of("invalid"));
    Files.writeString(patch, head + "\n" + text.substring(text.indexOf("--- a/")));
    assertProblems(
        PATCH + ":1: This is still to be written.", PATCH + ":3: This is still to be written.");
  }

  @Test
  void namingOtherGroupsKeepsWhatIsWritten() {
    assertEquals(
        "One\n  line.\n\nHint.\n\nFails: b, c\n",
        MistakeHead.withFails(
            "\nOne\n  line. \n\n\nHint.\n\nFails: a,\n  b\n\n", List.of("b", "c")));
  }

  @Test
  void everyOtherFileIsAProblem() throws Exception {
    Files.writeString(folder.resolve("wrong_answer/notes.txt"), "");
    Files.writeString(
        folder.resolve("wrong_answer/Upper.patch"), Files.readString(folder.resolve(PATCH)));
    Files.createDirectory(folder.resolve("wrong_answer/nan_for_no_values"));
    Files.writeString(folder.resolve("accepted/third.patch"), "");
    assertProblems(
        "accepted/third.patch: An accepted solution is a folder of sources, not a patch.",
        "wrong_answer/Upper.patch: A solution is named in lower case, with underscores.",
        "wrong_answer/nan_for_no_values/mistake.txt: The file is missing: it says what the mistake"
            + " is and which groups fail.",
        "wrong_answer/nan_for_no_values: There is no .java file to grade: nothing came.",
        PATCH + ": There is a second solution of the same name.",
        "wrong_answer/notes.txt: This is neither a folder of sources nor a .patch of the"
            + " reference.");
  }

  @Test
  void aPatchMakesSourcesOnly() throws Exception {
    String text = Files.readString(folder.resolve(PATCH));
    Files.writeString(
        folder.resolve(PATCH), text + "--- /dev/null\n+++ b/notes.txt\n@@ -0,0 +1 @@\n+x\n");
    assertProblems(PATCH + ": A patch may add .java files only.");
  }

  @Test
  void updatingChangesLineNumbersOfWhatStillFits() throws Exception {
    replace(
        "accepted/reference/Thing.java", "    double squares = 0;", "    double squares = 0;\n");
    String both = Files.readString(folder.resolve(PATCH));
    assertEquals(List.of(), update());
    Path moved = folder.resolve("wrong_answer/moved.patch");
    Files.writeString(
        moved,
        """
        Why.

        Hint.

        Fails: values

        --- a/Thing.java
        +++ b/Thing.java
        @@ -16,3 +16,3 @@ here
             for (double each : x) {
        -      squares += each * each;
        +      squares += each;
             }
        """);
    String before = Files.readString(moved);

    assertEquals(List.of(moved), update());

    assertEquals(before.replace("-16,3 +16,3", "-15,3 +15,3"), Files.readString(moved));
    assertEquals(both, Files.readString(folder.resolve(PATCH)));
    assertEquals(List.of(), update());
  }

  private List<Path> update() throws IOException {
    return new PatchUpdater(ID, root.resolve("solutions")).update();
  }

  private SolutionSet read() throws InvalidExerciseException, IOException {
    return new SolutionReader(exercise, root.resolve("solutions")).read();
  }

  private void assertProblems(String... expected) {
    InvalidExerciseException thrown = assertThrows(InvalidExerciseException.class, this::read);
    String prefix = "solutions/topic/thing/";
    assertEquals(
        List.of(expected).stream().map(prefix::concat).toList(),
        thrown.problems().stream().map(Object::toString).toList());
  }

  private void replace(String file, String old, String replacement) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertTrue(text.contains(old), text);
    Files.writeString(folder.resolve(file), text.replace(old, replacement));
  }
}
