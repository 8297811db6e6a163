package gradus.gradebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.intake.Arrival;
import gradus.intake.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades as a list, feedback as a zip, and the roster by which learners are known. */
final class GradeListTest {

  private static final Path ROSTER = Path.of("src/test/resources/gradus/gradebook/roster.csv");

  @TempDir private Path temporary;

  @Test
  void everySubmissionAndEveryLearnerHasALine() throws Exception {
    Roster roster = Roster.read(ROSTER);
    List<Entry> entries =
        List.of(
            SampleRows.entry(SampleRows.ofFolder("ada", "8.5"), roster),
            SampleRows.entry(SampleRows.ofFolder("who", "0"), roster));
    List<Arrival> refused =
        List.of(
            Arrival.refused("text.html", "Jörg Müller", "typed a text"),
            Arrival.refused("lost.java", "", "whose is it?"));
    assertEquals(
        List.of(
            "learner,name,email,login,exercise,verdict,earned,counted,possible,note",
            "ada,Ada Lovelace,ada@example.org,ada,summary_statistics,WRONG_ANSWER,8.5,8.5,12.0,",
            "who,,,,summary_statistics,WRONG_ANSWER,0.0,0.0,12.0,"
                + "No one learner of the roster is meant.",
            "joerg,Jörg Müller,joerg@example.org,joerg,summary_statistics,,,,,typed a text",
            "nobody,Nobody Came,nobody@example.org,nobody,summary_statistics,,,,,"
                + "handed nothing in"),
        GradeList.write(entries, roster, refused).lines().toList());
  }

  @Test
  void noCellIsAFormula() {
    for (String each : List.of("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\u0000=1", "\u202e=1")) {
      Entry entry = SampleRows.entry(SampleRows.ofFolder(each, "1"), Roster.EMPTY);
      String line =
          GradeList.write(List.of(entry), Roster.EMPTY, List.of()).lines().toList().get(1);
      assertFalse("=+-@\t\r".indexOf(line.charAt(0)) >= 0, line);
      assertFalse(line.startsWith("\"="), line);
    }
  }

  @Test
  void aRosterSaysWhatIsWrongWithIt() throws IOException {
    for (Map.Entry<String, String> each :
        Map.of(
                "name\nAda\n", "\"learner\" is missing",
                "learner,nam\nada,Ada\n", "no column may be called \"nam\"",
                "learner\nada\nada\n", "row 3 has the learner ada again",
                "learner,name\n,Ada\n", "row 2 has no learner")
            .entrySet()) {
      Path file = temporary.resolve("roster.csv");
      Files.writeString(file, each.getKey());
      String said =
          String.valueOf(assertThrows(TableException.class, () -> Roster.read(file)).getMessage());
      assertTrue(said.contains(each.getValue()), said);
    }
    Path missing = temporary.resolve("none.csv");
    String said =
        String.valueOf(assertThrows(TableException.class, () -> Roster.read(missing)).getMessage());
    assertTrue(said.contains("there is no"), said);
    Path latin = temporary.resolve("latin.csv");
    Files.write(latin, new byte[] {'l', (byte) 0xE4});
    assertThrows(TableException.class, () -> Roster.read(latin));
  }

  @Test
  void aNameThatTwoHaveIsNobodys() throws Exception {
    Path file = temporary.resolve("roster.csv");
    Files.writeString(file, "learner,name\na,Ann\nb,Ann\n");
    Roster roster = Roster.read(file);
    assertTrue(roster.find(SampleRows.ofFolder("Ann", "1").item().origin()).isEmpty());
    assertTrue(roster.find(SampleRows.ofFolder("A", "1").item().origin()).isPresent());
  }

  /** Moodle numbers participants anew in each assignment; its worksheet has their addresses. */
  @Test
  void twoOfOneNameAreToldApartByTheWorksheet() throws Exception {
    Path file = temporary.resolve("roster.csv");
    Files.writeString(file, "learner,name,email,moodle\na,Ann,a@x.org,7\nb,Ann,b@x.org,8\n");
    Path sheet = temporary.resolve("sheet.csv");
    Files.writeString(
        sheet,
        """
        Identifier,Email address,Grade,Maximum grade,Last modified (grade)
        Participant 71,a@x.org,,10,-
        Participant 72,B@x.org,,10,-
        Participant 73,,,10,-
        Participant 74,c@x.org,,10,-
        """);
    Roster roster = Roster.read(file).knowing(Worksheet.read(sheet).addresses());
    assertEquals("a", keyOf(roster, "71"));
    assertEquals("b", keyOf(roster, "72"));
    assertEquals("", keyOf(roster, "73"));
    assertEquals("", keyOf(roster, "74"));
    assertEquals("b", keyOf(roster, "8"));
  }

  private static String keyOf(Roster roster, String participant) {
    Origin origin = SampleRows.ofMoodle("Ann", participant, "1").item().origin();
    return roster.find(origin).map(Learner::key).orElse("");
  }

  /** The folders are what Moodle's importer of feedback files splits at underscores. */
  @Test
  void feedbackIsInFoldersThatMoodleKnows() throws Exception {
    List<String> names = new ArrayList<>();
    byte[] bytes = zip();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        names.add(each.getName());
      }
    }
    assertEquals(
        List.of(
            "Ada Lovelace_12345_assignsubmission_file_/feedback.html",
            "a b  evil_12346_assignsubmission_file_/feedback.html",
            "Participant_12347_assignsubmission_file_/feedback.html"),
        names);
    for (String each : names) {
      String[] parts = each.split("/", -1)[0].split("_", 5);
      assertEquals(5, parts.length);
      assertTrue(parts[1].matches("\\d+"), each);
      assertEquals("assignsubmission", parts[2]);
      assertEquals("file", parts[3]);
    }
    assertArrayEquals(bytes, zip());
  }

  private static byte[] zip() throws IOException {
    try (FeedbackZip zip = new FeedbackZip()) {
      zip.add(moodle("Ada Lovelace", "12345"), "<p>a</p>");
      zip.add(moodle("a_b/\\evil", "12346"), "<p>b</p>");
      zip.add(moodle("../..", "12347"), "<p>c</p>");
      zip.add(SampleRows.entry(SampleRows.ofFolder("nobody", "1"), Roster.EMPTY), "<p>d</p>");
      return zip.toBytes();
    }
  }

  private static Entry moodle(String learner, String participant) {
    return SampleRows.entry(SampleRows.ofMoodle(learner, participant, "1"), Roster.EMPTY);
  }
}
