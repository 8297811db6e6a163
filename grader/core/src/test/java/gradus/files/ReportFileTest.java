package gradus.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFileTest {

  private static final Path FULL_DEVICE = Path.of("/dev/full");

  private final Path folder;
  private final Path target;

  ReportFileTest(@TempDir Path folder) {
    this.folder = folder;
    this.target = folder.resolve("report.json");
  }

  @Test
  void theTextIsInPlaceAndNothingElse() throws IOException {
    try (ReportFile file = ReportFile.claim(target)) {
      assertFalse(Files.exists(target));
      file.write("{\"λ\": 1}\n");
    }
    assertEquals("{\"λ\": 1}\n", Files.readString(target));
    assertEquals(List.of(target), files());
  }

  @Test
  void anExistingReportIsReplacedOnlyWhenTheNewOneIsWhole() throws IOException {
    Files.writeString(target, "a report that is longer than the next");
    try (ReportFile file = ReportFile.claim(target)) {
      assertEquals("a report that is longer than the next", Files.readString(target));
      file.write("new");
    }
    assertEquals("new", Files.readString(target));
    assertEquals(List.of(target), files());
  }

  @Test
  void aClaimThatIsGivenUpLeavesNothing() throws IOException {
    ReportFile.claim(target).close();
    assertEquals(List.of(), files());
    Files.writeString(target, "old");
    ReportFile.claim(target).close();
    assertEquals("old", Files.readString(target));
    assertEquals(List.of(target), files());
  }

  @Test
  void aWriteThatFailsKeepsTheOldReport() throws IOException {
    Files.writeString(target, "old");
    try (ReportFile file = ReportFile.claim(target)) {
      // Whoever cleans up the folder while a submission is graded.
      for (Path each : files()) {
        if (!each.equals(target)) {
          Files.delete(each);
        }
      }
      assertThrows(IOException.class, () -> file.write("new"));
    }
    assertEquals("old", Files.readString(target));
    assertEquals(List.of(target), files());
  }

  @Test
  void aMoveThatFailsTakesTheTemporaryFileAway() throws IOException {
    try (ReportFile file = ReportFile.claim(target)) {
      Files.createDirectories(target.resolve("in the way"));
      assertThrows(IOException.class, () -> file.write("new"));
    }
    assertTrue(Files.isDirectory(target.resolve("in the way")));
    assertEquals(List.of(target), files());
  }

  @Test
  void aFolderIsNoPlaceForAReport() throws IOException {
    assertRefused("it is a folder", folder);
    assertRefused("it is a folder", Path.of(""));
    assertEquals(List.of(), files());
  }

  @Test
  void aFolderThatIsMissingOrCannotHoldFilesIsRefusedBeforeGrading() throws IOException {
    assertRefused("folder is missing", folder.resolve("missing").resolve("report.json"));
    Path file = Files.writeString(folder.resolve("file"), "");
    assertRefused("folder is missing", file.resolve("report.json"));
    assertEquals(List.of(file), files());
  }

  @Test
  void aDeviceIsWrittenAsItIs() throws IOException {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.isWritable(device), "/dev/null");
    try (ReportFile file = ReportFile.claim(device)) {
      file.write("nobody reads this");
    }
    assertTrue(Files.exists(device) && !Files.isRegularFile(device, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void aFullDeviceIsAFailureThatShows() throws IOException {
    Assumptions.assumeTrue(Files.isWritable(FULL_DEVICE), "/dev/full");
    try (ReportFile file = ReportFile.claim(FULL_DEVICE)) {
      assertThrows(IOException.class, () -> file.write("x".repeat(100_000)));
    }
  }

  private static void assertRefused(String reason, Path target) {
    IOException refused = assertThrows(IOException.class, () -> ReportFile.claim(target));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
