package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Diagnostic;
import gradus.protocol.DeclaredTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestPlanTest {

  private static final DeclaredTest EXAMPLE = test("LogisticRegressionExamples", "worked");
  private static final DeclaredTest FIT = test("LogisticRegressionTest", "fits");
  private static final DeclaredTest OTHER = test("LogisticRegressionTest$StabilityOfFits", "same");
  private static final DeclaredTest HUGE = test("LogisticRegressionTest$Stability", "huge");
  private static final DeclaredTest DEEP = test("LogisticRegressionTest$Stability$Deep", "tiny");

  private final Exercise exercise;

  TestPlanTest(@TempDir Path root) throws Exception {
    exercise = ExerciseFolder.in(root).read();
  }

  @Test
  void eachTestBelongsToTheNearestClassAroundIt() throws Exception {
    TestPlan plan = TestPlan.of(exercise, List.of(EXAMPLE, FIT, OTHER, HUGE, DEEP));
    assertEquals(
        List.of("examples", "fit", "fit", "stability", "stability"),
        plan.tests().stream().map(each -> each.group().id()).toList());
  }

  @Test
  void visibleTestsComeFirstAndTheRestInDeclaredOrder() throws Exception {
    TestPlan plan = TestPlan.of(exercise, List.of(HUGE, FIT, EXAMPLE, DEEP, OTHER));
    assertEquals(
        List.of(EXAMPLE, HUGE, FIT, DEEP, OTHER),
        plan.tests().stream().map(PlannedTest::test).toList());
  }

  @Test
  void testsWithoutAGroupAreProblems() {
    DeclaredTest lost = test("OtherTest$Inner", "lost");
    DeclaredTest foreign =
        new DeclaredTest("other.LogisticRegressionTest", "x", List.of(), false, "x");
    assertProblems(
        List.of(EXAMPLE, FIT, HUGE, lost, foreign),
        "regression/logistic_regression/OtherTest.java: The test OtherTest$Inner#lost belongs to no"
            + " group.",
        "regression/logistic_regression/other.LogisticRegressionTest.java: The test"
            + " LogisticRegressionTest#x belongs to no group.");
  }

  @Test
  void groupsWithoutTestsAreProblems() {
    assertProblems(
        List.of(EXAMPLE, HUGE),
        "regression/logistic_regression/exercise.json: The group \"fit\" has no tests in"
            + " LogisticRegressionTest.");
  }

  @Test
  void noTestsAtAllAreOneProblem() {
    assertProblems(
        List.of(), "regression/logistic_regression/exercise.json: The exercise declares no tests.");
  }

  @Test
  void overloadedTestsAreProblems() {
    DeclaredTest overload =
        new DeclaredTest(FIT.className(), FIT.methodName(), List.of("int"), false, "fits");
    assertProblems(
        List.of(EXAMPLE, FIT, HUGE, overload),
        "regression/logistic_regression/LogisticRegressionTest.java: Two tests have the id"
            + " LogisticRegressionTest#fits; rename one.");
  }

  private void assertProblems(List<DeclaredTest> declared, String... expected) {
    InvalidExerciseException e =
        assertThrows(InvalidExerciseException.class, () -> TestPlan.of(exercise, declared));
    assertEquals(List.of(expected), e.problems().stream().map(Diagnostic::toString).toList());
  }

  private static DeclaredTest test(String name, String method) {
    return new DeclaredTest(
        "regression.logistic_regression." + name, method, List.of(), false, method);
  }
}
