package clustering.kmeans_1d;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class Kmeans1dExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[] x = {1, 2, 4, 7, 9, 11};
  private final double[] init = {1, 2};

  @Test
  @DisplayName("no update, one and two")
  void updates() {
    assertClose(new double[] {1, 2}, Kmeans1d.fit(x, init, 0), TOLERANCE, "no update");
    assertClose(new double[] {1, 6.6}, Kmeans1d.fit(x, init, 1), TOLERANCE, "one update");
    assertClose(new double[] {1.5, 7.75}, Kmeans1d.fit(x, init, 2), TOLERANCE, "two updates");
  }

  @Test
  @DisplayName("as many updates as are needed")
  void converged() {
    assertClose(new double[] {7.0 / 3, 9}, Kmeans1d.fit(x, init, 100), TOLERANCE, "centroids");
  }

  @Test
  @DisplayName("the clusters")
  void clusters() {
    double[] c = {7.0 / 3, 9};
    assertExact(new int[] {0, 0, 0, 1, 1, 1}, Kmeans1d.assign(x, c), "clusters");
  }
}
