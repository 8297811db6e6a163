package gradus.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read and applied again, here and by git. */
final class PatchRoundTripTest {

  private static final int CASES = 3000;
  private static final int CASES_OF_GIT = 60;

  @TempDir private Path folder;

  @Test
  void applyingADifferenceGivesTheOtherText() throws Exception {
    for (int i = 0; i < CASES; i++) {
      Map<String, String> before = files(2L * i);
      Map<String, String> after = changed(before, i);
      String patch = PatchWriter.write(before, after);
      if (before.equals(after)) {
        assertEquals("", patch);
        continue;
      }
      Patched patched = PatchApplier.apply(PatchReader.read("Prose.\n\n" + patch), before);
      assertTrue(patched.isComplete(), () -> patch + patched.misfits());
      assertEquals(after, patched.files(), patch);
      assertFalse(patched.placements().stream().anyMatch(Placement::isMoved), patch);
    }
  }

  @Test
  void refreshingChangesLineNumbersOnly() throws Exception {
    int moved = 0;
    for (int i = 0; i < CASES; i++) {
      RandomTexts texts = new RandomTexts(i);
      String first = texts.text();
      String patch =
          PatchWriter.write(Map.of("A", first), Map.of("A", texts.changed(first)))
              .replace(" @@\n", " @@ section\n");
      Map<String, String> other = Map.of("A", texts.changed(first));
      if (patch.isEmpty()) {
        continue;
      }
      Patched patched = PatchApplier.apply(PatchReader.read(patch), other);
      String refreshed = PatchRefresher.refresh(patch, patched.placements());
      Patched again = PatchApplier.apply(PatchReader.read(refreshed), other);
      if (patched.isComplete()) {
        assertEquals(patched.files(), again.files(), patch + refreshed);
        assertFalse(again.placements().stream().anyMatch(Placement::isMoved), refreshed);
        moved += refreshed.equals(patch) ? 0 : 1;
      }
      assertEquals(withoutNumbers(patch), withoutNumbers(refreshed));
    }
    assertTrue(moved > CASES / 50, "only " + moved + " patches moved");
  }

  private static String withoutNumbers(String patch) {
    return patch.replaceAll("(?m)^@@ -\\d+(,\\d+)? \\+\\d+(,\\d+)? @@", "@@");
  }

  /** Among them patches that were made for another text: they move, or are refused. */
  @Test
  void gitSaysTheSame() throws Exception {
    int refused = 0;
    int moved = 0;
    for (int i = 0; i < CASES_OF_GIT; i++) {
      RandomTexts texts = new RandomTexts(i);
      String first = texts.text();
      String patch = PatchWriter.write(Map.of("A", first), Map.of("A", texts.changed(first)));
      String other = i % 3 == 0 ? "first\nsecond\n" + first : texts.changed(first);
      if (patch.isEmpty()) {
        continue;
      }
      Patched ours = PatchApplier.apply(PatchReader.read(patch), Map.of("A", other));
      Path place = Files.createDirectory(folder.resolve("case" + i));
      Files.writeString(place.resolve("A"), other);
      Files.writeString(place.resolve("patch"), patch);
      String what = "case " + i + "\n" + patch + ours;
      assertEquals(gitApplies(place), ours.isComplete(), what);
      if (ours.isComplete()) {
        assertEquals(Files.readString(place.resolve("A")), ours.files().get("A"), what);
      }
      refused += ours.isComplete() ? 0 : 1;
      moved += ours.placements().stream().anyMatch(Placement::isMoved) ? 1 : 0;
    }
    assertTrue(refused > CASES_OF_GIT / 10, "only " + refused + " were refused");
    assertTrue(moved > CASES_OF_GIT / 20, "only " + moved + " moved");
  }

  private static boolean gitApplies(Path place) throws IOException, InterruptedException {
    ProcessBuilder git = new ProcessBuilder("git", "apply", "--whitespace=nowarn", "patch");
    git.directory(place.toFile());
    git.environment().put("GIT_DIR", place.resolve("none").toString());
    git.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = start(git);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return process.exitValue() == 0;
  }

  private static Process start(ProcessBuilder git) {
    try {
      return git.start();
    } catch (IOException e) {
      assumeTrue(false, "there is no git here");
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> files(long seed) {
    Map<String, String> files = new HashMap<>();
    files.put("A.java", new RandomTexts(seed).text() + "a\n");
    files.put("B.java", new RandomTexts(seed + 1).text());
    return files;
  }

  private static Map<String, String> changed(Map<String, String> before, int seed) {
    RandomTexts texts = new RandomTexts(seed + 1_000_000L);
    Map<String, String> after = new HashMap<>(before);
    after.replaceAll((name, text) -> texts.changed(text));
    if (seed % 3 == 0) {
      after.put("C.java", "new\n");
    }
    if (seed % 5 == 0) {
      after.remove("A.java");
    }
    return after;
  }
}
