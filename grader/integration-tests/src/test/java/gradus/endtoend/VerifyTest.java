package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each way of breaking the exercise that {@code new} writes is found, and named with its file. */
@Tag("any-jdk")
final class VerifyTest {

  private static final String TESTS = "ProbeTest.java";
  private static final String REFERENCE = "accepted/reference/Probe.java";
  private static final String NAN = "void nan() {";

  @TempDir private Path temporary;
  private Path exercise;
  private Path solutions;

  @BeforeEach
  void write() {
    Path exercises = temporary.resolve("exercises");
    CommandLineRun run =
        CommandLineRun.of(
            temporary, "new", "foundations/probe", "--exercises", exercises.toString());
    assertEquals(0, run.status(), run.err());
    exercise = exercises.resolve("foundations/probe");
    solutions = temporary.resolve("solutions/foundations/probe");
  }

  /**
   * A way to break an exercise by replacing text in a file.
   *
   * @param name what is broken
   * @param file the file; a path with a slash is one of the solutions
   * @param old what to replace, everywhere
   * @param replacement what to put there
   * @param check what must find it
   * @param finding a part of the line that must be printed
   */
  private record Breakage(
      String name, String file, String old, String replacement, String check, String finding) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Breakage inNan(String name, String statement, String check, String finding) {
    return new Breakage(name, TESTS, NAN, NAN + "\n      " + statement, check, finding);
  }

  static Stream<Breakage> breakages() {
    return Stream.of(
        new Breakage(
            "a wrong golden number",
            "golden.json",
            "3.7186186951608793",
            "3.72",
            "reference",
            "The reference does not pass ProbeTest$Values#golden"),
        new Breakage(
            "a reference with a bug",
            REFERENCE,
            "(squares / x.length)",
            "(squares / (x.length + 1))",
            "reference",
            "The reference does not pass ProbeTest$Values#golden"),
        new Breakage(
            "a starter that does a part of the work",
            "Probe.java",
            "throw new UnsupportedOperationException(\"rootMeanSquare\")",
            "throw new IllegalArgumentException(\"rootMeanSquare\")",
            "starter",
            "The starter passes ProbeTest$InvalidArguments#noArray"),
        inNan(
            "an idle test",
            "if (TOLERANCE != null) {\n        return;\n      }",
            "idle",
            "The test ProbeTest$Values#nan is idle"),
        new Breakage(
            "a test that needs another one before it",
            TESTS,
            "@DisplayName(\"a NaN among the values\")\n    " + NAN,
            """
            void first() {
                  java.security.Security.setProperty("seen", "yes");
                  Probe.rootMeanSquare(new double[1]);
                }

                @Test
                void nan() {
                  assertClose(3, java.security.Security.getProperty("seen").length(), TOLERANCE, "");
            """,
            "reference",
            "ends otherwise when the tests run in reverse order"),
        inNan(
            "a test that depends on the locale",
            "assertClose(0, \"TITLE\".toLowerCase().compareTo(\"title\"), TOLERANCE, \"title\");",
            "reference",
            "#nan ends otherwise in another locale and time zone"),
        inNan(
            "a test that depends on the time zone",
            "assertClose(11, new java.util.Date(0L).toString().indexOf(\"00:00:00\"), TOLERANCE,"
                + " \"date\");",
            "reference",
            "#nan ends otherwise in another locale and time zone"),
        inNan(
            "a test that passes with some seeds only",
            "assertClose(1, gradus.testkit.Cases.seeded(\"coin\", 1, java.util.Random::nextBoolean)"
                + ".get(0) ? 1 : 2, TOLERANCE, \"coin\");",
            "reference",
            "the reference does not pass ProbeTest$Values#nan"),
        inNan(
            "a test that depends on the clock",
            "assertClose(1, Math.signum(System.currentTimeMillis()), TOLERANCE, \"clock\");",
            "format",
            "ProbeTest.Values asks the clock"),
        new Breakage(
            "a hidden message that tells a number",
            "golden.json",
            "both signs",
            "both signs: 3.7186",
            "leaks",
            "The message of ProbeTest$Values#golden tells"),
        new Breakage(
            "a hidden title that tells a number",
            TESTS,
            "\"samples of several sizes\"",
            "\"the result is 3.7186\"",
            "leaks",
            "The title of ProbeTest$Values#golden tells"),
        new Breakage(
            "a visible group's hint that tells what a hidden test expects",
            "exercise.json",
            "\"visibility\": \"visible\",",
            "\"visibility\": \"visible\", \"hint\": \"3.7186 comes out.\",",
            "leaks",
            "The title or hint of the group examples tells"),
        new Breakage(
            "a known mistake that tells a number",
            "wrong_answer/mean_of_absolute_values.patch",
            "what do you square",
            "3.7186 comes out: what do you square",
            "leaks",
            "wrong_answer/mean_of_absolute_values.patch: What learners are told of this mistake"),
        new Breakage(
            "points that do not add up",
            "exercise.json",
            "\"points\": 3",
            "\"points\": 3.25",
            "points",
            "The points of the groups add up to 5.25, which is no whole number"),
        new Breakage(
            "visible points over a fifth",
            "exercise.json",
            "\"visibility\": \"visible\", \"points\": 1",
            "\"visibility\": \"visible\", \"points\": 2",
            "format",
            "give more than 20 % of the points to visible groups"),
        new Breakage(
            "an unknown key",
            "exercise.json",
            "\"minutes\":",
            "\"minuts\":",
            "format",
            "Unknown key \"minuts\"; did you mean \"minutes\"?"),
        new Breakage(
            "a signature missing from the statement",
            "README.md",
            "rootMeanSquare(double[] x)",
            "rootMeanSquare(...)",
            "statement",
            "The statement lacks the signature double rootMeanSquare(double[] x)"),
        new Breakage(
            "a statement that asks for rounding",
            "README.md",
            "## Tolerance",
            "Round the result to 4 decimals.\n\n## Tolerance",
            "statement",
            "The statement must not ask for rounding"),
        new Breakage(
            "a statement that does not say why it matters",
            "README.md",
            "How large the values",
            "## How large the values",
            "statement",
            "must begin with its title and a paragraph on why it matters"),
        new Breakage(
            "a statement without the steps expected",
            "README.md",
            "## Complexity",
            "",
            "statement",
            "The statement has no section \"Complexity\""),
        new Breakage(
            "a statement that teaches after the contract",
            "README.md",
            "## Signatures",
            "## Signatures\n\n## Complexity",
            "statement",
            "The section \"Complexity\" must stand before \"Signatures\""),
        new Breakage(
            "a statement that teaches at length",
            "README.md",
            "## The idea",
            "## The idea\n\n" + "word ".repeat(300),
            "statement",
            "words; at most 300 are read"),
        new Breakage(
            "a statement with a question that has no answer",
            "README.md",
            "Divide all values",
            "\n\nDivide all values",
            "statement",
            "must be two or three paragraphs"),
        new Breakage(
            "a statement that hides what is forbidden",
            "exercise.json",
            "\"groups\": [",
            "\"policy\": {\"forbid\": [\"java.util.Arrays#stream\"]},\n  \"groups\": [",
            "statement",
            "The statement does not say that java.util.Arrays#stream is forbidden"),
        new Breakage(
            "a definition that no test holds",
            "README.md",
            " <!-- held by values -->",
            "",
            "held",
            "No test is said to hold \"- **rootMeanSquare**"),
        new Breakage(
            "an undefined case held by a test that is not there",
            "README.md",
            "Values#nan",
            "Values#nil",
            "held",
            "No group and no test is called \"Values#nil\""),
        new Breakage(
            "a known mistake that passes what it should fail",
            "wrong_answer/nan_for_no_values.patch",
            "Fails: invalid",
            "Fails: values",
            "solutions",
            "wrong_answer/nan_for_no_values.patch: It should pass the group invalid"));
  }

  @Tag("thorough")
  @ParameterizedTest(name = "{0}")
  @MethodSource("breakages")
  void isFound(Breakage breakage) throws IOException {
    boolean isSolution = breakage.file().contains("/");
    if (breakage.file().equals(REFERENCE)) {
      // It changes the same line.
      Files.delete(solutions.resolve("wrong_answer/mean_of_absolute_values.patch"));
    }
    replace(
        (isSolution ? solutions : exercise).resolve(breakage.file()),
        breakage.old(),
        breakage.replacement());

    CommandLineRun run = verify("--only", breakage.check());

    assertEquals(3, run.status(), run.out() + run.err());
    assertTrue(run.out().contains(breakage.finding()), run.out());
  }

  @Test
  void theNewExerciseIsSound() throws IOException {
    Path baseline = exercise.resolve("baseline.json");
    CommandLineRun without = verify("--only", "baseline");
    assertEquals(3, without.status(), without.out());
    assertTrue(without.out().contains("run verify --record"), without.out());

    CommandLineRun recording = verify("--only", "baseline", "--record");

    assertEquals(0, recording.status(), recording.out() + recording.err());
    String first = Files.readString(baseline);
    assertEquals(0, verify("--record").status());
    assertEquals(first, Files.readString(baseline));
    CommandLineRun all = verify();
    assertEquals(0, all.status(), all.out());
    assertTrue(all.out().startsWith("foundations/probe: sound;"), all.out());
  }

  @Tag("thorough")
  @Test
  void testsThatForgiveLetMutantsLive() throws IOException {
    JsonNode before = json(verify("--only", "mutants", "--json", "-"));
    for (String each : List.of(TESTS, "ProbeExamples.java")) {
      replace(exercise.resolve(each), "Tolerance.closedForm()", "Tolerance.abs(1e9).rel(1e9)");
    }

    CommandLineRun run = verify("--only", "mutants", "--json", "-");

    JsonNode after = json(run);
    assertTrue(killed(after) < killed(before), run.out());
    int line = lineOf(solutions.resolve(REFERENCE), "squares / x.length");
    List<JsonNode> survivors = after.at("/exercises/0/problems").valueStream().toList();
    assertTrue(
        survivors.stream()
            .anyMatch(
                each ->
                    each.get("file").asString().endsWith(REFERENCE)
                        && each.path("line").asInt() == line),
        run.out());
  }

  @Tag("thorough")
  @Test
  void aWidenedToleranceIsFound() throws IOException {
    replace(exercise.resolve(TESTS), "Tolerance.closedForm()", "Tolerance.abs(0.1).rel(0.1)");

    CommandLineRun run = verify("--only", "tolerance");

    assertEquals(3, run.status(), run.out() + run.err());
    String finding = "error tolerance: foundations/probe/" + TESTS;
    assertTrue(run.out().contains(finding), run.out());
    assertTrue(run.out().contains("No hidden test notices when"), run.out());
  }

  @Tag("thorough")
  @Test
  void aSlowSolutionThatFillsTheMemoryIsFound() throws IOException {
    replace(
        exercise.resolve("exercise.json"),
        "\"groups\": [",
        "\"limits\": {\"heapMiB\": 32},\n  \"groups\": [");
    assertEquals(0, verify("--only", "baseline", "--record").status());
    Path solution = solutions.resolve("time_limit_exceeded/hoards/Probe.java");
    Files.createDirectories(solution.getParent());
    Files.writeString(
        solution.resolveSibling("mistake.txt"), "It keeps.\n\nWhat is kept?\n\nFails: values\n");
    String reference = Files.readString(solutions.resolve(REFERENCE));
    // The limit is a million steps; between one and two of them, the queues fill 32 MiB.
    String hoard =
        """
        java.util.List<Object> kept = new java.util.ArrayList<>();
            for (int i = 0; ; i++) {
              if (i > 1_100_000) {
                kept.add(new java.util.ArrayDeque<>());
              }
            }
          }

          static double rest(double[] x) {
        """;
    String head = "rootMeanSquare(double[] x) {\n";
    assertTrue(reference.contains(head), reference);
    Files.writeString(solution, reference.replace(head, head + "    " + hoard));

    CommandLineRun run = verify("--only", "limits");

    assertEquals(3, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("memory ends before the steps do"), run.out());
  }

  @Tag("thorough")
  @Test
  void aMissingOracleIsFound() throws IOException {
    Files.delete(exercise.resolve("oracle.py"));
    CommandLineRun run = verify("--only", "oracle");
    assertEquals(3, run.status(), run.out());
    assertTrue(run.out().contains("probe/oracle.py: The script is missing"), run.out());
  }

  @Test
  void aMistakeThatNoLongerAppliesIsNamed() throws IOException {
    replace(solutions.resolve(REFERENCE), "each * each", "each * (each)");
    CommandLineRun run = verify("--only", "solutions");
    assertEquals(3, run.status(), run.out());
    assertTrue(
        run.out()
            .contains("solutions/foundations/probe/wrong_answer/mean_of_absolute_values.patch:"),
        run.out());
  }

  private CommandLineRun verify(String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "verify", "probe", "--exercises", temporary.resolve("exercises").toString()),
                Stream.of(options))
            .toList();
    return CommandLineRun.of(temporary, arguments.toArray(String[]::new));
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(old), () -> file + " does not contain " + old);
    Files.writeString(file, text.replace(old, replacement));
  }

  private static JsonNode json(CommandLineRun run) {
    return new JsonMapper().readTree(run.out());
  }

  private static int killed(JsonNode findings) {
    return findings.at("/exercises/0/mutants/killed").asInt();
  }

  private static int lineOf(Path file, String text) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(text + " is not in " + file);
  }
}
