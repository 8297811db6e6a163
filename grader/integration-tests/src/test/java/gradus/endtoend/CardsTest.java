package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.GradusMain;
import gradus.cli.Home;
import gradus.cli.Session;
import gradus.pipeline.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards with a simulation, and bug hunts: what needs workers or the known solutions. */
final class CardsTest {

  private static final Pattern EXPECTED = Pattern.compile("expected (\\S+);?");

  private static final String CARD =
      """
      {
        "slug": "bagging",
        "question": "What does bagging do?",
        "points": ["It averages.", "It bootstraps.", "It lowers variance."],
        "pitfalls": ["The trees are correlated.", "The bias stays."],
        "followUps": [{"ask": "Why?", "answer": "Thus."}, {"ask": "How?", "answer": "So."}],
        "exercises": ["summary_statistics"],
        "predictions": [
          {
            "ask": "You average {n} numbers, uniform between 0 and 1. What is the variance of the mean?",
            "kind": "simulation",
            "given": {"n": [2, 4, 5]},
            "class": "MeanVariance.java",
            "tolerance": {"rel": 0.1},
            "mistakes": [{"answer": "1 / 12", "says": "That is the variance of one."}],
            "why": "The variance of the mean is the variance over n.",
            "source": "Any textbook"
          }
        ]
      }
      """;

  private static final String SIMULATION =
      """
      package foundations.questions;

      import java.util.Random;

      /** Averages uniform numbers again and again. */
      public final class MeanVariance {

        private MeanVariance() {}

        public static double simulate(long seed, double... given) {
          Random random = new Random(seed);
          int rounds = 20_000;
          double sum = 0;
          double squares = 0;
          for (int i = 0; i < rounds; i++) {
            double mean = 0;
            for (int j = 0; j < (int) given[0]; j++) {
              mean += random.nextDouble() / given[0];
            }
            sum += mean;
            squares += mean * mean;
          }
          return squares / rounds - (sum / rounds) * (sum / rounds);
        }
      }
      """;

  @TempDir private Path temporary;
  private Path exercises;
  private Path questions;

  @BeforeEach
  void copy() throws IOException {
    exercises = temporary.resolve("exercises");
    ExerciseCopy.under(exercises);
    ExerciseCopy.solutionsUnder(temporary.resolve("solutions"));
    questions = Files.createDirectories(exercises.resolve("foundations/questions"));
    Files.writeString(questions.resolve("bagging.json"), CARD);
    Files.writeString(questions.resolve("MeanVariance.java"), SIMULATION);
  }

  private CommandLineRun run(String piped, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Home home =
        new Home(
            exercises,
            new Installation(
                temporary.resolve("workspace"),
                CommandLineRun.ROOT.resolve("target/gradus/worker"),
                Path.of(System.getProperty("java.home")),
                temporary.resolve("cache")));
    Session session =
        new Session(
            new BufferedReader(new StringReader(piped)),
            false,
            Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
    int status =
        GradusMain.run(home, session, new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandLineRun(status, out.toString(), err.toString());
  }

  private static String expected(String out) {
    Matcher matcher = EXPECTED.matcher(out);
    assertTrue(matcher.find(), out);
    return matcher.group(1).replace(";", "");
  }

  @Test
  void aSimulationIsAskedAndGraded() throws IOException {
    CommandLineRun unknown = run("y\ny\ny\n?\n", "ask", "bagging");
    assertEquals(1, unknown.status(), unknown.err());
    String value = expected(unknown.out());
    double timesN = Double.parseDouble(value) * 12 * given(unknown.out());
    assertEquals(1, timesN, 0.1);
    CommandLineRun same = run("y\ny\ny\n" + value + "\n", "ask", "bagging", "--seed", "1");
    assertEquals(0, same.status(), same.out() + same.err());
    assertTrue(Files.isDirectory(temporary.resolve("cache/simulations")));
    CommandLineRun mistake = run("y\ny\ny\n1/12\n", "ask", "bagging", "--seed", "1");
    assertTrue(mistake.out().contains("That is the variance of one."), mistake.out());
  }

  /** Returns how many numbers the question averages. */
  private static int given(String out) {
    Matcher matcher = Pattern.compile("You average (\\d) numbers").matcher(out);
    assertTrue(matcher.find(), out);
    return Integer.parseInt(matcher.group(1));
  }

  @Test
  void verifyRunsSimulations() throws IOException {
    CommandLineRun verified = run("", "verify", "bagging");
    assertEquals(3, verified.status());
    assertEquals(
        "foundations/questions/bagging.json: 1 error; 1 card, 1 predictions\n"
            + "  error cards: foundations/questions/bagging.json: \"predictions\" has 1 elements,"
            + " where 3 to 5 are asked for.\n",
        verified.out());
  }

  @Tag("thorough")
  @Test
  void aSimulationThatCannotBeUsedIsItsAuthorsToMend() throws IOException {
    assertProblem("random.nextDouble()", "Math.random()", "MeanVariance.java:18: ");
    assertProblem("double sum = 0;", "double sum = 0", "MeanVariance.java:13: ");
    assertProblem("simulate(long seed", "simulated(long seed", "there is no public static double");
    assertProblem("i++", "i += 0", "The simulation gives no number: ");
    assertProblem("return squares", "return 1 / 0.0 + squares", "the simulation gives Infinity");
    assertProblem(
        "return squares",
        "if (seed != 1) throw new IllegalStateException(\"no\"); return squares",
        "IllegalStateException");
    Files.delete(questions.resolve("MeanVariance.java"));
    CommandLineRun missing = run("", "ask", "bagging");
    assertEquals(3, missing.status());
    assertTrue(missing.err().contains("The class of the simulation cannot be read"), missing.err());
  }

  private void assertProblem(String part, String replacement, String message) throws IOException {
    Files.writeString(
        questions.resolve("MeanVariance.java"), SIMULATION.replace(part, replacement));
    CommandLineRun run = run("y\ny\ny\n?\n", "ask", "bagging");
    assertEquals(3, run.status(), run.out() + run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void bugsAreHuntedInExercisesThatAreSolved() throws IOException {
    CommandLineRun nothing = run("", "review");
    assertEquals(
        new CommandLineRun(
            0, "Nothing was asked yet: begin with gradus ask, or with review --new 5.\n", ""),
        nothing);
    assertEquals(nothing, run("", "review", "--bugs"));
    run("", "start", "summary_statistics");
    assertEquals(nothing, run("", "review", "--bugs"));
    String solved = "foundations/summary_statistics";
    Files.copy(
        CommandLineRun.SOLUTIONS.resolve(solved + "/accepted/reference/SummaryStatistics.java"),
        temporary.resolve("workspace/" + solved + "/SummaryStatistics.java"),
        StandardCopyOption.REPLACE_EXISTING);
    assertEquals(0, run("", "grade", "summary_statistics").status());
    CommandLineRun hunted = run("?\n?\n", "review", "--bugs", "--most", "1");
    assertEquals(1, hunted.status(), hunted.err());
    assertTrue(hunted.out().contains("A bug hunt in foundations/summary_statistics"), hunted.out());
    assertTrue(hunted.out().contains("Asked: 1 of 1. Right: 0."), hunted.out());
    Matcher line = Pattern.compile("The line is (\\d+)").matcher(hunted.out());
    assertTrue(line.find(), hunted.out());
    String remembered = Files.readString(temporary.resolve("workspace/.gradus/review.txt"));
    assertTrue(remembered.contains("\nbug:foundations/summary_statistics/"), remembered);
    assertTrue(run("", "review").out().contains("the next is due on 2026-11-24"));
  }
}
