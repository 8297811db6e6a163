package gradus.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttackPatchTest {

  @TempDir private Path folder;

  private Path right;
  private Path patch;

  @BeforeEach
  void writeRight() throws IOException {
    right = Files.createDirectory(folder.resolve("right"));
    Files.writeString(right.resolve("A.java"), "one\ntwo\n");
    patch = folder.resolve("147-new.patch");
  }

  @Test
  void filesAreChangedAndAdded() throws IOException {
    Files.writeString(
        patch,
        """
        --- a/A.java
        +++ b/A.java
        @@ -1,2 +1,2 @@
         one
        -two
        +three
        --- /dev/null
        +++ b/META-INF/services/b
        @@ -0,0 +1 @@
        +four
        """);
    Path made = AttackPatch.write(patch, right, folder.resolve("made"));
    assertEquals("one\nthree\n", Files.readString(made.resolve("A.java")));
    assertEquals("four\n", Files.readString(made.resolve("META-INF/services/b")));
  }

  @Test
  void whatDoesNotFitIsNamedWithFileAndLine() throws IOException {
    Files.writeString(patch, "Points: 0\n\n--- a/A.java\n+++ b/A.java\n@@ -1 +1 @@\n-1\n+2\n");
    assertEquals(
        "147-new.patch:6: The hunk does not fit A.java: where it has \"1\", line 1 is \"one\".",
        problem());
  }

  @Test
  void whatIsNoPatchIsNamedWithFileAndLine() throws IOException {
    Files.writeString(patch, "--- a/A.java\n+++ b/A.java\n");
    assertEquals(
        "147-new.patch:1: No hunk follows: a line such as \"@@ -3,7 +3,6 @@\" begins one.",
        problem());
  }

  @Test
  void whatIsMarkedIsRepeated() throws IOException {
    Files.writeString(
        patch,
        "--- /dev/null\n+++ b/B.java\n@@ -0,0 +1 @@\n+<<2 times: {>>a<<3 times: \\nb#>><<2 times: >>>\n");
    assertEquals(
        Map.of("A.java", "one\ntwo\n", "B.java", "{{a\nb0\nb1\nb2>>\n"),
        AttackPatch.apply(patch, right));
  }

  private String problem() {
    return String.valueOf(
        assertThrows(AssertionError.class, () -> AttackPatch.apply(patch, right)).getMessage());
  }
}
