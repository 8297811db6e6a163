package gradus.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.batch.BatchRow;
import gradus.intake.Origin;
import gradus.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables as Moodle and Canvas write them, filled in by their rules: {@code
 * mod/assign/feedback/offline} of Moodle, and Canvas' description of its gradebook's import.
 */
final class WorksheetTest {

  private static final Path SAMPLES = Path.of("src/test/resources/gradus/gradebook");
  private static final Path MOODLE = SAMPLES.resolve("moodle-worksheet.csv");
  private static final Path CANVAS = SAMPLES.resolve("canvas-gradebook.csv");

  @TempDir private Path temporary;

  @Test
  void moodlesRowsAreFoundByNumberAndKeepAllOtherCells() throws Exception {
    Filled filled =
        fill(
            MOODLE,
            Roster.EMPTY,
            SampleRows.ofMoodle("Ada Lovelace", "12345", "8.5"),
            SampleRows.ofMoodle("Müller Jörg", "12346", "12"),
            SampleRows.ofMoodle("Eve", "12347", "12"),
            SampleRows.ofMoodle("Gone", "99", "12"));
    assertEquals(2, filled.grades());
    assertEquals(
        List.of(
            "Eve (summary_statistics): Moodle has locked the grade",
            "Gone (summary_statistics): no row of the worksheet is theirs"),
        filled.left());
    CsvTable before = CsvTable.read(MOODLE);
    CsvTable after = written(filled);
    assertTrue(after.marked());
    int grade = before.column("Grade");
    int comments = before.column("Feedback comments");
    for (int i = 0; i < before.rows().size(); i++) {
      for (int k = 0; k < before.header().size(); k++) {
        boolean ours = (i == 1 || i == 2) && (k == grade || k == comments);
        if (!ours) {
          assertEquals(before.rows().get(i).get(k), after.rows().get(i).get(k), i + " " + k);
        }
      }
    }
    assertEquals("70.83333", after.rows().get(1).get(grade));
    assertEquals("100", after.rows().get(2).get(grade));
    assertEquals("<p>\"a\", 'b'</p>", after.rows().get(1).get(comments));
  }

  @Test
  void moodlesRowsAreFoundByTheRosterToo() throws Exception {
    Roster roster = Roster.read(SAMPLES.resolve("roster.csv"));
    Filled filled =
        fill(
            MOODLE,
            roster,
            SampleRows.ofFolder("ada", "6"),
            SampleRows.ofFolder("Jörg Müller", "3"),
            SampleRows.ofFolder("somebody", "3"));
    assertEquals("50", written(filled).rows().get(1).get(4));
    assertEquals("25", written(filled).rows().get(2).get(4));
    assertEquals(
        List.of("somebody (summary_statistics): no row of the worksheet is theirs"), filled.left());
  }

  @Test
  void whatWasNotGradedGetsNoGrade() throws Exception {
    Filled filled =
        fill(
            MOODLE,
            Roster.EMPTY,
            SampleRows.of(Origin.ofFolder("Nobody Came"), "0", Verdict.GRADER_ERROR));
    assertEquals(List.of("Nobody Came (summary_statistics): it was not graded"), filled.left());
    assertEquals("", written(filled).rows().get(4).get(4));
  }

  @Test
  void moodlesTimesAreKnownByNumber() throws Exception {
    assertEquals(
        Map.of(
            "12345", LocalDateTime.of(2026, 11, 20, 10, 11),
            "12346", LocalDateTime.of(2026, 11, 23, 0, 30),
            "12347", LocalDateTime.of(2026, 11, 21, 21, 5)),
        Worksheet.read(MOODLE).times());
  }

  @Test
  void aCommaBeforeDecimalsStays() throws Exception {
    Path german = temporary.resolve("german.csv");
    Files.writeString(german, Files.readString(MOODLE).replace("100.00", "\"100,00\""));
    Filled filled = fill(german, Roster.EMPTY, SampleRows.ofMoodle("Ada", "12345", "8.5"));
    assertEquals("70,83333", written(filled).rows().get(1).get(4));
  }

  @Test
  void aScaleTakesNoPoints() throws Exception {
    Path scale = temporary.resolve("scale.csv");
    Files.writeString(scale, Files.readString(MOODLE).replace("100.00", "Pass"));
    Filled filled = fill(scale, Roster.EMPTY, SampleRows.ofMoodle("Ada", "12345", "8.5"));
    assertEquals(0, filled.grades());
    assertTrue(filled.left().get(0).contains("scale"), filled.left().toString());
  }

  @Test
  void canvasColumnsAreFoundByTheirTitle() throws Exception {
    Roster roster = Roster.read(SAMPLES.resolve("roster.csv"));
    Filled filled =
        fill(
            CANVAS,
            roster,
            SampleRows.ofFolder("ada", "8.5"),
            SampleRows.ofFolder("joerg", "12"),
            SampleRows.ofFolder("nobody", "12"));
    List<List<String>> rows = written(filled).rows();
    assertEquals("70.83333", rows.get(2).get(5));
    assertEquals("100", rows.get(3).get(5));
    assertEquals("7", rows.get(3).get(6));
    assertEquals("    Points Possible", rows.get(1).get(0));
    assertEquals(
        List.of("Nobody Came (summary_statistics): no row of the gradebook is theirs"),
        filled.left());
  }

  @Test
  void anAssignmentThatCanvasDoesNotKnowIsSaid() throws Exception {
    Path other = temporary.resolve("other.csv");
    Files.writeString(other, Files.readString(CANVAS).replace("Summary Statistics", "Week 1"));
    Roster roster = Roster.read(SAMPLES.resolve("roster.csv"));
    Filled filled = fill(other, roster, SampleRows.ofFolder("ada", "8.5"));
    assertTrue(filled.left().get(0).contains("name the assignment"), filled.left().toString());
  }

  @Test
  void whatIsNoSuchTableIsRefusedWithAReason() throws Exception {
    for (Map.Entry<String, String> each :
        Map.of(
                "", "empty",
                "a,b\n1,2\n", "neither a grading worksheet of Moodle",
                "Identifier,Grade\nx,1\n", "\"Last modified (grade)\" is missing",
                "Student,ID\nx,1\n", "\"Points Possible\" is missing",
                "Identifier,Grade\n\"x,1\n", "row 2",
                "Identifier,Grade\n1,2,3\n", "row 2",
                "Kennung;Bewertung\n1;2\n", "language to English")
            .entrySet()) {
      Path file = temporary.resolve("table.csv");
      Files.writeString(file, each.getKey());
      String said =
          String.valueOf(
              assertThrows(TableException.class, () -> Worksheet.read(file)).getMessage());
      assertTrue(said.contains(each.getValue()), said);
    }
  }

  private static Filled fill(Path file, Roster roster, BatchRow... rows) throws TableException {
    List<Entry> entries =
        List.of(rows).stream().map(each -> SampleRows.entry(each, roster)).toList();
    return Worksheet.read(file).fill(entries, each -> "<p>\"a\", 'b'</p>");
  }

  private CsvTable written(Filled filled) throws IOException, TableException {
    Path file = temporary.resolve("written.csv");
    Files.writeString(file, filled.text());
    return CsvTable.read(file);
  }
}
