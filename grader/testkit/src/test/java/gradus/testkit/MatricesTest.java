package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MatricesTest {
  private final double[][] matrix = {{1, 2, 3}, {4, 5, 6}};

  @Test
  void elementsAreMadeRowByRow() {
    List<String> places = new ArrayList<>();
    double[][] made =
        Matrices.of(
            2,
            2,
            (i, j) -> {
              places.add(i + "," + j);
              return 10 * i + j;
            });
    assertArrayEquals(new double[][] {{0, 1}, {10, 11}}, made);
    assertEquals(List.of("0,0", "0,1", "1,0", "1,1"), places);
  }

  @Test
  void partsAreCopies() {
    assertArrayEquals(matrix, Matrices.copy(matrix));
    assertNotSame(matrix[1], Matrices.copy(matrix)[1]);
    assertNotSame(matrix[1], Matrices.rows(matrix, 1)[0]);
    assertArrayEquals(new double[][] {{4, 5, 6}, {1, 2, 3}}, Matrices.reversed(matrix));
    assertArrayEquals(new double[][] {{4, 5, 6}, {4, 5, 6}}, Matrices.rows(matrix, 1, 1));
  }

  @Test
  void columns() {
    assertArrayEquals(new double[] {2, 5}, Matrices.column(matrix, 1));
    assertArrayEquals(new double[][] {{2}, {5}}, Matrices.ofColumn(2, 5));
    assertArrayEquals(new double[][] {{1, 4}, {2, 5}, {3, 6}}, Matrices.transposed(matrix));
    assertArrayEquals(new double[0][], Matrices.transposed(new double[0][]));
    assertArrayEquals(new double[][] {{-1, -2, -3}, {-4, -5, -6}}, Matrices.map(matrix, x -> -x));
  }

  @Test
  void vectors() {
    assertArrayEquals(new double[] {0, 0.5, 1}, Vectors.of(3, i -> i / 2.0));
    assertArrayEquals(new int[] {0, 2, 4}, Vectors.ints(3, i -> 2 * i));
    assertArrayEquals(new double[] {3, 1}, Vectors.at(new double[] {1, 2, 3}, 2, 0));
    assertArrayEquals(new int[] {3, 1}, Vectors.at(new int[] {1, 2, 3}, 2, 0));
    assertArrayEquals(new double[] {3, 2, 1}, Vectors.reversed(new double[] {1, 2, 3}));
    assertArrayEquals(new int[] {3, 2, 1}, Vectors.reversed(new int[] {1, 2, 3}));
    assertArrayEquals(new double[] {1, 4}, Vectors.map(new double[] {1, 2}, x -> x * x));
  }

  @Test
  void products() {
    double[][] square = {{2, 0}, {1, -1}};
    assertArrayEquals(new double[][] {{2, 4, 6}, {-3, -3, -3}}, Matrices.product(square, matrix));
    assertArrayEquals(new double[] {-2, -2}, Matrices.product(matrix, new double[] {1, 0, -1}));
    assertArrayEquals(new double[][] {{1, 2, 0}, {1, 1, -1}}, Matrices.withOnes(square));
    assertArrayEquals(
        new double[][] {{0, 2}, {-1, 1}}, Matrices.mapRows(square, Vectors::reversed));
  }

  @Test
  void quantiles() {
    double[] values = {4, 1, 3, 2};
    assertEquals(1.75, Vectors.quantile(values, 0.25));
    assertEquals(2.5, Vectors.quantile(values, 0.5));
    assertEquals(4, Vectors.quantile(values, 1));
    assertArrayEquals(new double[] {4, 1, 3, 2}, values);
  }
}
