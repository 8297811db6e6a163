package gradus.testkit;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NumericAssertionsTest {
  private static final Tolerance NEAR = Tolerance.abs(1e-9);

  @Test
  void acceptsWhatIsWithinTheTolerance() {
    assertClose(0.5, 0.5 + 1e-10, NEAR);
    assertClose(new double[] {1, Double.NaN}, new double[] {1, Double.NaN}, NEAR);
    assertClose(new double[][] {{1}, {2, 3}}, new double[][] {{1}, {2, 3}}, NEAR);
    assertClose(new double[2][3][4], new double[2][3][4], NEAR);
    assertClose(new double[0], new double[0], NEAR);
  }

  @Test
  void aScalarReadsAsTheStatementDoes() {
    NumericAssertionError failure =
        Failures.of(() -> assertClose(0.5, 0.25, NEAR, "variance of {1, 2}, ddof 1"));
    assertEquals(
        "variance of {1, 2}, ddof 1: expected 0.5 but got 0.25 (off by 0.25, allowed 1.0E-9)",
        failure.getMessage());
    assertEquals(new Comparison("0.5", "0.25", "0.25", "1.0E-9", ""), failure.comparison());
  }

  @Test
  void nanAndInfinitiesAreToldWithoutADistance() {
    assertEquals(
        "expected 1.0 but got NaN", Failures.message(() -> assertClose(1, Double.NaN, NEAR)));
    assertEquals(
        "expected Infinity but got 3.0",
        Failures.message(() -> assertClose(Double.POSITIVE_INFINITY, 3, NEAR)));
    assertEquals(
        new Comparison("1.0", "NaN", "NaN", "1.0E-9", ""),
        Failures.comparison(() -> assertClose(1, Double.NaN, NEAR)));
    assertEquals(
        new Comparison("NaN", "1.0", "NaN", "0.0", ""),
        Failures.comparison(() -> assertClose(Double.NaN, 1, NEAR)));
  }

  @Test
  void theFailureCarriesExpectedAndActualForTools() {
    NumericAssertionError failure = Failures.of(() -> assertClose(0.5, 0.25, NEAR));
    assertEquals("0.5", failure.getExpected().getStringRepresentation());
    assertEquals("0.25", failure.getActual().getStringRepresentation());
  }

  @Test
  void worstIsTheLargestFactorNotTheLargestError() {
    double[] expected = {1000, 1, 5};
    double[] actual = {1002, 1.1, 5};
    NumericAssertionError failure =
        Failures.of(() -> assertClose(expected, actual, Tolerance.rel(1e-3), "weights"));
    assertEquals("[1]", failure.comparison().at());
    assertEquals(
        "weights: 2 of 3 values differ, worst at [1]: "
            + "expected 1.0 but got 1.1 (off by 0.10000000000000009, allowed 0.001)",
        failure.getMessage());
  }

  @Test
  void nanIsWorseThanInfinityAndTheFirstOfEqualsIsNamed() {
    double inf = Double.POSITIVE_INFINITY;
    double[] actual = {9, inf, Double.NaN, Double.NaN, inf};
    assertEquals("[2]", Failures.comparison(() -> assertClose(new double[5], actual, NEAR)).at());
    double[] equal = {1, 2, 2};
    assertEquals("[1]", Failures.comparison(() -> assertClose(new double[3], equal, NEAR)).at());
    assertEquals(
        "[0]",
        Failures.comparison(() -> assertClose(new double[3], equal, Tolerance.exact())).at());
  }

  @Test
  void oneWrongValueIsNamedWithItsIndices() {
    assertEquals(
        "1 of 4 values differs, at [1][0]: expected 0.0 but got 2.0 (off by 2.0, allowed 1.0E-9)",
        Failures.message(
            () -> assertClose(new double[2][2], new double[][] {{0, 0}, {2, 0}}, NEAR)));
    double[][][] deep = new double[2][1][2];
    deep[1][0][1] = -1;
    assertEquals(
        "[1][0][1]", Failures.comparison(() -> assertClose(new double[2][1][2], deep, NEAR)).at());
  }

  @Test
  void wrongShapesAreToldInWords() {
    double[][] ragged = {{1, 2}, {3, 4}, {5}};
    NumericAssertionError failure =
        Failures.of(() -> assertClose(new double[3][2], ragged, NEAR, "scaled"));
    assertEquals("scaled: expected 3 x 2 but got 3 rows of lengths 2, 2, 1", failure.getMessage());
    assertEquals(
        new Comparison("3 x 2", "3 rows of lengths 2, 2, 1", "", "", ""), failure.comparison());
    assertEquals(
        "expected 3 values but got 2 values",
        Failures.message(() -> assertClose(new double[3], new double[2], NEAR)));
    assertEquals(
        "expected 2 x 2 but got 2 rows of lengths null, null",
        Failures.message(() -> assertClose(new double[2][2], new double[2][], NEAR)));
    assertEquals(
        "expected 1 x 2 x 3 but got 1 x 3 x 2",
        Failures.message(() -> assertClose(new double[1][2][3], new double[1][3][2], NEAR)));
  }

  @Test
  void nullIsAWrongShape() {
    assertEquals(
        "expected 3 values but got null",
        Failures.message(() -> assertClose(new double[3], null, NEAR)));
    assertEquals(
        "expected 1 x 1 but got null",
        Failures.message(() -> assertClose(new double[1][1], null, NEAR)));
    assertEquals(
        "expected 0 values but got null",
        Failures.message(() -> assertClose(new double[0], null, NEAR)));
  }

  @Test
  void exactAcceptsWhatIsTheSame() {
    assertExact(3, 3);
    assertExact(1L << 40, 1L << 40);
    assertExact(true, true);
    assertExact("a", "a");
    assertExact(new int[] {1, 2}, new int[] {1, 2});
    assertExact(new long[] {1}, new long[] {1});
    assertExact(new int[][] {{1}, {}}, new int[][] {{1}, {}});
    assertExact(new boolean[] {true}, new boolean[] {true});
    assertExact(new boolean[][] {{true}}, new boolean[][] {{true}});
    assertExact(new String[] {"a"}, new String[] {"a"});
    assertExact(new String[][] {{"a"}, {}}, new String[][] {{"a"}, {}});
    assertExact(List.of(1, "a", List.of(2.5)), List.of(1, "a", List.of(2.5)));
    assertExact(Map.of("a", 1, "b", 2), Map.of("b", 2, "a", 1));
  }

  @Test
  void wholeNumbersTellBothValues() {
    assertEquals(
        "label: expected 3 but got -4", Failures.message(() -> assertExact(3, -4, "label")));
    assertEquals(
        new Comparison("3", "-4", "7", "0", ""), Failures.comparison(() -> assertExact(3, -4)));
    assertEquals(
        new Comparison(
            "9223372036854775807", "-9223372036854775808", "18446744073709551615", "0", ""),
        Failures.comparison(() -> assertExact(Long.MAX_VALUE, Long.MIN_VALUE)));
    assertEquals(
        "2 of 3 values differ, worst at [2]: expected 5 but got 9",
        Failures.message(() -> assertExact(new int[] {1, 2, 5}, new int[] {1, 3, 9})));
    assertEquals(
        "expected 2 values but got null",
        Failures.message(() -> assertExact(new int[2], (int[]) null)));
    assertEquals(
        "1 of 1 values differs, at [0]: expected 1 but got 2",
        Failures.message(() -> assertExact(new long[] {1}, new long[] {2})));
    assertEquals(
        "expected 2 x 1 but got 2 rows of lengths 1, 2",
        Failures.message(() -> assertExact(new int[2][1], new int[][] {{1}, {1, 2}})));
  }

  @Test
  void truthValuesAndTextsTellBoth() {
    assertEquals("expected true but got false", Failures.message(() -> assertExact(true, false)));
    assertEquals(
        "1 of 2 values differs, at [1]: expected false but got true",
        Failures.message(() -> assertExact(new boolean[2], new boolean[] {false, true})));
    assertEquals("expected \"a\" but got \"a \"", Failures.message(() -> assertExact("a", "a ")));
    assertEquals(
        "expected \"null\" but got null",
        Failures.message(() -> assertExact("null", (String) null)));
    assertEquals(
        "1 of 2 values differs, at [1]: expected \"b\" but got null",
        Failures.message(
            () -> assertExact(new String[] {"a", "b"}, Arrays.copyOf(new String[] {"a"}, 2))));
  }

  @Test
  void longTextsAreShownAroundTheirFirstDifference() {
    String same = "a".repeat(1000);
    assertEquals(
        new Comparison(
            "...\"" + "a".repeat(30) + "x\"", "...\"" + "a".repeat(30) + "y\"", "", "", ""),
        Failures.comparison(() -> assertExact(same + "x", same + "y")));
  }

  @Test
  void listsTellWhereTheyDiffer() {
    assertEquals(
        "rules: 1 of 2 elements differs, at [1][0]: expected 2 but got 3",
        Failures.message(
            () -> assertExact(List.of(1, List.of(2)), List.of(1, List.of(3)), "rules")));
    assertEquals(
        "expected a list of 2 elements but got a list of 1 element",
        Failures.message(() -> assertExact(List.of(1, 2), List.of(1))));
    assertEquals(
        "expected [1] but got null",
        Failures.message(() -> assertExact(List.of(1), (List<?>) null)));
    assertEquals(
        "at [0]: expected 1 (Integer) but got 1 (Long)",
        Failures.message(() -> assertExact(List.of(1), List.of(1L))));
    assertEquals(
        "at [\"a\"]: expected 1 but got no such key",
        Failures.message(() -> assertExact(Map.of("a", 1), Map.of())));
  }

  @Test
  void anExpectedValueThatCannotBeComparedIsTheAuthorsProblem() {
    assertThrows(
        IllegalArgumentException.class,
        () -> assertExact(List.of(new Object()), List.of(new Object())));
    assertThrows(NullPointerException.class, () -> assertExact(nothing(), "a"));
  }

  // An author may hand over null in spite of the annotations.
  @SuppressWarnings("NullAway")
  private static String nothing() {
    return null;
  }
}
