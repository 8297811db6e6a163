package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BadTest {
  private static List<String> names(Bad bad, Object valid) {
    return bad.insteadOf(valid).stream().map(BadValue::what).toList();
  }

  private static String values(Bad bad, Object valid) {
    Object[] values = bad.insteadOf(valid).stream().map(BadValue::value).toArray();
    return Arrays.deepToString(values);
  }

  @Test
  void shapesOfAMatrix() {
    double[][] valid = {{1, 2}, {3, 4}, {5, 6}};
    assertEquals(
        "[null, [], [null, [3.0, 4.0], [5.0, 6.0]], [[1.0, 2.0], [3.0, 4.0], null], [[], [], []],"
            + " [[], [3.0, 4.0], [5.0, 6.0]], [[1.0, 2.0], [3.0, 4.0], []],"
            + " [[1.0], [3.0, 4.0], [5.0, 6.0]], [[1.0, 2.0], [3.0, 4.0], [5.0]],"
            + " [[1.0, 2.0, 2.0], [3.0, 4.0], [5.0, 6.0]],"
            + " [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0, 6.0]]]",
        values(Bad.shapes(), valid));
    assertEquals(
        List.of("null", "an array without elements", "null at [0]", "null at [2]"),
        names(Bad.shapes(), valid).subList(0, 4));
    assertArrayEquals(new double[][] {{1, 2}, {3, 4}, {5, 6}}, valid);
  }

  @Test
  void shapesOfSmallMatrices() {
    assertEquals("[null, [], [null], [[]]]", values(Bad.shapes(), new int[][] {{1, 2}}));
    assertEquals(
        "[null, [], [null, [2]], [[1], null], [[], []], [[], [2]], [[1], []], [[1, 1], [2]],"
            + " [[1], [2, 2]]]",
        values(Bad.shapes(), new int[][] {{1}, {2}}));
  }

  @Test
  void shapesOfTexts() {
    assertEquals("[null, [], [null, b], [a, null]]", values(Bad.shapes(), new String[] {"a", "b"}));
  }

  @Test
  void lengthsAndWidths() {
    assertEquals("[null, [], [1], [1, 2, 2]]", values(Bad.lengths(), new int[] {1, 2}));
    assertEquals("[null, [], [1.0, 1.0]]", values(Bad.lengths(), new double[] {1}));
    assertEquals(
        "[[[1], [3]], [[1, 2, 2], [3, 4, 4]]]", values(Bad.widths(), new int[][] {{1, 2}, {3, 4}}));
  }

  @Test
  void elementsStandAtBothEnds() {
    assertEquals(
        List.of(
            "NaN at [0][0]",
            "NaN at [1][1]",
            "Infinity at [0][0]",
            "Infinity at [1][1]",
            "-Infinity at [0][0]",
            "-Infinity at [1][1]"),
        names(Bad.nonFinite(), new double[2][2]));
    assertEquals(
        "[[[9.0, 2.0]], [[1.0, 9.0]]]", values(Bad.elements(9.0), new double[][] {{1, 2}}));
    assertEquals("[[9], [-1]]", values(Bad.elements(9, -1), new int[] {3}));
    assertEquals(List.of("-0.5", "NaN"), names(Bad.elements(-0.5, Double.NaN), 2.0));
  }

  @Test
  void cataloguesOfNumbers() {
    assertEquals("[0.0, -0.1, NaN, Infinity]", values(Bad.rates(), 1.0));
    assertEquals("[-1, -2147483648]", values(Bad.counts(), 1));
    assertEquals("[-1.0E-9, -2.0, 1.000001, 3.0, Infinity]", values(Bad.probabilities(), 0.5));
    assertEquals("[-1, 3, -2147483648, 2147483647]", values(Bad.labels(3), 0));
    assertEquals("[7, null]", values(Bad.of(7).and(Bad.absent()), 1));
  }

  @Test
  void cataloguesOfArrays() {
    assertEquals(8, Bad.vectors().insteadOf(new double[2]).size());
    assertEquals(17, Bad.matrices().insteadOf(new double[3][2]).size());
    assertEquals(5, Bad.vectors().insteadOf(new double[1]).size());
  }

  @Test
  void badValuesAreMadeFromAGoodOne() {
    assertThrows(IllegalArgumentException.class, () -> Bad.lengths().insteadOf(null));
    assertThrows(IllegalArgumentException.class, () -> Bad.shapes().insteadOf(new double[0][]));
    assertThrows(IllegalArgumentException.class, () -> Bad.widths().insteadOf(new double[1]));
    assertThrows(IllegalArgumentException.class, () -> Bad.lengths().insteadOf(5));
  }
}
