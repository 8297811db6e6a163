package gradus.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.report.GradeReport;
import gradus.report.TestSection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades every attack and every innocent twin of the corpus.
 *
 * <p>The property {@code gradus.isolation} says which layers of the operating system the run may
 * have: {@code all} that there are, or {@code none}.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class AttackCorpusTest {

  /** Two compilations and the wall-clock time of the tests end long before. */
  private static final long BOUND_SECONDS = 300;

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final boolean mayIsolate = !System.getProperty("gradus.isolation", "all").equals("none");

  @TempDir private static Path temporary;

  private Grading grading;
  private ReportChecks checks;
  private Map<String, GradeReport> references;

  @BeforeAll
  void gradeReferences() throws Exception {
    grading = new Grading(temporary);
    checks = new ReportChecks();
    references = new HashMap<>();
    for (String each : Corpus.TOPICS.keySet()) {
      GradeReport reference = grading.grade(each, Corpus.reference(each));
      assertEquals(Verdict.ACCEPTED, reference.result().verdict());
      references.put(each, reference);
    }
  }

  /** A killed worker is waited for, so what is alive now was forgotten. */
  @AfterAll
  void nothingIsLeftBehind() throws Exception {
    for (String each : Corpus.TOPICS.keySet()) {
      GradeReport after = grading.grade(each, Corpus.reference(each));
      assertEquals(reference(each).result(), after.result());
    }
    grading.close();
    assertEquals(List.of(), grading.leftovers());
  }

  static List<CorpusCase> attacks() throws Exception {
    return Corpus.attacks();
  }

  static List<CorpusCase> twins() throws Exception {
    return Corpus.twins();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  @Timeout(value = BOUND_SECONDS, unit = TimeUnit.SECONDS)
  void isStopped(CorpusCase attack) throws Exception {
    check(attack, Expectation.read(attack));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twins")
  @Timeout(value = BOUND_SECONDS, unit = TimeUnit.SECONDS)
  void isAllowed(CorpusCase twin) throws Exception {
    check(twin, Expectation.ofTwin(possible()));
  }

  /** Else a case that is made of it would be stopped by its own mistake. */
  @Test
  void whatAttacksArePutIntoIsRight() throws Exception {
    CorpusCase right = new CorpusCase(Corpus.RIGHT, Corpus.right(Corpus.EXERCISE));
    check(right, Expectation.ofTwin(possible()));
  }

  private void check(CorpusCase handedIn, Expectation expected) throws Exception {
    String exercise = expected.exercise();
    Path submission = handedIn.submission(Corpus.right(exercise), temporary.resolve("cases"));
    GradeReport report = grading.grade(exercise, submission, expected.mended());
    checks.check(handedIn.name(), report, ReportChecks.ids(reference(exercise)), expected);
    assertIsolation(report);
    if (!expected.stopsBeforeTests()) {
      checkOtherWays(exercise, submission, report);
    }
  }

  /** What {@code run} and {@code hint} tell of it is no more than what the report may. */
  private void checkOtherWays(String exercise, Path submission, GradeReport report)
      throws Exception {
    for (TestSection each : grading.run(exercise, submission).result().tests()) {
      assertEquals(Visibility.VISIBLE, each.visibility(), each.id());
    }
    List<String> words = grading.authorsWords(exercise, report);
    for (String each : grading.hints(exercise, submission, report)) {
      String rest = words.stream().reduce(each, (text, word) -> text.replace(word, ""));
      assertFalse(DIGIT.matcher(rest).find(), each);
    }
  }

  /** What is refused unread needs no worker, and so no layer around it. */
  private void assertIsolation(GradeReport report) {
    List<String> layers = report.run().isolation();
    if (layers.isEmpty()) {
      assertEquals(Verdict.INVALID_SUBMISSION, report.result().verdict());
      return;
    }
    assertTrue(layers.containsAll(List.of("policy", "metering", "class-loader", "process")));
    if (!mayIsolate) {
      assertFalse(layers.contains("rlimits") || layers.contains("namespaces"), layers::toString);
    }
  }

  private double possible() {
    return reference(Corpus.EXERCISE).result().possible().toBigDecimal().doubleValue();
  }

  private GradeReport reference(String exercise) {
    GradeReport reference = references.get(exercise);
    if (reference == null) {
      throw new AssertionError("no reference was graded for " + exercise);
    }
    return reference;
  }
}
