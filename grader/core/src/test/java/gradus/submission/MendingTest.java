package gradus.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.model.Diagnostic;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packaging that has one reading is mended and said; what has two is refused with both names. */
final class MendingTest {

  private static final String SOURCE = "class Kappa { /* mine */ }\n";
  private static final String STARTER = "class Kappa {}\n";

  private final SubmissionFolder folder;

  MendingTest(@TempDir Path root) {
    this.folder = new SubmissionFolder(root);
  }

  private SubmissionReading read() throws Exception {
    SourceFile starter = new SourceFile("Kappa.java", Bytes.utf8(STARTER));
    return SubmissionReader.mending(
            Set.of("KappaExamples.java"), List.of("Kappa.java"), List.of(starter))
        .read(folder.path());
  }

  private List<String> paths() throws Exception {
    SubmissionReading reading = read();
    return Objects.requireNonNull(reading.submission(), reading::toString).files().stream()
        .map(SourceFile::path)
        .toList();
  }

  private List<String> remarks() throws Exception {
    return read().remarks().stream().map(MendingTest::text).toList();
  }

  private List<String> refusals() throws Exception {
    return read().refusals().stream().map(MendingTest::text).toList();
  }

  private static String text(Diagnostic diagnostic) {
    return diagnostic.code() + " " + diagnostic;
  }

  private String content() throws Exception {
    return Objects.requireNonNull(read().submission()).files().get(0).content().utf8();
  }

  @Test
  void namesAreReadAsTheyWere() throws Exception {
    for (String each :
        List.of(
            "Kappa (1).java",
            "Kappa-2.java",
            "Kappa.java.txt",
            "kappa.java",
            "KAPPA.JAVA",
            "Kappa.txt",
            "Kappa - Kopie.java",
            "Copy of Kappa.java",
            "Kappa.java.java",
            "kappa (2) (1).java.txt")) {
      SubmissionFolder fresh = new SubmissionFolder(folder.path().resolve("x"));
      fresh.put(each, SOURCE);
      assertEquals(List.of("x/Kappa.java"), paths(), each);
      assertEquals(
          List.of("mended-name x/" + each + ": The file is read as Kappa.java."), remarks());
      Files.delete(fresh.path().resolve(each));
    }
  }

  @Test
  void whatIsRightIsNotMentioned() throws Exception {
    folder
        .put("src/main/java/a/Kappa.java", SOURCE)
        .put("src/main/java/a/A_2.java", "class A_2 {}");
    assertEquals(List.of("src/main/java/a/A_2.java", "src/main/java/a/Kappa.java"), paths());
    assertEquals(List.of(), remarks());
  }

  @Test
  void theNewerOfTwoVersionsIsTaken() throws Exception {
    folder.put("Kappa.java", "class Kappa { int old; }").put("Kappa-1.java", SOURCE);
    assertEquals(List.of("Kappa.java"), paths());
    assertEquals(SOURCE, content());
    assertEquals(
        List.of(
            "mended-name Kappa-1.java: The file is read as Kappa.java.",
            "version-left-out Kappa.java: The file is left out: Kappa-1.java is taken for the newer"
                + " version of it."),
        remarks());
  }

  @Test
  void aCopyOfTheStarterIsNobodysWork() throws Exception {
    folder.put("Kappa.java", SOURCE).put("Kappa (1).java", STARTER.replace("\n", " \r\n"));
    assertEquals(SOURCE, content());
    folder.put("old/Kappa.java", STARTER);
    assertEquals(SOURCE, content());
  }

  @Test
  void copiesAreOne() throws Exception {
    folder.put("Kappa.java", SOURCE).put("bin/Kappa.java", SOURCE);
    assertEquals(1, paths().size());
    assertEquals(1, remarks().size());
  }

  @Test
  void twoReadingsAreRefusedWithBothNames() throws Exception {
    folder.put("a/Kappa.java", SOURCE).put("b/Kappa.java", "class Kappa { int other; }");
    assertEquals(
        List.of(
            "name-clash b/Kappa.java: a/Kappa.java has the same name; all files are compiled into"
                + " one package."),
        refusals());
  }

  @Test
  void descriptorsAndTheExercisesTestsAreLeftOut() throws Exception {
    folder
        .put("Kappa.java", SOURCE)
        .put("module-info.java", "module a {}")
        .put("a/package-info.java", "package a;")
        .put("KappaExamples (1).java", "class KappaExamples {}");
    assertEquals(List.of("Kappa.java"), paths());
    assertEquals(2, remarks().size(), remarks()::toString);
  }

  @Test
  void otherEncodingsAreRead() throws Exception {
    String text = "class Kappa { /* größer – € */ }\n";
    folder.put("Kappa.java", text.getBytes(StandardCharsets.UTF_16));
    assertEquals(text, content());
    String ascii = "class Kappa { }\n";
    for (Charset each : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      folder.put("Kappa.java", ascii.getBytes(each));
      assertEquals(ascii, content());
    }
    folder.put("Kappa.java", text.getBytes(Charset.forName("windows-1252")));
    assertEquals(text, content());
    folder.put("Kappa.java", "/* größer */".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("/* größer */", content());
    assertEquals(
        List.of(
            "mended-encoding Kappa.java: The file is in ISO-8859-1 and was read so; save it as"
                + " UTF-8."),
        remarks());
  }

  @Test
  void whatIsNoTextIsStillRefused() throws Exception {
    folder.put("Kappa.java", new byte[] {'a', 0, 0, 'b', 'c'});
    assertEquals(1, refusals().size());
    folder.put("Kappa.java", "class Kappa { /* \u202E */ }");
    assertEquals("bidi-control", read().refusals().get(0).code());
  }

  @Test
  void namesThatNoClassHasAreSafe() throws Exception {
    folder.put("Aufgabe 3: \u00FCben.java", SOURCE).put("a|b/Kappa.java", SOURCE + "//");
    assertEquals(List.of("Aufgabe_3___ben.java", "a_b/Kappa.java"), paths());
    folder.put(
        "x".repeat(90) + "/" + "y".repeat(90) + "/" + "z".repeat(90) + "/B.java", "class B {}");
    assertEquals(3, paths().size());
  }

  @Test
  void whatWasSeenIsAccountedFor() throws Exception {
    folder
        .put("Kappa.java", "class Kappa { int old; }")
        .put("Kappa-1.java", SOURCE)
        .put("notes.txt", "x")
        .put(".DS_Store", "x");
    assertEquals(
        List.of("LITTER .DS_Store", "SOURCE Kappa-1.java", "BESIDE Kappa.java", "BESIDE notes.txt"),
        read().seen().stream().map(each -> each.role() + " " + each.path()).toList());
  }
}
