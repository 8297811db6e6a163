package clustering.kmeans_lloyd;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class KmeansLloydExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] rows = {{1, 1}, {2, 1}, {4, 3}, {5, 4}};
  private final double[][] start = {{1, 1}, {2, 1}};

  @Test
  @DisplayName("centroids after one update")
  void oneUpdate() {
    double[][] expected = {{1, 1}, {11.0 / 3, 8.0 / 3}};
    assertClose(expected, KmeansLloyd.fit(rows, start, 1), TOLERANCE, "centroids");
  }

  @Test
  @DisplayName("centroids at the end")
  void converged() {
    double[][] expected = {{1.5, 1}, {4.5, 3.5}};
    assertClose(expected, KmeansLloyd.fit(rows, start, 100), TOLERANCE, "centroids");
  }

  @Test
  @DisplayName("assignment to given centroids")
  void assignment() {
    double[][] c = {{1.5, 1}, {4.5, 3.5}};
    assertExact(new int[] {0, 0, 1, 1}, KmeansLloyd.assign(rows, c), "nearest centroids");
  }

  @Test
  @DisplayName("inertia of given centroids")
  void inertia() {
    double[][] c = {{1.5, 1}, {4.5, 3.5}};
    assertClose(1.5, KmeansLloyd.inertia(rows, c), TOLERANCE, "inertia");
  }

  @Test
  @DisplayName("k-means++ with two uniforms")
  void plusPlus() {
    double[][] low = KmeansLloyd.plusPlusInit(rows, 2, 0, new double[] {0.25});
    assertClose(new double[][] {{1, 1}, {4, 3}}, low, TOLERANCE, "u = 0.25");
    double[][] high = KmeansLloyd.plusPlusInit(rows, 2, 0, new double[] {0.5});
    assertClose(new double[][] {{1, 1}, {5, 4}}, high, TOLERANCE, "u = 0.5");
  }
}
