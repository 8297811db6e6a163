package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.solution.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every known solution gets the verdict of its folder, and fails exactly where it should. */
final class SolutionsTest {

  @TempDir private static Path temporary;

  /** Hands every solution in, as of a learner named after its folder, and grades them in one go. */
  @BeforeAll
  static void grade() throws IOException {
    for (Path each : solutions()) {
      Path submission = submissions().resolve(learner(each)).resolve(each.getName(1));
      KnownSolutions.handIn(each, submission, "");
    }

    CommandLineRun run =
        CommandLineRun.of(
            temporary, "batch", submissions().toString(), "--out", reports().toString());

    assertEquals(0, run.status(), run.out() + run.err());
  }

  private static Path submissions() {
    return temporary.resolve("submissions");
  }

  private static Path reports() {
    return temporary.resolve("reports");
  }

  private static String learner(Path solution) {
    return solution.getName(2) + "-" + solution.getName(3);
  }

  /** {@code -Dgradus.solutions=} names those of one exercise; without it, there are all. */
  static List<Path> solutions() {
    String exercise = System.getProperty("gradus.solutions", "");
    return KnownSolutions.all().stream()
        .filter(each -> exercise.isEmpty() || each.startsWith(exercise))
        .toList();
  }

  @Test
  void thereAreSolutionsOfEachExercise() throws IOException {
    List<Path> solutions = KnownSolutions.all();
    try (Stream<Path> exercises = Files.walk(CommandLineRun.EXERCISES, 3)) {
      List<Path> folders =
          exercises
              .filter(each -> each.endsWith("exercise.json"))
              .map(each -> CommandLineRun.EXERCISES.relativize(each.getParent()))
              .toList();
      assertTrue(folders.size() >= 3, folders::toString);
      for (Path each : folders) {
        long accepted =
            solutions.stream().filter(s -> s.startsWith(each.resolve("accepted"))).count();
        long wrong =
            solutions.stream().filter(s -> s.startsWith(each.resolve("wrong_answer"))).count();
        assertTrue(accepted >= 2, () -> each + " has " + accepted + " accepted solutions");
        assertTrue(wrong >= 4, () -> each + " has " + wrong + " wrong solutions");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("solutions")
  void getsTheVerdictOfItsFolder(Path solution) {
    JsonNode report =
        ReportJson.read(
            reports().resolve(learner(solution)).resolve(solution.getName(1) + ".json"));
    String verdict = solution.getName(2).toString().toUpperCase(Locale.ROOT);
    assertEquals(verdict, report.get("verdict").asString(), report::toPrettyString);
    Expectation expected = KnownSolutions.at(solution).expectation();
    assertGroups(report, expected);
    assertDiagnosis(report, expected);
  }

  /** A learner is told this mistake, or none. */
  private static void assertDiagnosis(JsonNode report, Expectation expected) {
    JsonNode diagnoses = report.get("diagnoses");
    if (diagnoses != null) {
      assertEquals(1, diagnoses.size());
      String mistake = diagnoses.get(0).get("mistake").asString();
      assertTrue(mistake.contains(expected.mistake()), mistake);
      String hint = diagnoses.get(0).get("hint").asString();
      assertTrue(hint.contains(expected.hint()), hint);
    }
  }

  private static void assertGroups(JsonNode report, Expectation expected) {
    List<String> failed =
        report
            .get("groups")
            .valueStream()
            .filter(each -> each.get("passed").asInt() < each.get("total").asInt())
            .map(each -> each.get("id").asString())
            .sorted()
            .toList();
    assertEquals(expected.fails().stream().sorted().toList(), failed);
  }
}
