package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a course of one's own, every command finds it, and writes there and nowhere else. */
@Tag("any-jdk")
final class CourseTest {

  private static final String NAME = "root_mean_square";
  private static final Path EXERCISE = Path.of("exercises/week1", NAME);
  private static final Path REFERENCE = Path.of("solutions/week1", NAME, "accepted/reference");

  /** Exercises about accounts, lists and texts, with their solutions. */
  private static final Path KINDS = Path.of("src/test/resources/course");

  @TempDir private Path temporary;
  private Path course;

  @BeforeEach
  void make() throws Exception {
    course = temporary.resolve("prog 1");
    succeed(temporary, "init", "prog 1", "--title", "Programming 1");
  }

  @Test
  void aNewCourseListsItsExerciseFromAnyFolderOfIt() throws Exception {
    String list =
        """
        Programming 1

        week1
          root_mean_square  easy     10 min  Root mean square
        """;
    assertEquals(list, succeed(course, "list"));
    assertEquals(list, succeed(course.resolve(EXERCISE), "list"));
    assertEquals(
        "gradus: prog 1 is not empty: name a new folder for the course\n",
        call(2, temporary, "init", "prog 1"));
  }

  @Test
  @Tag("thorough")
  void deadlinesAreListedAndWhatIsNotHandedOut() throws Exception {
    succeed(course, "new", "week2/matrix", "--package", "de.uni.prog1.week2");
    Path json = course.resolve("course.json");
    String text = Files.readString(json);
    Files.writeString(
        json,
        text.replace(
            "\"week1/root_mean_square\"",
            "\"week1/root_mean_square\", \"deadline\": \"2026-11-30T23:59:00+01:00\""));
    assertEquals(
        """
        Programming 1

        week1
          root_mean_square  easy     10 min  2026-11-30 23:59 +01:00  Root mean square

        not handed out by course.json: week2/matrix
        """,
        succeed(course, "list"));
    Files.writeString(json, text.replace("\"title\"", "\"titel\""));
    String wrong = call(3, course, "list");
    assertTrue(wrong.contains("course.json:3: Unknown key \"titel\""), wrong);
  }

  @Test
  @Tag("thorough")
  void everyCommandWorksInTheCourse() throws Exception {
    List<String> before = program();
    assertTrue(succeed(course, "verify").startsWith("week1/root_mean_square: sound;"));
    assertTrue(succeed(course, "start", NAME).contains("run root_mean_square\n"));
    Path work = course.resolve("workspace/week1").resolve(NAME);
    assertTrue(call(1, work, "run").contains("0 of 1 tests passed."));
    assertTrue(call(1, work, "grade").contains("0 of 5 points"));
    assertTrue(succeed(work, "hint").startsWith("hint 1 of "));
    assertTrue(succeed(work, "show").startsWith("# Root mean square\n"));
    assertTrue(succeed(course, "next").startsWith(NAME));
    assertTrue(succeed(work, "progress").contains("1 attempts, the last RUNTIME ERROR"));
    Path source = work.resolve("RootMeanSquare.java");
    Files.writeString(
        source, Files.readString(course.resolve(REFERENCE).resolve("RootMeanSquare.java")));
    assertTrue(succeed(work, "grade").contains("ACCEPTED, 5 of 5 points"));
    assertTrue(succeed(work, "debrief").contains("streams"));
    assertTrue(succeed(work, "reset").contains(course.resolve("workspace/.gradus").toString()));
    assertTrue(succeed(course.resolve(REFERENCE), "grade", ".", ".").contains("ACCEPTED"));
    String mistake = "wrong_answer/nan_for_no_values";
    succeed(course, "mistake", NAME, mistake);
    assertTrue(Files.isDirectory(course.resolve("workspace/mistakes")));
    assertTrue(succeed(course, "mistake", NAME, mistake, "--save").startsWith("Saved " + course));
    assertEquals(before, program());
  }

  @Test
  @Tag("thorough")
  void packagesAndSharedTestsAreTheCoursesOwn() throws Exception {
    succeed(course, "new", "week2/matrix", "--package", "de.uni.prog1.week2");
    Path exercise = course.resolve("exercises/week2/matrix");
    Path shared = Files.createDirectories(course.resolve("exercises/shared"));
    Files.writeString(
        shared.resolve("Samples.java"),
        """
        package shared;

        public final class Samples {
          private Samples() {}

          public static double[] three() {
            return new double[] {3, -4};
          }
        }
        """);
    replace(
        exercise.resolve("exercise.json"),
        "\"starter\"",
        "\"shared\": [\"Samples.java\"], \"starter\"");
    replace(
        exercise.resolve("MatrixExamples.java"), "new double[] {3, -4}", "shared.Samples.three()");
    String verified = succeed(course, "verify", "matrix", "--record");
    assertTrue(verified.startsWith("week2/matrix: sound;"), verified);
    succeed(exercise, "start");
    assertTrue(Files.exists(course.resolve("workspace/shared/Samples.java")));
    Path handedIn = Files.createDirectories(course.resolve("handed/ada/matrix"));
    Files.copy(
        course.resolve("solutions/week2/matrix/accepted/reference/Matrix.java"),
        handedIn.resolve("Matrix.java"));
    succeed(course, "batch", "handed", "--out", "reports");
    String summary = Files.readString(course.resolve("reports/summary.csv"));
    assertTrue(summary.contains("ACCEPTED"), summary);
    assertFalse(summary.contains("NOT"), summary);
  }

  @Test
  @Tag("thorough")
  void exercisesOfEveryKindAreHandedOutAndGraded() throws Exception {
    List<String> kinds = List.of("week1/bank_account", "week2/linked_list", "week3/receipt");
    copy(KINDS.resolve("exercises"), course.resolve("exercises"));
    copy(KINDS.resolve("solutions"), course.resolve("solutions"));
    replace(
        course.resolve("course.json"),
        "{\"id\": \"week1/root_mean_square\"}",
        kinds.stream().map("{\"id\": \"%s\"}"::formatted).collect(Collectors.joining(", ")));
    for (String each : kinds) {
      succeed(course, "start", each);
      Path handedIn = course.resolve("handed/ada").resolve(Path.of(each).getFileName());
      copy(course.resolve("solutions").resolve(each).resolve("accepted/reference"), handedIn);
    }
    assertTrue(Files.exists(course.resolve("workspace/week1/bank_account/Account.java")));
    succeed(course, "batch", "handed", "--out", "reports");
    List<String> rows = Files.readAllLines(course.resolve("reports/summary.csv"));
    assertEquals(1 + kinds.size(), rows.size(), rows.toString());
    assertEquals(kinds.size(), rows.stream().filter(each -> each.contains(",ACCEPTED,")).count());
  }

  @Test
  @Tag("thorough")
  void aBatchIsGradedAgainWhenThePackagingHasChanged() throws Exception {
    Path handedIn = course.resolve("handed/ada").resolve(NAME);
    copy(course.resolve(REFERENCE), handedIn);
    replace(handedIn.resolve("RootMeanSquare.java"), "package week1.", "package week2.");
    succeed(course, "batch", "handed", "--out", "reports");
    Path summary = course.resolve("reports/summary.csv");
    String lenient = Files.readString(summary);
    assertTrue(lenient.contains("ada,root_mean_square,ACCEPTED,"), lenient);

    replace(course.resolve("course.json"), "\"title\"", "\"packaging\": \"strict\", \"title\"");
    succeed(course, "batch", "handed", "--out", "reports");

    String strict = Files.readString(summary);
    assertTrue(strict.contains("ada,root_mean_square,COMPILE_ERROR,"), strict);
    assertTrue(strict.contains("graded again: the exercise has changed"), strict);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path file = to.resolve(from.relativize(each).toString());
        Files.createDirectories(file.resolveSibling(""));
        Files.copy(each, file);
      }
    }
  }

  private static void replace(Path file, String part, String by) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(part), part);
    Files.writeString(file, text.replace(part, by));
  }

  /** What is in this program's own folders, where a course's commands have nothing to write. */
  private static List<String> program() throws IOException {
    TreeSet<String> all = new TreeSet<>();
    for (String each : List.of("exercises", "solutions", "workspace")) {
      Path folder = CommandLineRun.ROOT.resolve(each);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.toList()) {
            all.add(file + " " + Files.getLastModifiedTime(file));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private String succeed(Path folder, String... arguments) throws Exception {
    return call(0, folder, arguments);
  }

  private String call(int status, Path folder, String... arguments) throws Exception {
    Process process =
        CommandLineProcess.builder(temporary, List.of(), arguments)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(status, process.waitFor(), output);
    return output;
  }
}
