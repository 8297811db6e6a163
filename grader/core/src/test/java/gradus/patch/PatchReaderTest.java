package gradus.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.patch.HunkLine.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatchReaderTest {

  private static final String NAMES = "--- a/A.java\n+++ b/A.java\n";

  @Test
  void readsProseNamesAndHunks() throws Exception {
    Patch patch =
        PatchReader.read(
            "The sum is wrong.\n\nFails: edges\n\n" + NAMES + "@@ -2 +2 @@ sum\n-a\n+b\n");
    assertEquals("The sum is wrong.\n\nFails: edges\n\n", patch.head());
    assertEquals(
        List.of(
            new FileChange(
                "A.java",
                "A.java",
                5,
                List.of(
                    new Hunk(
                        7,
                        2,
                        2,
                        List.of(
                            new HunkLine(Side.BEFORE, "a\n", 8),
                            new HunkLine(Side.AFTER, "b\n", 9)))))),
        patch.files());
  }

  @Test
  void takesWhatGitWritesAround() throws Exception {
    Patch patch =
        PatchReader.read(
            "Wrong.\n---\n A.java | 2 +-\n\ndiff --git a/A.java b/A.java\nindex 7898192..6178079\n"
                + NAMES
                + "@@ -1 +1 @@\n-a\n+b\n-- \n2.39.5\n\n");
    assertEquals("Wrong.\n---\n A.java | 2 +-\n\n", patch.head());
    assertEquals(2, patch.files().get(0).hunks().get(0).lines().size());
  }

  @Test
  void takesALoneSpaceThatAnEditorCutForAnEmptyLine() throws Exception {
    Hunk hunk = only(NAMES + "@@ -1,3 +1,3 @@\n\n-a\n+b\n \n");
    assertEquals(List.of("\n", "a\n", "\n"), hunk.before().stream().map(HunkLine::text).toList());
  }

  @Test
  void knowsALineWithoutEnd() throws Exception {
    Hunk hunk =
        only(NAMES + "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n\\ No newline at all\n");
    assertEquals(List.of("a", "a"), hunk.lines().stream().map(HunkLine::text).toList());
  }

  @Test
  void knowsNewAndRemovedFiles() throws Exception {
    Patch patch =
        PatchReader.read(
            """
            --- /dev/null
            +++ b/B.java\t2026-11-28
            @@ -0,0 +1 @@
            +b
            --- a/A.java
            +++ /dev/null
            @@ -1 +0,0 @@
            -a
            """);
    assertNull(patch.files().get(0).before());
    assertEquals("B.java", patch.files().get(0).after());
    assertEquals("A.java", patch.files().get(1).before());
    assertNull(patch.files().get(1).after());
  }

  @Test
  void namesEveryProblemWithItsLine() {
    MalformedPatchException thrown =
        assertThrows(
            MalformedPatchException.class,
            () ->
                PatchReader.read(
                    """
                    --- A.java
                    +++ b/../A.java
                    @@ -1 +1 @@
                    -a
                    +b
                    +c
                    --- a/A.java
                    +++ b/B.java
                    @@ nonsense @@
                    @@ -1,2 +1,2 @@
                     a
                    @@ -1 +1 @@
                     a
                    rename from A.java
                    """));
    assertEquals(
        List.of(
            "1: A file is named as in \"--- a/Name.java\" and \"+++ b/Name.java\".",
            "6: The hunk has more lines than its header says, in line 3.",
            "7: A patch cannot rename a file.",
            "9: This is no header of a hunk such as \"@@ -3,7 +3,6 @@\".",
            "10: The hunk does not have as many lines as its header says.",
            "12: The hunk changes nothing.",
            "14: A patch can only change, add and remove lines and files of text."),
        thrown.problems().stream().map(each -> each.line() + ": " + each.message()).toList());
  }

  @Test
  void wantsADiff() {
    assertProblem("0: There is no diff: a line \"--- a/Name.java\" begins one.", "Only prose.\n");
    assertProblem("0: There is no diff: a line \"--- a/Name.java\" begins one.", "");
    assertProblem(
        "1: No hunk follows: a line such as \"@@ -3,7 +3,6 @@\" begins one.", NAMES + "\n");
    assertProblem(
        "1: The lines \"--- a/Name.java\" and \"+++ b/Name.java\" must go before.",
        "@@ -1 +1 @@\n-a\n+b\n");
    assertProblem(
        "1: One of the two lines must name a file.",
        "--- /dev/null\n+++ /dev/null\n@@ -1 +1 @@\n-a\n+b\n");
  }

  private static Hunk only(String text) throws MalformedPatchException {
    return PatchReader.read(text).files().get(0).hunks().get(0);
  }

  private static void assertProblem(String expected, String text) {
    PatchProblem problem =
        assertThrows(MalformedPatchException.class, () -> PatchReader.read(text)).problems().get(0);
    assertEquals(expected, problem.line() + ": " + problem.message());
  }
}
