package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.SampleHome.Called;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be packed is said in a sentence. */
final class PackCommandTest {

  @TempDir private Path root;
  private SampleHome home;

  @BeforeEach
  void makeHome() throws IOException {
    home = new SampleHome(root);
  }

  private void assertRefused(String sentence, String... arguments) {
    Called called = home.call(arguments);
    assertEquals(2, called.status(), called.err());
    assertTrue(called.err().contains(sentence), called.err());
    assertEquals("", called.out());
  }

  @Test
  void anAutograderHasOneExercise() {
    assertRefused(
        "a pack for gradescope has one exercise, not 2", "pack", "gradescope", "mean", "mean");
  }

  @Test
  void thePlatformAndTheExerciseAreKnown() {
    assertRefused("PLATFORM", "pack", "moodle", "mean");
    assertRefused("maen", "pack", "exercism", "maen");
  }

  @Test
  void nothingIsPutBesideOtherFiles() throws IOException {
    for (String each : new String[] {"gradus", "controller/a.jar"}) {
      Files.createDirectories(root.resolve(each).resolveSibling(""));
      Files.writeString(root.resolve(each), each);
    }
    Path full = Files.createDirectory(root.resolve("full"));
    Files.writeString(full.resolve("mine"), "");

    assertRefused(
        "nothing could be packed: " + root.resolve("full") + " is a folder",
        "pack",
        "exercism",
        "mean",
        "--out",
        full + "");

    try (var files = Files.list(full)) {
      assertEquals(1, files.count());
    }
  }
}
