package foundations.linear_algebra_kit;

import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class LinearAlgebraKitExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] wide = {{1, 2, 3}, {4, 5, 6}};

  @Test
  @DisplayName("product of a 2×3 and a 3×2 matrix")
  void product() {
    double[][] b = {{1, -1}, {0, 2}, {2, 0.5}};
    double[][] expected = {{7, 4.5}, {16, 9}};
    assertClose(expected, LinearAlgebraKit.multiply(wide, b), TOLERANCE, "product");
  }

  @Test
  @DisplayName("transpose of a 2×3 matrix")
  void transpose() {
    double[][] expected = {{1, 4}, {2, 5}, {3, 6}};
    assertClose(expected, LinearAlgebraKit.transpose(wide), TOLERANCE, "transpose");
  }

  @Test
  @DisplayName("three equations, the first without its first unknown")
  void system() {
    double[][] a = {{0, 2, 1}, {3, -1, 2}, {1, 4, -2}};
    double[] expected = {25.0 / 29, 15.0 / 29, -1.0 / 29};
    double[] actual = LinearAlgebraKit.solve(a, new double[] {1, 2, 3});
    assertClose(expected, actual, TOLERANCE, "solution");
  }

  @Test
  @DisplayName("two equations that say the same")
  void singular() {
    double[][] a = {{1, 2}, {2, 4}};
    assertRejects(
        IllegalArgumentException.class,
        () -> LinearAlgebraKit.solve(a, new double[] {1, 2}),
        "a singular matrix");
  }
}
