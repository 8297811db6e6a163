package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course's grades, from Moodle's download to Moodle's worksheet, and graded again. */
final class GradesReturnedTest {

  private static final String EXERCISE = "summary_statistics";

  private static final String COURSE =
      """
      {
        "title": "Programming <1>",
        "exercises": [
          {"id": "foundations/summary_statistics", "deadline": "2026-11-20T23:59:00+01:00"}
        ],
        "late": {"percentPerDay": 10, "days": 3},
        "roster": "roster.csv"
      }
      """;

  private static final String WORKSHEET =
      """
      Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed",\
      "Last modified (submission)","Last modified (grade)","Feedback comments"
      "Participant 11","Ada One",ada@example.org,"Submitted for grading - ",,24.00,Yes,\
      "Friday, 20 November 2026, 10:11 AM",-,
      "Participant 12","Ben Two",ben@example.org,"Submitted for grading - ",,24.00,Yes,\
      "Saturday, 21 November 2026, 10:11 PM",-,
      """;

  @TempDir private Path temporary;
  private Path submissions;
  private Path out;
  private Path worksheet;

  @BeforeEach
  void submit() throws IOException {
    Path course = Files.createDirectories(temporary.resolve("course"));
    Files.writeString(course.resolve("course.json"), COURSE);
    Files.writeString(
        course.resolve("roster.csv"), "learner,name,moodle\nada,Ada,11\nben,Ben,12\ncy,Cy,13\n");
    ExerciseCopy.under(course.resolve("exercises"));
    worksheet = temporary.resolve("Grades-1.csv");
    Files.writeString(worksheet, WORKSHEET);
    submissions = Files.createDirectories(temporary.resolve("submissions"));
    out = temporary.resolve("out");
    submit("Ada One_11");
    submit("Ben Two_12");
  }

  private void submit(String learner) throws IOException {
    Path source =
        CommandLineRun.SOLUTIONS.resolve(
            "foundations/summary_statistics/accepted/reference/SummaryStatistics.java");
    Files.copy(
        source, submissions.resolve(learner + "_assignsubmission_file_SummaryStatistics.java"));
  }

  @Test
  void gradesGoBackToWhereSubmissionsCameFrom() throws IOException {
    CommandLineRun run = run("batch", "--fill-in", worksheet.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(read("index.html").contains("<h1>Programming &lt;1&gt;</h1>"));
    List<String> filled = read("grades/Grades-1.csv").lines().toList();
    assertTrue(filled.get(1).contains("Submitted for grading - ,24,24.00,Yes"), filled.get(1));
    assertTrue(filled.get(2).contains(",21.6,24.00,Yes,"), filled.get(2));
    assertTrue(filled.get(2).contains("Handed in 1 day late: 10 % less than the 12.0 points"));
    try (ZipFile zip = new ZipFile(out.resolve("grades/Grades-1-feedback.zip").toFile())) {
      assertEquals(2, zip.size());
      assertTrue(zip.getEntry("Ben_12_assignsubmission_file_/feedback.html") != null);
    }
    List<String> grades = read("grades.csv").lines().toList();
    assertEquals("ada,Ada,,,summary_statistics,ACCEPTED,12.0,12.0,12.0,", grades.get(1));
    assertTrue(grades.get(2).startsWith("ben,Ben,,,summary_statistics,ACCEPTED,12.0,10.8,12.0,"));
    assertEquals("cy,Cy,,,summary_statistics,,,,,handed nothing in", grades.get(3));
    assertEquals(4, grades.size());
    assertEquals(
        List.of(
            "learner,name,email,login,summary_statistics,total",
            "ada,Ada,,,100.00,100.00",
            "ben,Ben,,,90.00,90.00",
            "cy,Cy,,,,0.00"),
        read("totals.csv").lines().toList());
    CommandLineRun other = run("batch", "--fill-in", "bank_account=" + worksheet);
    assertEquals(2, other.status(), other.err());
    assertTrue(other.err().contains("no submission is for bank_account"), other.err());
    totals();
    regradeAgain();
  }

  private void totals() throws IOException {
    Path table = temporary.resolve("totals.csv");
    List<String> arguments = List.of("totals", out.toString(), "--out", table.toString());
    List<String> inCourse = new ArrayList<>(arguments);
    inCourse.addAll(List.of("--exercises", temporary.resolve("course/exercises").toString()));
    CommandLineRun added = CommandLineRun.of(temporary, inCourse.toArray(String[]::new));
    assertEquals(0, added.status(), added.err());
    assertEquals("3 learners, 1 of 1 exercises: " + table + "\n", added.out());
    assertEquals(read("totals.csv"), Files.readString(table));
    CommandLineRun outside = CommandLineRun.of(temporary, arguments.toArray(String[]::new));
    assertEquals(2, outside.status());
    assertTrue(outside.err().contains("totals are a course's"), outside.err());
    inCourse.set(1, submissions.toString());
    CommandLineRun elsewhere = CommandLineRun.of(temporary, inCourse.toArray(String[]::new));
    assertEquals(2, elsewhere.status());
    assertTrue(elsewhere.err().contains("batch has written no grades there"), elsewhere.err());
  }

  private void regradeAgain() throws IOException {
    CommandLineRun same = run("regrade");
    assertEquals(0, same.status(), same.err());
    assertTrue(same.err().contains("nothing says when 2 of the submissions came"), same.err());
    assertTrue(same.out().contains("2 graded before: more points for 0, fewer for 0"), same.out());
    Path summary = out.resolve("summary.json");
    Files.writeString(
        summary, Files.readString(summary).replaceFirst("\"earned\": 12.0", "\"earned\": 12.5"));
    String page = read("index.html");

    CommandLineRun lower = run("regrade");

    assertEquals(1, lower.status(), lower.out());
    assertTrue(
        lower
            .err()
            .contains(
                "fewer points: Ada One, summary_statistics: 12.5 of 12.0 before, 12.0 of 12.0 now"),
        lower.err());
    assertEquals(page, read("index.html"));
    assertEquals(
        List.of(
            "learner,exercise,before,of,after,of now,change",
            "Ada One,summary_statistics,12.5,12.0,12.0,12.0,lowered",
            "Ben Two,summary_statistics,12.0,12.0,12.0,12.0,same"),
        read("regrade.csv").lines().toList());
    assertEquals(1, run("regrade").status());
    assertEquals(0, run("regrade", "--allow-lower").status());
    assertTrue(read("index.html").contains("Points that changed since the last time"));
    assertEquals(0, run("regrade").status());
    otherExercise(summary);
    assertFalse(read("index.html").contains("Points that changed since the last time"));
  }

  /** A folder that a batch of another exercise has used. */
  private void otherExercise(Path summary) throws IOException {
    String own = Files.readString(summary);
    Files.writeString(
        summary, own.replace("\"exercise\": \"summary_stat", "\"exercise\": \"week1/stat"));
    CommandLineRun regraded = run("regrade");
    assertEquals(2, regraded.status());
    assertTrue(regraded.err().contains("was of statistics"), regraded.err());
    CommandLineRun again = run("batch");
    assertTrue(again.err().contains("which are of statistics, are written anew"), again.err());
    assertEquals(own, Files.readString(summary));
  }

  /** Else each submission would be told so, and the next batch would grade the reports. */
  @Test
  void aNameOrAFolderThatCannotBeMeantIsAUsageError() throws IOException {
    CommandLineRun name = batch(out, "summary_statistic");
    assertEquals(2, name.status());
    assertTrue(name.err().contains("did you mean summary_statistics?"), name.err());
    assertFalse(Files.exists(out));
    Path within = submissions.resolve("out");
    CommandLineRun folder = batch(within, EXERCISE);
    assertEquals(2, folder.status());
    assertTrue(folder.err().contains("choose another --out"), folder.err());
    assertFalse(Files.exists(within));
  }

  @Test
  void whatIsNoTableOrNothingToGradeAgainIsAUsageError() throws IOException {
    Files.writeString(worksheet, "a,b\n");
    CommandLineRun table = run("batch", "--fill-in", worksheet.toString());
    assertEquals(2, table.status());
    assertTrue(table.err().contains("neither a grading worksheet of Moodle"), table.err());
    CommandLineRun nothing = run("regrade");
    assertEquals(2, nothing.status());
    assertTrue(nothing.err().contains("there is nothing to grade again"), nothing.err());
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  private CommandLineRun batch(Path into, String exercise) {
    String exercises = temporary.resolve("course").resolve("exercises").toString();
    String[] options = {"--out", into.toString(), "--exercise", exercise, "--exercises", exercises};
    List<String> arguments = new ArrayList<>(List.of("batch", submissions.toString()));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(temporary, arguments.toArray(String[]::new));
  }

  private CommandLineRun run(String command, String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(command, submissions.toString(), "--out", out.toString()));
    arguments.addAll(List.of("--exercise", EXERCISE));
    arguments.addAll(
        List.of("--exercises", temporary.resolve("course").resolve("exercises").toString()));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(temporary, arguments.toArray(String[]::new));
  }
}
