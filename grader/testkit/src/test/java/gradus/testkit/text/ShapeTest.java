package gradus.testkit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ShapeTest {
  @Test
  void describesShapes() {
    assertEquals("null", Shape.describe(null));
    assertEquals("1 value", Shape.describe(new double[1]));
    assertEquals("3 values", Shape.describe(new int[3]));
    assertEquals("2 values", Shape.describe(new String[2]));
    assertEquals("3 x 2", Shape.describe(new double[3][2]));
    assertEquals("3 x 0", Shape.describe(new double[3][0]));
    assertEquals("0 rows", Shape.describe(new double[0][]));
    assertEquals("2 x 3 x 4", Shape.describe(new double[2][3][4]));
  }

  @Test
  void describesRaggedArrays() {
    double[] one = new double[1];
    double[] two = new double[2];
    assertEquals("3 rows of lengths 2, 2, 1", Shape.describe(new double[][] {two, two, one}));
    assertEquals("2 rows of lengths 2, null", Shape.describe(rows(two)));
    assertEquals(
        "2 matrices of shapes 1 x 2; 2 rows of lengths 1, 2",
        Shape.describe(new double[][][] {{two}, {one, two}}));
  }

  @Test
  void shortensLongRaggedArrays() {
    double[][] ragged = new double[100][2];
    ragged[57] = new double[3];
    assertEquals("100 rows of lengths 2, 2, 2, 2, 2, 2, 2, 2, ...", Shape.describe(ragged));
    assertEquals(" (row 57 has 3 values)", Shape.firstDifference(new double[100][2], ragged));
    assertEquals("", Shape.firstDifference(new double[99][2], ragged));
  }

  @Test
  void nullHasTheShapeOfNothing() {
    assertFalse(Shape.same(null, null));
    assertFalse(Shape.same(new double[1][], new double[1][]));
    assertFalse(Shape.same(new double[0], null));
  }

  @Test
  void comparesLengthsAtEveryDepth() {
    assertTrue(Shape.same(new double[2][3][1], new double[2][3][1]));
    assertFalse(Shape.same(new double[2][3][1], new double[2][3][2]));
    assertFalse(Shape.same(new double[2][3], new double[3][2]));
    assertTrue(Shape.same(new double[0][], new double[0][5]));
  }

  private static double[][] rows(double[] first) {
    double[][] rows = new double[2][];
    rows[0] = first;
    return rows;
  }
}
