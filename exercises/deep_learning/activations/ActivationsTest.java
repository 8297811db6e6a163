package deep_learning.activations;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.StructureAssertions.assertGradient;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Hidden tests: six functions, their slopes, large and small numbers, limits, invalid arguments.
 */
final class ActivationsTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);
  private static final Tolerance DIFFERENCES = Tolerance.abs(1e-6).rel(1e-6);

  @Nested
  final class SigmoidTanh {

    @Test
    void values() {
      assertValues("sigmoidTanh", TOLERANCE);
    }

    @Test
    void slopes() {
      assertSlopes("sigmoidTanh", TOLERANCE);
    }
  }

  @Nested
  final class Kinks {

    @Test
    void values() {
      assertValues("kinks", TOLERANCE);
    }

    @Test
    void slopes() {
      assertSlopes("kinks", TOLERANCE);
    }

    @Test
    @DisplayName("the slope at 0 is that of the left side, and 0 stays 0")
    void atZero() {
      double[] zeros = {0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE};
      assertSlope("relu", zeros, 0, 0, 1, 0);
      assertSlope("leaky", zeros, 0.01, 0.01, 1, 0.01);
      assertValue("relu", zeros, 0, 0, 0, 0);
      assertValue("leaky", zeros, 0, 0, 0, 0);
    }
  }

  @Nested
  final class Softplus {

    @Test
    void values() {
      assertValues("softplus", TOLERANCE);
    }

    @Test
    void slopes() {
      assertSlopes("softplus", TOLERANCE);
    }
  }

  @Nested
  final class Gelu {

    @Test
    void values() {
      assertValues("gelu", TOLERANCE);
    }

    @Test
    void slopes() {
      assertSlopes("gelu", TOLERANCE);
    }
  }

  @Nested
  final class Large {

    @Test
    @DisplayName("thousands of either sign")
    void values() {
      assertValues("large", TOLERANCE);
    }

    @Test
    @DisplayName("slopes at thousands of either sign")
    void slopes() {
      assertSlopes("large", TOLERANCE);
    }

    @Test
    @DisplayName("the largest numbers of all")
    void largest() {
      for (double z : new double[] {1e5, 1e155, 1e200, Double.MAX_VALUE}) {
        assertAll(z, new double[] {1, 1, z, z, z, z}, 0, 0, 1, 1, 1, 1);
        assertAll(-z, new double[] {0, -1, 0, -0.01 * z, 0, 0}, 0, 0, 0, 0.01, 0, 0);
      }
    }
  }

  @Nested
  final class SmallResults {

    @Test
    @DisplayName("values near 0 of large negative numbers")
    void values() {
      assertValues("small", RELATIVE);
    }

    @Test
    @DisplayName("slopes near 0 at large negative numbers")
    void slopes() {
      assertSlopes("small", RELATIVE);
    }

    @Test
    @DisplayName("slopes of the sigmoid near 0 at large positive numbers")
    void slopesOnTheRight() {
      assertSlopes("smallSlopes", RELATIVE);
    }
  }

  @Nested
  final class Limits {

    @Test
    @DisplayName("the value of NaN is NaN, and only that")
    void notANumber() {
      for (String name : names()) {
        double[] values = Activations.apply(name, new double[] {0.5, -0.5});
        assertValue(name, new double[] {0.5, NAN, -0.5}, values[0], NAN, values[1]);
      }
    }

    @Test
    @DisplayName("the slope at NaN is NaN, and only that")
    void slopeAtNotANumber() {
      for (String name : names()) {
        double[] slopes = Activations.derivative(name, new double[] {0.5, -0.5});
        assertSlope(name, new double[] {0.5, NAN, -0.5}, slopes[0], NAN, slopes[1]);
      }
    }

    @Test
    void plusInfinity() {
      double[] values = {1, 1, INFINITY, INFINITY, INFINITY, INFINITY};
      assertAll(INFINITY, values, 0, 0, 1, 1, 1, 1);
    }

    @Test
    void minusInfinity() {
      assertAll(-INFINITY, new double[] {0, -1, 0, -INFINITY, 0, 0}, 0, 0, 0, 0.01, 0, 0);
    }
  }

  @Nested
  final class RandomNumbers {

    @Test
    @DisplayName("slopes agree with central differences")
    void slopes() {
      for (double[] z : Cases.seeded("activations slopes", 4, RandomNumbers::draw)) {
        for (String name : names()) {
          assertGradient(
              each -> Arrays.stream(Activations.apply(name, each)).sum(),
              Activations.derivative(name, z.clone()),
              z,
              DIFFERENCES);
        }
      }
    }

    @Test
    @DisplayName("values of z and of -z belong together")
    void mirrored() {
      assertMirrored("sigmoid", (value, z) -> 1 - value);
      assertMirrored("tanh", (value, z) -> -value);
      assertMirrored("leaky", (value, z) -> 0.99 * Math.abs(z) - value);
      for (String name : List.of("relu", "softplus", "gelu")) {
        assertMirrored(name, (value, z) -> value - z);
      }
    }

    @Test
    @DisplayName("each element is computed for itself")
    void elements() {
      for (double[] z : Cases.seeded("activations elements", 4, RandomNumbers::draw)) {
        for (String name : names()) {
          double[] reversed = Vectors.reversed(Activations.apply(name, z.clone()));
          assertValue(name, Vectors.reversed(z), reversed);
          double[] slopes = Vectors.reversed(Activations.derivative(name, z.clone()));
          assertSlope(name, Vectors.reversed(z), slopes);
        }
      }
    }

    private static void assertMirrored(String name, DoubleBinaryOperator mirror) {
      for (double[] z : Cases.seeded("activations mirrored", 4, RandomNumbers::draw)) {
        double[] values = Activations.apply(name, z.clone());
        double[] expected = Vectors.of(z.length, i -> mirror.applyAsDouble(values[i], z[i]));
        assertValue(name, Vectors.map(z, each -> -each), expected);
      }
    }

    /** Numbers from 0.125 to about 8 of either sign, away from the kinks. */
    private static double[] draw(Random random) {
      return Vectors.of(
          1 + random.nextInt(20),
          i -> (0.125 + 2 * Math.abs(random.nextGaussian())) * (random.nextBoolean() ? 1 : -1));
    }
  }

  @Nested
  final class Contract {

    private final double[] z = {0.5, -1.25, 3};
    private final List<Call> calls =
        List.of(
            Call.of(Activations::apply, "sigmoid", z), Call.of(Activations::derivative, "tanh", z));

    @Test
    @DisplayName("no name, or none of the six")
    void unknownNames() {
      Object[] unknown = {null, "", "swish", "ReLU", "SIGMOID", " gelu", "tanh ", "leaky_relu"};
      calls.forEach(each -> each.rejects(0, unknown));
    }

    @Test
    @DisplayName("no numbers, for each of the functions")
    void noNumbers() {
      for (String name : names()) {
        calls.forEach(each -> each.with(0, name).rejects(1, Bad.missing()));
      }
    }

    @Test
    @DisplayName("the numbers stay, and every call returns a new array with the same results")
    void argumentsUnchanged() {
      for (String name : names()) {
        calls.forEach(each -> each.with(0, name).isPure());
      }
    }
  }

  private static List<String> names() {
    return List.of("sigmoid", "tanh", "relu", "leaky", "softplus", "gelu");
  }

  /** Values and slopes of all functions at one number, in the order of their names. */
  private static void assertAll(double z, double[] values, double... slopes) {
    for (int i = 0; i < values.length; i++) {
      assertValue(names().get(i), new double[] {z}, values[i]);
      assertSlope(names().get(i), new double[] {z}, slopes[i]);
    }
  }

  private static void assertValue(String name, double[] z, double... expected) {
    assertClose(expected, Activations.apply(name, z.clone()), TOLERANCE, name);
  }

  private static void assertSlope(String name, double[] z, double... expected) {
    assertClose(expected, Activations.derivative(name, z.clone()), TOLERANCE, name + "'");
  }

  private static void assertValues(String cases, Tolerance tolerance) {
    Golden.assertEach(
        cases, "value", tolerance, each -> Activations.apply(each.text("name"), each.vector("z")));
  }

  private static void assertSlopes(String cases, Tolerance tolerance) {
    Golden.assertEach(
        cases,
        "derivative",
        tolerance,
        each -> Activations.derivative(each.text("name"), each.vector("z")));
  }
}
