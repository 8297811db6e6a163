package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an exercise's author has broken is exit status 3, and costs no learner a point. */
@Tag("any-jdk")
final class AuthorsDamageTest {

  private static final String ID = "foundations/probe";

  /** Where the skeleton's hidden test begins. */
  private static final String CLASS = "final class ProbeTest {";

  @TempDir private Path temporary;
  private Path exercise;
  private Path solutions;

  @BeforeEach
  void write() throws IOException {
    exercise = temporary.resolve("exercises").resolve(ID);
    solutions = temporary.resolve("solutions").resolve(ID);
    CommandLineRun run =
        CommandLineRun.of(
            temporary,
            "new",
            ID,
            "--exercises",
            temporary.resolve("exercises").toString(),
            "--solutions",
            temporary.resolve("solutions").toString());
    assertEquals(0, run.status(), run.err());
    String reference = Files.readString(solutions.resolve("accepted/reference/Probe.java"));
    Files.createDirectory(wrong());
    Files.writeString(
        wrong().resolve("Probe.java"), reference.replace("each * each", "Math.abs(each)"));
  }

  private CommandLineRun grade(Path submission) {
    return CommandLineRun.of(
        temporary,
        "grade",
        "probe",
        submission.toString(),
        "--exercises",
        temporary.resolve("exercises").toString(),
        "--json",
        temporary.resolve("report.json").toString());
  }

  private JsonNode report() {
    return ReportJson.read(temporary.resolve("report.json"));
  }

  private Path wrong() {
    return temporary.resolve("handed-in");
  }

  private void replace(String file, String text, String replacement) throws IOException {
    Path path = exercise.resolve(file);
    String source = Files.readString(path);
    assertTrue(source.contains(text), source);
    Files.writeString(path, source.replace(text, replacement));
  }

  /** Leaves nothing to try the tests with but the starter. */
  private Path withoutSolutions() throws IOException {
    Files.move(temporary.resolve("solutions"), temporary.resolve("elsewhere"));
    return wrong();
  }

  private void assertAuthors(CommandLineRun run, String part) {
    assertEquals(3, run.status(), run.out() + run.err());
    assertTrue(run.err().contains(part), run.err());
    assertEquals("", run.out());
    assertEquals("GRADER_ERROR", report().get("verdict").asString());
  }

  @Tag("thorough")
  @Test
  void aSoundExerciseLeavesTheLearnerTheBlame() throws IOException {
    assertEquals(1, grade(wrong()).status());
    assertEquals(0, grade(solutions.resolve("accepted/reference")).status());
    assertEquals(1, grade(withoutSolutions()).status());
  }

  @Tag("thorough")
  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(exercise.resolve("golden.json"));

    assertAuthors(grade(wrong()), "golden.json: the file is missing, which ProbeTest.java:");
    assertAuthors(grade(solutions.resolve("accepted/reference")), "golden.json");
  }

  @Test
  void aTornFileIsNamed() throws IOException {
    Path golden = exercise.resolve("golden.json");
    String whole = Files.readString(golden);
    Files.writeString(golden, whole.substring(0, whole.length() / 2));

    assertAuthors(grade(wrong()), "golden.json:");
    assertAuthors(grade(solutions.resolve("accepted/reference")), "it is torn");
  }

  @Tag("thorough")
  @Test
  void aNameThatIsPutTogetherIsFoundByTheReference() throws IOException {
    replace(
        "ProbeTest.java",
        "Golden.assertEach(",
        "Golden.load(String.join(\".\", \"golden\", \"jason\"));\n      Golden.assertEach(");

    assertAuthors(grade(wrong()), "golden.jason:1: there is no such file");
  }

  @Test
  void aWrongNumberIsFoundByTheReferenceAndNotTold() throws IOException {
    replace("golden.json", "3.7186186951608793", "-77.125");

    CommandLineRun run = grade(wrong());

    assertAuthors(run, "ProbeTest$Values#golden does not pass the reference solution: failed");
    assertTrue(!run.err().contains("77"), run.err());
  }

  @Tag("thorough")
  @Test
  void anInitialiserThatFailsByItselfIsTheAuthors() throws IOException {
    replace("ProbeTest.java", CLASS, CLASS + " static final int N = Integer.parseInt(\"x\");");

    assertAuthors(grade(withoutSolutions()), "ProbeTest$Values#golden fails before it calls");
  }

  @Tag("thorough")
  @Test
  void anInitialiserThatFailsThroughTheLearnerIsTheLearners() throws IOException {
    replace(
        "ProbeTest.java",
        CLASS,
        CLASS + " static final double N = Probe.rootMeanSquare(new double[] {7});");
    Path submission = Files.createDirectories(temporary.resolve("thrower"));
    String reference =
        Files.readString(solutions.resolve("accepted/reference").resolve("Probe.java"));
    Files.writeString(
        submission.resolve("Probe.java"),
        reference.replace(
            "double squares = 0;",
            "double squares = 0; if (x[0] == 7) throw new IllegalArgumentException("
                + "\"golden.json:1: there is no such file beside ProbeTest\");"));

    assertEquals(1, grade(submission).status());
    withoutSolutions();
    assertEquals(1, grade(submission).status());
  }

  @Tag("thorough")
  @Test
  void lifecycleMethodsAndExtensionsThatFailAreTheAuthors() throws IOException {
    replace(
        "ProbeTest.java",
        CLASS,
        CLASS
            + " @org.junit.jupiter.api.BeforeAll static void open(String unknown) {}"
            + " @org.junit.jupiter.api.BeforeEach void each() { throw new RuntimeException(); }");

    assertAuthors(grade(withoutSolutions()), "ParameterResolutionException");
  }

  @Tag("thorough")
  @Test
  void aBatchGivesNobodyPointsForIt() throws IOException {
    replace("ProbeTest.java", CLASS, CLASS + " static final int N = Integer.parseInt(\"x\");");
    Path submissions = temporary.resolve("submissions");
    Files.createDirectories(submissions.resolve("ada"));
    Files.copy(wrong().resolve("Probe.java"), submissions.resolve("ada/Probe.java"));
    CommandLineRun run =
        CommandLineRun.of(
            temporary,
            "batch",
            submissions.toString(),
            "--exercise",
            "probe",
            "--exercises",
            temporary.resolve("exercises").toString(),
            "--out",
            temporary.resolve("out").toString());

    assertEquals(3, run.status(), run.err());
    String csv = Files.readString(temporary.resolve("out/summary.csv"));
    assertTrue(csv.contains("GRADER_ERROR"), csv);
  }
}
