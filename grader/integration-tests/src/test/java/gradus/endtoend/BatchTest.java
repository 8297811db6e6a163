package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.batch.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many submissions: each gets its own report, whatever the others are. */
final class BatchTest {

  private static final String EXERCISE = "summary_statistics";
  private static final Path KNOWN = Path.of("foundations", EXERCISE);

  @TempDir private Path temporary;
  private Path submissions;
  private Path out;

  @BeforeEach
  void submit() throws IOException {
    submissions = temporary.resolve("submissions");
    out = temporary.resolve("out");
    submit("ada", "accepted/reference");
    submit("ben", "wrong_answer/sorts_the_argument");
    submit("cleo", "policy_violation/random_pivot");
    submit("dan", "time_limit_exceeded/partition_stops_on_equal_values");
    Path broken = Files.createDirectories(submissions.resolve("eve").resolve(EXERCISE));
    Files.writeString(broken.resolve("SummaryStatistics.java"), "class {");
    Files.createDirectories(submissions.resolve("fay").resolve("no_such_exercise"));
    Files.createDirectories(submissions.resolve("gil").resolve(EXERCISE));
  }

  @Test
  void everySubmissionGetsTheReportOfGrade() throws IOException {
    CommandLineRun run = batch();
    assertEquals(1, run.status(), run.err());
    assertEquals(7, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("of 7 files and folders 5 graded, 2 refused, 0 ignored"));
    assertTrue(run.err().contains("fay/no_such_exercise: There is no exercise"), run.err());
    for (String each : List.of("ada", "ben", "cleo", "dan", "eve")) {
      Path alone = temporary.resolve(each + ".json");
      CommandLineRun.of(
          temporary,
          "grade",
          EXERCISE,
          submissions.resolve(each).resolve(EXERCISE).toString(),
          "--json",
          alone.toString());
      assertEquals(withoutRun(alone), withoutRun(report(each, EXERCISE)), each);
    }
    assertEquals("INVALID_SUBMISSION", verdict("gil", EXERCISE));
  }

  @Test
  void theSummaryCountsTestsAndMistakes() throws IOException {
    batch();
    List<String> csv = Files.readAllLines(out.resolve("summary.csv"));
    assertEquals(
        "learner,exercise,verdict,earned,possible,passed,tests,mistakes,note,report", csv.get(0));
    assertEquals(
        "ada,summary_statistics,ACCEPTED,12.0,12.0,36,36,,,ada/summary_statistics.json",
        csv.get(1));
    assertEquals(7, csv.size());
    JsonNode summary = new JsonMapper().readTree(out.resolve("summary.json"));
    JsonNode exercise = summary.get("exercises").get(EXERCISE);
    assertEquals(6, exercise.get("submissions").asInt());
    assertEquals(1, exercise.get("verdicts").get("POLICY_VIOLATION").asInt());
    assertEquals(3, exercise.get("passed").get("SummaryStatisticsExamples#mean").asInt());
    assertEquals(
        1,
        exercise
            .get("mistakes")
            .get("The quantile sorts the caller's array instead of a copy.")
            .asInt());
    String index = Files.readString(out.resolve("index.html"));
    assertTrue(index.contains("<a href=\"./ben/index.html\"><bdi>ben</bdi></a>"), index);
    assertTrue(index.contains("sorts the caller&#39;s array instead of a copy."), index);
    String page = Files.readString(out.resolve("ben/index.html"));
    assertTrue(page.contains("This looks like a known mistake: "), page);
    assertTrue(Files.readString(out.resolve("ben/index.txt")).contains("WRONG ANSWER"));
  }

  @Tag("thorough")
  @Test
  void whatIsDoneIsNotDoneAgainAndTheRestIs() throws IOException {
    batch();
    String calm = Files.readString(out.resolve("summary.json"));
    String page = Files.readString(out.resolve("ada/index.html"));
    Files.delete(out.resolve("ada/index.html"));
    FileTime before = Files.getLastModifiedTime(report("ada", EXERCISE));
    Files.delete(report("ben", EXERCISE));
    Files.writeString(report("dan", EXERCISE), "{\"verdict\": \"ACC");
    Files.delete(out.resolve("summary.csv"));

    CommandLineRun again = batch();

    assertEquals(1, again.status(), again.err());
    assertEquals(before, Files.getLastModifiedTime(report("ada", EXERCISE)));
    assertEquals("WRONG_ANSWER", verdict("ben", EXERCISE));
    assertEquals("TIME_LIMIT_EXCEEDED", verdict("dan", EXERCISE));
    assertEquals(calm, Files.readString(out.resolve("summary.json")));
    assertEquals(page, Files.readString(out.resolve("ada/index.html")));
    assertTrue(Files.exists(out.resolve("summary.csv")));
  }

  @Tag("thorough")
  @Test
  void aChangedSubmissionIsGradedAgain() throws IOException {
    batch();
    Path source = submissions.resolve("ada").resolve(EXERCISE).resolve("SummaryStatistics.java");
    Files.writeString(source, Files.readString(source).replace("low + 1, last", "low, last"));
    assertAgain(batch(), "ada", "the submission has changed");
    assertEquals("WRONG_ANSWER", verdict("ada", EXERCISE));
  }

  @Tag("thorough")
  @Test
  void onlyAReportOfTheSameQuestionIsAnAnswer() throws IOException {
    Path one = temporary.resolve("one");
    copy("wrong_answer/sorts_the_argument", one.resolve("ada"));
    assertEquals(List.of(""), notes(gradeOne(one)));
    assertEquals(List.of(""), notes(gradeOne(one)));
    assertAgain(gradeOne(one, "--reveal"), "ada", "did not show what hidden tests saw");
    assertTrue(hiddenTestsShowWhatTheySaw());
    assertEquals(List.of(""), notes(gradeOne(one, "--reveal")));
    assertAgain(gradeOne(one), "ada", "showed what hidden tests saw");
    assertFalse(hiddenTestsShowWhatTheySaw());
    assertAgain(gradeOne(one, "--seed", "7"), "ada", "had the seed 1");
    Path report = report("ada", EXERCISE);
    String text = Files.readString(report);
    Files.writeString(report, text.replaceAll("\"gradus\": \"[^\"]*\"", "\"gradus\": \"0.0\""));
    assertAgain(gradeOne(one, "--seed", "7"), "ada", "by another version of Gradus");
    Files.writeString(report, Files.readString(report).replace("\"class-loader\"", "\"none\""));
    assertEquals(List.of(""), notes(gradeOne(one, "--seed", "7")));
    assertAgain(
        gradeOne(one, "--seed", "7", "--require-isolation", "class-loader"),
        "ada",
        "graded without class-loader");
  }

  private CommandLineRun gradeOne(Path submissions, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "batch", submissions.toString(), "--exercise", EXERCISE, "--out", out.toString()));
    arguments.addAll(List.of(options));
    CommandLineRun run = CommandLineRun.of(temporary, arguments.toArray(String[]::new));
    assertEquals(0, run.status(), run.err());
    return run;
  }

  private boolean hiddenTestsShowWhatTheySaw() {
    return ReportJson.read(report("ada", EXERCISE))
        .get("tests")
        .valueStream()
        .filter(each -> each.get("visibility").asString().equals("hidden"))
        .anyMatch(each -> each.has("output") || each.has("message"));
  }

  /** What the terminal and both summaries say of each submission beside its grade. */
  private List<String> notes(CommandLineRun run) throws IOException {
    List<String> notes = new ArrayList<>();
    List<String> csv = Files.readAllLines(out.resolve("summary.csv"));
    JsonNode rows = new JsonMapper().readTree(out.resolve("summary.json")).get("submissions");
    for (int i = 0; i < rows.size(); i++) {
      String note = rows.get(i).path("note").asString("");
      assertTrue(csv.get(i + 1).replace("\"\"", "\"").contains(note), csv.get(i + 1));
      assertTrue(run.out().contains(note.isEmpty() ? "" : "(" + note + ")"), run.out());
      notes.add(note);
    }
    return notes;
  }

  private void assertAgain(CommandLineRun run, String learner, String reason) throws IOException {
    String said = String.join("\n", notes(run));
    assertTrue(said.contains("graded again: "), said);
    assertTrue(said.contains(reason), said);
    assertTrue(run.err().contains("1 graded again"), run.err());
    String line =
        run.out().lines().filter(each -> each.contains(" " + learner + " ")).findFirst().orElse("");
    assertTrue(line.contains(reason), run.out());
  }

  @Tag("thorough")
  @Test
  void everyFormatHasAFolderOfItsOwn() throws IOException {
    Path one = temporary.resolve("one");
    copy("accepted/reference", one.resolve("ada"));
    assertEquals(List.of(""), notes(gradeOne(one)));
    Path junit = temporary.resolve("junit");
    String option = "junit=" + junit;
    assertAgain(gradeOne(one, "--report", option), "ada", "there was no report for junit");
    Path report = junit.resolve("ada").resolve(EXERCISE + ".xml");
    assertTrue(Files.readString(report).contains(" failures=\"0\" errors=\"0\""));
    assertEquals(List.of(""), notes(gradeOne(one, "--report", option)));
    Files.setLastModifiedTime(report, FileTime.fromMillis(0));
    assertAgain(gradeOne(one, "--report", option), "ada", "there was no report for junit");
    CommandLineRun shared =
        CommandLineRun.of(
            temporary,
            "batch",
            one.toString(),
            "--out",
            out.toString(),
            "--report",
            option,
            "--report",
            "tap=" + junit);
    assertEquals(2, shared.status());
    assertTrue(shared.err().contains("every format needs a folder of its own"), shared.err());
  }

  @Test
  void learnersFoldersCanBeTheSubmissions() throws IOException {
    Path flat = temporary.resolve("flat");
    copy("accepted/streams", flat.resolve("ada"));
    CommandLineRun run =
        CommandLineRun.of(
            temporary, "batch", flat.toString(), "--exercise", EXERCISE, "--out", out.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals("ACCEPTED", verdict("ada", EXERCISE));
  }

  @Tag("thorough")
  @Test
  void whatAKilledBatchLeftUnfinishedIsRemoved() throws IOException {
    Path draft = out.resolve("ada").resolve(EXERCISE + ".json.123.tmp");
    Files.createDirectories(draft.getParent());
    Files.writeString(draft, "{");
    assertEquals(1, batch().status());
    assertTrue(Files.notExists(draft));
  }

  @Tag("thorough")
  @Test
  void twoBatchesDoNotWriteToOneFolder() throws IOException {
    ReportFolder claimed = ReportFolder.claim(out).orElseThrow();
    CommandLineRun run = batch();
    claimed.close();
    assertEquals(2, run.status());
    assertTrue(run.err().contains("another batch writes to " + out), run.err());
    assertEquals(1, batch().status());
  }

  @Test
  void aMissingFolderIsAUsageError() {
    CommandLineRun run =
        CommandLineRun.of(
            temporary, "batch", temporary.resolve("none").toString(), "--out", out.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("there is no folder"), run.err());
  }

  private CommandLineRun batch() {
    return CommandLineRun.of(temporary, "batch", submissions.toString(), "--out", out.toString());
  }

  private void submit(String learner, String solution) throws IOException {
    copy(solution, submissions.resolve(learner).resolve(EXERCISE));
  }

  private static void copy(String solution, Path folder) throws IOException {
    KnownSolutions.handIn(KNOWN.resolve(solution), folder, "");
  }

  private Path report(String learner, String exercise) {
    return out.resolve(learner).resolve(exercise + ".json");
  }

  private String verdict(String learner, String exercise) {
    return ReportJson.read(report(learner, exercise)).get("verdict").asString();
  }

  private static String withoutRun(Path file) {
    return ReportJson.withoutRun(ReportJson.read(file));
  }
}
