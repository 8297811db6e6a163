package gradus.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubmissionReaderTest {

  private static final String SOURCE = "final class A {}\n";

  private final SubmissionFolder folder;

  SubmissionReaderTest(@TempDir Path root) {
    this.folder = new SubmissionFolder(root);
  }

  @Test
  void readsOneFile() throws Exception {
    folder.put("A.java", SOURCE).put("B.java", SOURCE);
    SubmissionReading reading =
        new SubmissionReader(Set.of()).read(folder.path().resolve("A.java"));
    Submission submission = assertNotNullSubmission(reading);
    assertEquals(1, submission.files().size());
    SourceFile file = submission.files().get(0);
    assertEquals("A.java", file.path());
    assertEquals(SOURCE, file.content().utf8());
  }

  @Test
  void readsAFolderSortedByPath() throws Exception {
    folder
        .put("b/C.java", SOURCE)
        .put("B.java", SOURCE)
        .put("b/a/D.java", SOURCE)
        .put("A$1.java", "");
    assertEquals(List.of("A$1.java", "B.java", "b/C.java", "b/a/D.java"), folder.paths());
  }

  @Test
  void hashesEachFile() throws Exception {
    SourceFile file = folder.put("A.java", "abc").files().get(0);
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Submission.sha256(file));
  }

  @Test
  void ignoresWhatIsNoSource() throws Exception {
    folder
        .put("A.java", SOURCE)
        .put("exercise.json", "{\"points\": 1000}")
        .put("pom.xml", "<project/>")
        .put("META-INF/services/org.junit.platform.launcher.LauncherSessionListener", "A")
        .put("junit-platform.properties", "x")
        .put("A.class", "\u00CA\u00FE")
        .put("evil.jar", "PK")
        .put(".mvn/jvm.config", "-javaagent:x")
        .put(".hotspotrc", "x");
    assertEquals(List.of("A.java"), folder.paths());
  }

  @Test
  void skipsHiddenEntriesAndBuildFolders() throws Exception {
    folder
        .put("A.java", SOURCE)
        .put(".git/B.java", SOURCE)
        .put(".idea/B.java", SOURCE)
        .put("target/generated/B.java", SOURCE)
        .put("._A.java", new byte[] {0, 5, 22, 7});
    assertEquals(List.of("A.java"), folder.paths());
  }

  @Test
  void ignoresTheExercisesOwnTests() throws Exception {
    folder.put("A.java", SOURCE).put("AExamples.java", "changed").put("x/AExamples.java", "");
    assertEquals(List.of("A.java"), folder.paths("AExamples.java"));
  }

  @Test
  void aFolderWithoutSourcesIsRefused() throws Exception {
    assertEquals(List.of("no-sources"), folder.refusals());
    folder.put("notes.txt", "");
    assertEquals(List.of("no-sources"), folder.refusals());
    assertEquals(
        List.of("no-sources"), SubmissionFolder.refusals(folder.path().resolve("notes.txt")));
  }

  @Test
  void compiledClassesAloneAreRefusedAsSuch() throws Exception {
    folder.put("x/A.class", "");
    assertEquals(List.of("sources-only"), folder.refusals());
    folder.put("a.JAR", "");
    assertEquals(
        List.of("sources-only"), SubmissionFolder.refusals(folder.path().resolve("a.JAR")));
  }

  private String refusal() throws Exception {
    SubmissionReader reader = new SubmissionReader(Set.of(), List.of("A.java"));
    return reader.read(folder.path()).refusals().get(0).message();
  }

  @Test
  void whatIsExpectedIsNamedBesideWhatCame() throws Exception {
    assertEquals(
        "There is no .java file to grade: A.java is expected, but nothing came.", refusal());
    folder.put("answer.zip", "PK");
    assertEquals(
        "There is no .java file to grade: A.java is expected, but what came is answer.zip."
            + " Unpack the archive first.",
        refusal());
    folder.put("A.class", "");
    assertEquals(
        "Hand in sources (.java) only, not compiled classes: A.java is expected, but what came is"
            + " A.class, answer.zip.",
        refusal());
    for (int i = 0; i < 9; i++) {
      folder.put("b" + i + ".txt", "");
    }
    assertTrue(refusal().endsWith("b0.txt, b1.txt, b2.txt and 6 more."), refusal());
  }

  @Test
  void aWrongPathIsAUsageError() {
    Path wrong = folder.path().resolve("no\u001B[31msuch");
    NoSuchSubmissionException e =
        assertThrows(
            NoSuchSubmissionException.class, () -> new SubmissionReader(Set.of()).read(wrong));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("There is no file or folder "), message);
    assertTrue(message.endsWith("no\\u001B[31msuch."), message);
  }

  @Test
  void aByteOrderMarkIsTakenOff() throws Exception {
    folder.put("A.java", "\uFEFF" + SOURCE);
    SourceFile file = folder.files().get(0);
    assertEquals(SOURCE, file.content().utf8());
  }

  @Test
  void textThatIsNotUtf8IsRefusedWithItsLine() throws Exception {
    folder.put("A.java", new byte[] {'/', '/', '\n', '/', '/', (byte) 0xFC, '\n'});
    folder.put("B.java", new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a'});
    assertEquals(List.of("not-utf8 A.java:2", "not-utf8 B.java:1"), folder.refusals());
  }

  @Test
  void nulAndDirectionControlsAreRefusedWithTheirLine() throws Exception {
    folder.put("A.java", "\n\na\u0000");
    for (char each : "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
      folder.put("B.java", "// x\r\n/*" + each + "*/");
      assertEquals(List.of("nul-character A.java:3", "bidi-control B.java:2"), folder.refusals());
    }
  }

  @Test
  void otherTextIsTheCompilersToJudge() throws Exception {
    folder.put("A.java", "// \\u202E \u00FC \uD83D\uDE00 \u200F\n").put("B.java", "");
    assertEquals(List.of("A.java", "B.java"), folder.paths());
  }

  @Test
  void readingLeavesTheFilesAsTheyAre() throws Exception {
    folder.put("A.java", "\uFEFFclass A {}");
    folder.files();
    assertEquals("\uFEFFclass A {}", Files.readString(folder.path().resolve("A.java")));
  }

  private static Submission assertNotNullSubmission(SubmissionReading reading) {
    Submission submission = reading.submission();
    assertNotNull(submission, reading::toString);
    assertEquals(List.of(), reading.refusals());
    return submission;
  }
}
