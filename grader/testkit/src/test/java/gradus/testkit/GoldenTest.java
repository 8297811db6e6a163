package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GoldenTest {
  private static final Golden GOLDEN = Golden.load("golden.json");

  @Test
  void readsNumbers() {
    assertEquals(-2.5e-3, GOLDEN.number("number"));
    assertEquals(0.1, GOLDEN.number("tenth"));
    assertEquals(3, GOLDEN.number("count"));
    assertEquals(3, GOLDEN.integer("count"));
    assertArrayEquals(new double[] {1, 2.5}, GOLDEN.vector("vector"));
    assertArrayEquals(new double[][] {{1, 2}, {3}}, GOLDEN.matrix("matrix"));
    assertArrayEquals(new double[][][] {{{1, 2}, {3, 4}}}, GOLDEN.tensor("tensor"));
    assertArrayEquals(new int[] {1, -2}, GOLDEN.integers("integers"));
    assertArrayEquals(new int[][] {{1}, {2, 3}}, GOLDEN.integerMatrix("integerMatrix"));
  }

  @Test
  void readsWhatJsonHasNoNumberFor() {
    double inf = Double.POSITIVE_INFINITY;
    assertArrayEquals(new double[] {Double.NaN, inf, -inf, 1}, GOLDEN.vector("special"));
  }

  @Test
  void comparesAfterEachNumberOfSteps() {
    Golden matrices = GOLDEN.child("tensor");
    GOLDEN.assertAfterEach("counts", "tensor.0", Tolerance.exact(), n -> matrices.matrix("0")[n]);
    assertEquals(
        "tensor.0.1: 2 of 2 values differ, worst at [0]: expected 3.0 but got 1.0"
            + " (off by 2.0, allowed 0.0)",
        Failures.message(
            () ->
                GOLDEN.assertAfterEach(
                    "counts", "tensor.0", Tolerance.exact(), n -> matrices.matrix("0")[0])));
  }

  @Test
  void readsTextsAndFlags() {
    assertTrue(GOLDEN.flag("yes"));
    assertArrayEquals(new boolean[] {true, false}, GOLDEN.flags("flags"));
    assertEquals("a b", GOLDEN.text("text"));
    assertArrayEquals(new String[] {"a", "b"}, GOLDEN.texts("texts"));
  }

  @Test
  void followsPaths() {
    assertEquals(2, GOLDEN.number("cases.1.x"));
    assertArrayEquals(new double[] {6}, GOLDEN.vector("cases.1.inner.y"));
    assertArrayEquals(new double[] {5}, GOLDEN.child("cases.0.inner").vector("y"));
    List<Golden> cases = GOLDEN.children("cases");
    assertEquals(2, cases.size());
    assertEquals(2, cases.get(1).integer("x"));
  }

  @Test
  void givesFreshArrays() {
    GOLDEN.vector("vector")[0] = 9;
    assertEquals(1, GOLDEN.vector("vector")[0]);
  }

  @Test
  void namesFileLineAndPlaceOfAProblem() {
    assertProblem("golden.json:1: the file has no value other", () -> GOLDEN.number("other"));
    assertProblem("golden.json:13: text is a text, not a number", () -> GOLDEN.number("text"));
    assertProblem("golden.json:5: vector is an array, not a number", () -> GOLDEN.number("vector"));
    assertProblem("golden.json:2: number is a number, not an array", () -> GOLDEN.vector("number"));
    assertProblem(
        "golden.json:5: vector.1 is not a whole number of 32 bits",
        () -> GOLDEN.integers("vector"));
    assertProblem(
        "golden.json:18: cases.0 is an object, not a number", () -> GOLDEN.vector("cases"));
    assertProblem("golden.json:16: huge is too large for a double", () -> GOLDEN.number("huge"));
    assertProblem("golden.json:15: nothing is null, not a text", () -> GOLDEN.text("nothing"));
    assertProblem("golden.json:17: cases has no element 2", () -> GOLDEN.child("cases.2"));
    assertProblem(
        "golden.json:19: cases.1.inner has no value z",
        () -> GOLDEN.children("cases").get(1).number("inner.z"));
  }

  @Test
  void refusesFilesThatAreNotOneJsonValue() {
    assertStartsWith("twice.json:3: ", () -> Golden.load("twice.json"));
    assertProblem("two.json:4: something follows the value", () -> Golden.load("two.json"));
    assertStartsWith("broken.json:3: ", () -> Golden.load("broken.json"));
    assertProblem("empty.json:1: the file is empty", () -> Golden.load("empty.json"));
    assertProblem(
        "none.json:1: there is no such file beside gradus.testkit.GoldenTest",
        () -> Golden.load("none.json"));
  }

  @Test
  void readsTheFileOfAnExercise() {
    assertEquals(2, Golden.of("cases.1").integer("x"));
    assertEquals(2, Golden.cases("cases").get(1).integer("x"));
    assertArrayEquals(new double[][] {{1, 3}, {2, 4}}, GOLDEN.transposed("tensor.0"));
  }

  @Test
  void comparesWithWhatItHolds() {
    Tolerance tolerance = Tolerance.closedForm();
    GOLDEN.assertClose("tenth", 0.1, tolerance);
    GOLDEN.assertClose("vector", new double[] {1, 2.5}, tolerance);
    GOLDEN.assertClose("matrix", new double[][] {{1, 2}, {3}}, tolerance);
    GOLDEN.assertExact("integers", new int[] {1, -2});
    assertEquals(
        "count: expected 3.0 but got 4.0 (off by 1.0, allowed 3.0000000000000004E-9)",
        Failures.message(() -> GOLDEN.assertClose("count", 4, tolerance)));
    assertEquals(
        "integers: 1 of 2 values differs, at [1]: expected -2 but got 2",
        Failures.message(() -> GOLDEN.assertExact("integers", new int[] {1, 2})));
  }

  @Test
  void comparesWhatIsComputedFromEachCase() {
    Tolerance tolerance = Tolerance.closedForm();
    Golden.assertEach("cases", "x", tolerance, each -> each.number("x"));
    Golden.assertEach("cases", "inner.y", tolerance, each -> each.vector("inner.y"));
    Golden.assertEach("cases", "inner.y", tolerance, each -> each.integers("inner.y"));
    assertEquals(
        "x: expected 2.0 but got 1.0 (off by 1.0, allowed 2.0E-9)",
        Failures.message(() -> Golden.assertEach("cases", "x", tolerance, each -> 1)));
    assertEquals(
        "inner.y: expected 1 value but got null",
        Failures.message(() -> Golden.assertEach("cases", "inner.y", tolerance, each -> null)));
  }

  @Test
  void readsBesideAnyClass() {
    assertEquals(3, Golden.load(Tolerance.class, "golden.json").integer("count"));
  }

  private static void assertProblem(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::execute).getMessage());
  }

  private static void assertStartsWith(String start, Executable call) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, call::execute).getMessage());
    assertEquals(start, message.substring(0, Math.min(start.length(), message.length())));
  }
}
