package gradus.testkit;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Excerpt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A failure shows the arrays around the worst place, value under value, and what is wrong. */
final class RowTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Test
  void shortArraysAreWhole() {
    double[] expected = {1, 2, 0.5};
    assertEquals(
        new Excerpt(
            "",
            "{1.0,   2.0, 0.5}", //
            "{1.0, -3.25, 0.5}",
            "      ^^^^^"),
        excerpt(() -> assertClose(expected, new double[] {1, -3.25, 0.5}, TOLERANCE)));
  }

  @Test
  void everyWrongValueIsMarked() {
    int[] expected = {10, 200, 3};
    assertEquals(
        new Excerpt("", "{10, 200, 3}", "{ 1, 200, 4}", "  ^       ^"),
        excerpt(() -> assertExact(expected, new int[] {1, 200, 4})));
  }

  @Test
  void ofAMatrixTheWorstRowIsShown() {
    double[][] expected = {{1, 2}, {3, 4}};
    double[][] actual = {{1.5, 2}, {3, Double.NaN}};
    assertEquals(
        new Excerpt("[1]", "{3.0, 4.0}", "{3.0, NaN}", "      ^^^"),
        excerpt(() -> assertClose(expected, actual, TOLERANCE)));
  }

  @Test
  void longArraysAreCutAroundTheWorstPlace() {
    double[] expected = new double[1000];
    double[] actual = new double[1000];
    actual[500] = 7;
    Excerpt middle = excerpt(() -> assertClose(expected, actual, TOLERANCE));
    assertTrue(middle.actual().startsWith("{... 0.0, "), middle.actual());
    assertTrue(middle.actual().endsWith("0.0, ... 1000 values}"), middle.actual());
    assertTrue(middle.actual().contains("7.0"), middle.actual());
    assertEquals(middle.actual().indexOf("7.0"), middle.marks().indexOf("^^^"));
    actual[500] = 0;
    actual[999] = 7;
    Excerpt end = excerpt(() -> assertClose(expected, actual, TOLERANCE));
    assertTrue(end.actual().endsWith(", 0.0, 7.0}"), end.actual());
    assertTrue(end.expected().length() < 90, end.expected());
  }

  @Test
  void whatFillsALineAloneIsNotShown() {
    String[] expected = {"a", "b"};
    assertEquals(
        Excerpt.NONE, excerpt(() -> assertExact(expected, new String[] {"a", "b".repeat(80)})));
    assertEquals(Excerpt.NONE, excerpt(() -> assertClose(1, 2, TOLERANCE)));
  }

  private static Excerpt excerpt(Executable failing) {
    return assertThrows(NumericAssertionError.class, failing).comparison().excerpt();
  }
}
