package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each way of breaking an exercise is found, and named with its file. */
final class VerifyTest {

  private static final String TESTS = "SummaryStatisticsTest.java";
  private static final String REFERENCE = "accepted/reference/SummaryStatistics.java";

  @TempDir private Path temporary;
  private Path exercise;
  private Path solutions;

  @BeforeEach
  void copy() throws IOException {
    exercise = ExerciseCopy.under(temporary.resolve("exercises"));
    solutions = ExerciseCopy.solutionsUnder(temporary.resolve("solutions"));
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

  static Stream<Breakage> breakages() {
    return Stream.of(
        new Breakage(
            "a wrong golden number",
            "golden.json",
            "5.81,",
            "5.82,",
            "reference",
            "The reference does not pass SummaryStatisticsTest$ReferenceValues#populationVariances"),
        new Breakage(
            "a reference with a bug",
            REFERENCE,
            "low + 1, last",
            "low, last",
            "reference",
            "The reference does not pass SummaryStatisticsTest$ReferenceValues#quantiles"),
        new Breakage(
            "a starter that does a part of the work",
            "SummaryStatistics.java",
            "throw new UnsupportedOperationException(\"variance\")",
            "return Double.NaN",
            "starter",
            "The starter passes SummaryStatisticsTest$Edges#tooFewValues"),
        new Breakage(
            "an idle test",
            TESTS,
            "double[] x = {-7.25};",
            "double[] x = {-7.25};\n      if (x.length == 1) {\n        return;\n      }",
            "idle",
            "The test SummaryStatisticsTest$Edges#oneValue is idle"),
        new Breakage(
            "a test that needs another one before it",
            TESTS,
            "@DisplayName(\"one NaN alone\")\n    void nanAlone() {",
            """
            void first() {
                  java.security.Security.setProperty("seen", "yes");
                  SummaryStatistics.mean(new double[1]);
                }

                @Test
                void nanAlone() {
                  assertTrue(java.security.Security.getProperty("seen") != null);
            """,
            "reference",
            "ends otherwise when the tests run in reverse order"),
        new Breakage(
            "a test that depends on the locale",
            TESTS,
            "double[] x = {Double.NaN};",
            "double[] x = {Double.NaN};\n      assertTrue(\"TITLE\".toLowerCase().equals(\"title\"));",
            "reference",
            "#nanAlone ends otherwise in another locale and time zone"),
        new Breakage(
            "a test that depends on the time zone",
            TESTS,
            "double[] x = {Double.NaN};",
            "double[] x = {Double.NaN};\n"
                + "      assertTrue(new java.util.Date(0L).toString().contains(\"00:00:00\"));",
            "reference",
            "#nanAlone ends otherwise in another locale and time zone"),
        new Breakage(
            "a test that passes with some seeds only",
            TESTS,
            "double[] x = {Double.NaN};",
            "double[] x = {Double.NaN};\n"
                + "      assertTrue(gradus.testkit.Cases.seeded("
                + "\"coin\", 1, java.util.Random::nextBoolean).get(0));",
            "reference",
            "With the seed 2 the reference does not pass SummaryStatisticsTest$Edges#nanAlone"),
        new Breakage(
            "a test that depends on the clock",
            TESTS,
            "double[] x = {Double.NaN};",
            "double[] x = {Double.NaN};\n      assertTrue(System.currentTimeMillis() > 0);",
            "format",
            "SummaryStatisticsTest.Edges asks the clock"),
        new Breakage(
            "a hidden message that tells a number",
            TESTS,
            "\"variance of a long series\"",
            "\"variance of a long series, which is 2.000\"",
            "leaks",
            "The message of SummaryStatisticsTest$Cancellation#longSeries tells"),
        new Breakage(
            "a hidden title that tells a number",
            TESTS,
            "\"minimum and maximum of unsorted values\"",
            "\"the variance is 20.2443\"",
            "leaks",
            "The title of SummaryStatisticsTest$Edges#bothEnds tells"),
        new Breakage(
            "points that do not add up",
            "exercise.json",
            "\"visibility\": \"hidden\", \"points\": 3",
            "\"visibility\": \"hidden\", \"points\": 3.25",
            "points",
            "The points of the groups add up to 12.25, which is no whole number"),
        new Breakage(
            "visible points over a fifth",
            "exercise.json",
            "\"visibility\": \"visible\", \"points\": 2",
            "\"visibility\": \"visible\", \"points\": 5",
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
            "variance(double[] x, int ddof)",
            "variance(...)",
            "statement",
            "The statement lacks the signature double variance(double[]x,int ddof)"),
        new Breakage(
            "a statement that asks for rounding",
            "README.md",
            "## Tolerance",
            "Round the result to 4 decimals.\n\n## Tolerance",
            "statement",
            "The statement must not ask for rounding"),
        new Breakage(
            "a known mistake that passes what it should fail",
            "wrong_answer/sorts_the_argument.patch",
            "Fails: arguments",
            "Fails: edges",
            "solutions",
            "wrong_answer/sorts_the_argument.patch: It should pass the group arguments"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakages")
  void isFound(Breakage breakage) throws IOException {
    boolean isSolution = breakage.file().contains("/");
    replace(
        (isSolution ? solutions : exercise).resolve(breakage.file()),
        breakage.old(),
        breakage.replacement());

    CommandLineRun run = verify("--only", breakage.check());

    assertEquals(3, run.status(), run.out() + run.err());
    assertTrue(run.out().contains(breakage.finding()), run.out());
  }

  @Test
  void aRemovedTestLetsMutantsLive() throws IOException {
    JsonNode before = json(verify("--only", "mutants", "--json", "-"));
    String gone = "@DisplayName(\"fewer values than the variance needs give NaN\")";
    replace(exercise.resolve(TESTS), "@Test\n    " + gone, gone);

    CommandLineRun run = verify("--only", "mutants", "--json", "-");

    JsonNode after = json(run);
    assertTrue(killed(after) < killed(before), run.out());
    int line = lineOf(solutions.resolve(REFERENCE), "if (x.length <= ddof)");
    List<JsonNode> survivors = after.at("/exercises/0/problems").valueStream().toList();
    assertTrue(
        survivors.stream()
            .anyMatch(
                each ->
                    each.get("file").asString().endsWith(REFERENCE)
                        && each.path("line").asInt() == line),
        run.out());
  }

  @Test
  void aWidenedToleranceIsFound() throws IOException {
    for (String each : List.of("closedForm();", "abs(1e-6).rel(1e-6);", "rel(1e-9);")) {
      String text = Files.readString(exercise.resolve(TESTS));
      Files.writeString(
          exercise.resolve(TESTS),
          text.replace("Tolerance." + each, "Tolerance.abs(0.1).rel(0.1);"));
    }

    CommandLineRun run = verify("--only", "tolerance");

    assertEquals(3, run.status(), run.out() + run.err());
    String finding = "error tolerance: foundations/summary_statistics/" + TESTS;
    assertTrue(run.out().contains(finding), run.out());
    assertTrue(run.out().contains("No hidden test notices when each number"), run.out());
  }

  @Test
  void aMissingOracleIsFound() throws IOException {
    Files.delete(exercise.resolve("oracle.py"));
    CommandLineRun run = verify("--only", "oracle");
    assertEquals(3, run.status(), run.out());
    assertTrue(
        run.out().contains("summary_statistics/oracle.py: The script is missing"), run.out());
  }

  @Test
  void recordingMakesTheBaselineTrue() throws IOException {
    Path baseline = exercise.resolve("baseline.json");
    byte[] good = Files.readAllBytes(baseline);
    Files.delete(baseline);
    CommandLineRun without = verify("--only", "baseline");
    assertEquals(3, without.status(), without.out());
    assertTrue(without.out().contains("run verify --record"), without.out());

    CommandLineRun recording = verify("--only", "baseline", "--record");

    assertEquals(0, recording.status(), recording.out() + recording.err());
    assertEquals(new String(good, StandardCharsets.UTF_8), Files.readString(baseline));
    assertEquals(0, verify("--only", "baseline").status());
  }

  private CommandLineRun verify(String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "verify",
                    "summary_statistics",
                    "--exercises",
                    temporary.resolve("exercises").toString()),
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
