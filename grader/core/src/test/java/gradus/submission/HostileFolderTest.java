package gradus.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders made to cost, to confuse or to reach outside are refused with a reason. */
final class HostileFolderTest {

  private final SubmissionFolder folder;

  HostileFolderTest(@TempDir Path root) {
    this.folder = new SubmissionFolder(root.resolve("submission"));
  }

  @Test
  void linksAreRefusedWhereverTheyPoint() throws Exception {
    folder.put("A.java", "");
    Path outside = Files.createDirectories(folder.path().resolveSibling("outside"));
    Files.writeString(outside.resolve("Hidden.java"), "secret");
    Files.createSymbolicLink(folder.path().resolve("B.java"), outside.resolve("Hidden.java"));
    Files.createSymbolicLink(folder.path().resolve("dir"), outside);
    Files.createSymbolicLink(folder.path().resolve("loop"), folder.path());
    Files.createSymbolicLink(folder.path().resolve("nowhere"), Path.of("missing"));
    assertEquals(
        List.of(
            "symbolic-link B.java",
            "symbolic-link dir",
            "symbolic-link loop",
            "symbolic-link nowhere"),
        folder.refusals());
  }

  @Test
  void aLinkIsNoSubmission() throws Exception {
    folder.put("A.java", "");
    Path toFolder = folder.path().resolveSibling("folder");
    Path toFile = folder.path().resolveSibling("B.java");
    Files.createSymbolicLink(toFolder, folder.path());
    Files.createSymbolicLink(toFile, folder.path().resolve("A.java"));
    assertEquals(List.of("symbolic-link folder"), SubmissionFolder.refusals(toFolder));
    assertEquals(List.of("symbolic-link B.java"), SubmissionFolder.refusals(toFile));
  }

  @Test
  void pipesAndDevicesAreNeverOpened() throws Exception {
    folder.put("A.java", "");
    Path pipe = folder.path().resolve("Pipe.java");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes here");
    int status = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
    assertEquals(0, status);
    // Opening it to read would wait for a writer for ever.
    assertEquals(List.of("special-file Pipe.java"), folder.refusals());
    assertEquals(List.of("special-file null"), SubmissionFolder.refusals(Path.of("/dev/null")));
  }

  @Test
  void tooManyEntriesAreRefusedWithoutReadingThem() throws Exception {
    for (int i = 0; i < SubmissionWalk.ENTRIES - 1; i++) {
      folder.put("x/f" + i, "");
    }
    assertEquals(List.of("no-sources"), folder.refusals());
    folder.put("x/A.java", "");
    assertEquals(List.of("too-many-entries"), folder.refusals());
  }

  @Test
  void tooDeepFoldersAreRefused() throws Exception {
    folder.put("1/2/3/4/5/6/7/8/A.java", "");
    assertEquals(List.of("1/2/3/4/5/6/7/8/A.java"), folder.paths());
    folder.put("1/2/3/4/5/6/7/8/9/B.java", "");
    assertEquals(List.of("too-deep 1/2/3/4/5/6/7/8/9"), folder.refusals());
  }

  @Test
  void tooManySourcesAreRefused() throws Exception {
    for (int i = 0; i < SizeChecks.FILES; i++) {
      folder.put("A" + i + ".java", "");
    }
    assertEquals(SizeChecks.FILES, folder.paths().size());
    folder.put("B.java", "");
    assertEquals(List.of("too-many-files"), folder.refusals());
  }

  @Test
  void tooLargeSourcesAreRefusedBySizeAlone() throws Exception {
    folder.put("A.java", "");
    try (RandomAccessFile file =
        new RandomAccessFile(folder.path().resolve("A.java").toFile(), "rw")) {
      // A hole: reading it all would need two tebibytes of memory.
      file.setLength(1L << 41);
    }
    assertEquals(List.of("file-too-large A.java"), folder.refusals());
    folder.put("A.java", spaces(SizeChecks.FILE_BYTES + 1));
    assertEquals(List.of("file-too-large A.java"), folder.refusals());
    folder.put("A.java", spaces(SizeChecks.FILE_BYTES));
    assertEquals(List.of("A.java"), folder.paths());
  }

  @Test
  void tooMuchTogetherIsRefused() throws Exception {
    for (int i = 0; i < SizeChecks.TOTAL_BYTES / SizeChecks.FILE_BYTES; i++) {
      folder.put("A" + i + ".java", spaces(SizeChecks.FILE_BYTES));
    }
    assertEquals(4, folder.paths().size());
    folder.put("B.java", " ");
    assertEquals(List.of("submission-too-large"), folder.refusals());
  }

  @Test
  void namesThatEqualIgnoringCaseAreRefused() throws Exception {
    folder.put("A.java", "").put("x/a.java", "").put("y/A.java", "");
    assertEquals(List.of("name-clash x/a.java", "name-clash y/A.java"), folder.refusals());
  }

  @Test
  void deviceNamesOfWindowsAreRefused() throws Exception {
    folder.put("CON.java", "").put("lpt1.java", "").put("aux/B.java", "").put("Con1.java", "");
    assertEquals(
        List.of("reserved-name CON.java", "reserved-name aux/B.java", "reserved-name lpt1.java"),
        folder.refusals());
  }

  @Test
  void descriptorsAreRefusedWithTheReason() throws Exception {
    folder.put("A.java", "").put("module-info.java", "").put("x/package-info.java", "");
    assertEquals(
        List.of("descriptor-file module-info.java", "descriptor-file x/package-info.java"),
        folder.refusals());
    assertEquals(
        "module-info.java would change how the exercise is compiled; leave it out.",
        new SubmissionReader(Set.of()).read(folder.path()).refusals().get(0).message());
  }

  @Test
  void namesThatAreNoAsciiIdentifiersAreRefused() throws Exception {
    List<String> names =
        List.of("1A.java", "A B.java", "A-B.java", "A.JAVA", "A.b.java", "A;rm.java", "@args.java");
    for (String each : names) {
      Files.createDirectories(folder.path());
      folder.put(each, "");
      assertEquals(List.of("bad-file-name " + each), folder.refusals());
      Files.delete(folder.path().resolve(each));
    }
  }

  @Test
  void controlCharactersInNamesAreRefusedAndShownPrintable() throws Exception {
    folder.put("A\u001B[2J\n.java", "").put("dir\nforged/B.java", "").put("a\\b/C.java", "");
    assertEquals(
        List.of(
            "bad-file-name A\\u001B[2J\\u000A.java",
            "bad-folder-name a\\b/C.java",
            "bad-folder-name dir\\u000Aforged/B.java"),
        folder.refusals());
  }

  @Test
  void longPathsAreRefused() throws Exception {
    folder.put("A".repeat(250) + ".java", "");
    assertEquals(1, folder.paths().size());
    folder.put("B/" + "B".repeat(249) + ".java", "");
    List<String> refusals = folder.refusals();
    assertEquals(List.of("path-too-long B/" + "B".repeat(58) + "..."), refusals);
  }

  @Test
  void aListOfRefusalsIsBounded() throws Exception {
    folder.put("A.java", "");
    for (int i = 0; i < 200; i++) {
      Files.createSymbolicLink(folder.path().resolve("l" + i), folder.path());
    }
    List<String> refusals = folder.refusals();
    assertEquals(51, refusals.size());
    assertEquals("more-refusals", refusals.get(50));
    assertTrue(Collections.frequency(refusals, "more-refusals") == 1);
  }

  private static byte[] spaces(int count) {
    byte[] spaces = new byte[count];
    Arrays.fill(spaces, (byte) ' ');
    return spaces;
  }
}
