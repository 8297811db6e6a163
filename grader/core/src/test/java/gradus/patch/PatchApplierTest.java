package gradus.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PatchApplierTest {

  private static final String NAMES = "--- a/A.java\n+++ b/A.java\n";
  private static final String CHANGE = NAMES + "@@ -2,3 +2,3 @@\n b\n-c\n+C\n d\n";

  @Test
  void changesLines() throws Exception {
    assertEquals("a\nb\nC\nd\ne\n", text(CHANGE, "a\nb\nc\nd\ne\n"));
  }

  @Test
  void findsAHunkThatMoved() throws Exception {
    Patched patched = apply(CHANGE, "0\n1\na\nb\nc\nd\ne\n");
    assertEquals("0\n1\na\nb\nC\nd\ne\n", patched.files().get("A.java"));
    Placement placement = patched.placements().get(0);
    assertTrue(placement.isMoved());
    assertEquals(4, placement.beforeStart());
    assertEquals(4, placement.afterStart());
    assertFalse(apply(CHANGE, "a\nb\nc\nd\ne\n").placements().get(0).isMoved());
  }

  @Test
  void takesTheNearestPlaceAndOfTwoTheLower() throws Exception {
    String block = "b\nc\nd\n";
    assertEquals("b\nC\nd\n_\n" + block + "e\n", text(CHANGE, block + "_\n" + block + "e\n"));
    String equallyNear = NAMES + "@@ -4,3 +4,3 @@\n b\n-c\n+C\n d\n";
    assertEquals(
        block + "_\n_\n_\nb\nC\nd\ne\n", text(equallyNear, block + "_\n_\n_\n" + block + "e\n"));
  }

  @Test
  void saysWhichLineDoesNotFit() throws Exception {
    assertMisfit(
        "5: The hunk does not fit A.java: where it has \"c\", line 3 is \"x\".",
        CHANGE,
        "a\nb\nx\nd\ne\n");
    assertMisfit(
        "7: The hunk does not fit A.java: where it has \"d\", line 4 is \"d \".",
        CHANGE,
        "a\nb\nc\nd \ne\n");
    assertMisfit(
        "7: The hunk does not fit A.java: where it has \"d\", line 4 is \"d\\r\".",
        CHANGE,
        "a\nb\nc\nd\r\ne\n");
    assertMisfit(
        "7: The hunk does not fit A.java: where it has \"d\", line 4 is \"d\""
            + " without a line's end.",
        CHANGE,
        "a\nb\nc\nd");
    assertMisfit(
        "7: The hunk does not fit A.java: where it has \"d\", the file ends.", CHANGE, "a\nb\nc\n");
  }

  @Test
  void aHunkAtTheBeginningOrTheEndStaysThere() throws Exception {
    assertMisfit(
        "3: The hunk does not fit A.java: it may only be where the file begins.",
        NAMES + "@@ -1,2 +1,2 @@\n-a\n+A\n b\n",
        "0\na\nb\n");
    assertMisfit(
        "3: The hunk does not fit A.java: it may only be where the file ends.",
        NAMES + "@@ -2,2 +2,2 @@\n b\n-c\n+C\n",
        "a\nb\nc\nd\n");
  }

  @Test
  void noLineIsTakenByTwoHunks() throws Exception {
    String twice = CHANGE + "@@ -2,3 +2,3 @@\n b\n-C\n+D\n d\n";
    assertMisfit(
        "8: The hunk does not fit A.java: it may only be where the file is unchanged.",
        twice,
        "a\nb\nc\nd\ne\n");
  }

  @Test
  void theHunksThatFitAreApplied() throws Exception {
    String two = NAMES + "@@ -1,2 +1,2 @@\n-a\n+A\n x\n@@ -4,2 +4,2 @@\n d\n-e\n+E\n";
    Patched patched = apply(two, "a\nb\nc\nd\ne\n");
    assertEquals("a\nb\nc\nd\nE\n", patched.files().get("A.java"));
    assertEquals(List.of(6), patched.misfits().stream().map(PatchProblem::line).toList());
  }

  @Test
  void mindsTheLastLinesEnd() throws Exception {
    String cut = NAMES + "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n";
    assertEquals("a", text(cut, "a\n"));
    assertMisfit(
        "4: The hunk does not fit A.java: where it has \"a\", line 1 is \"a\""
            + " without a line's end.",
        cut,
        "a");
  }

  @Test
  void keepsCarriageReturns() throws Exception {
    String patch = NAMES + "@@ -1,2 +1,2 @@\n-a\r\n+b\r\n c\r\n";
    assertEquals("b\r\nc\r\n", text(patch, "a\r\nc\r\n"));
  }

  @Test
  void addsAndRemovesFiles() throws Exception {
    String patch =
        """
        --- /dev/null
        +++ b/B.java
        @@ -0,0 +1 @@
        +b
        --- a/A.java
        +++ /dev/null
        @@ -1 +0,0 @@
        -a
        """;
    assertEquals(Map.of("B.java", "b\n"), apply(patch, "a\n").files());
    Patched misfitting =
        PatchApplier.apply(PatchReader.read(patch), Map.of("A.java", "a\na\n", "B.java", ""));
    assertEquals(
        List.of(
            "1: There is a B.java already, so it cannot be new.",
            "7: The hunk does not fit A.java: it may only be where the file begins."),
        messages(misfitting));
  }

  @Test
  void aRemovedFileIsRemovedAsAWhole() throws Exception {
    String patch = "--- a/A.java\n+++ /dev/null\n@@ -1,2 +1 @@\n-a\n b\n";
    assertMisfit("1: Not all of A.java is removed.", patch, "a\nb\n");
  }

  @Test
  void onlyAFileThatIsThereCanBeChanged() throws Exception {
    Patched patched = PatchApplier.apply(PatchReader.read(CHANGE), Map.of("B.java", "b\n"));
    assertEquals(List.of("1: There is no A.java to change."), messages(patched));
    assertEquals(Map.of("B.java", "b\n"), patched.files());
  }

  private static String text(String patch, String before) throws MalformedPatchException {
    Patched patched = apply(patch, before);
    assertEquals(List.of(), patched.misfits());
    return String.valueOf(patched.files().get("A.java"));
  }

  private static Patched apply(String patch, String before) throws MalformedPatchException {
    return PatchApplier.apply(PatchReader.read(patch), Map.of("A.java", before));
  }

  private static void assertMisfit(String expected, String patch, String before)
      throws MalformedPatchException {
    assertEquals(List.of(expected), messages(apply(patch, before)));
  }

  private static List<String> messages(Patched patched) {
    return patched.misfits().stream().map(each -> each.line() + ": " + each.message()).toList();
  }
}
