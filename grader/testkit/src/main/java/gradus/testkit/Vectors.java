package gradus.testkit;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/** Makes vectors for tests; what is given stays as it is, and what is returned is new. */
public final class Vectors {
  private Vectors() {}

  /** Returns a vector, made element by element, in order. */
  public static double[] of(int length, IntToDoubleFunction element) {
    double[] vector = new double[length];
    Arrays.setAll(vector, element);
    return vector;
  }

  /** Returns whole numbers, made one by one, in order. */
  public static int[] ints(int length, IntUnaryOperator element) {
    int[] vector = new int[length];
    Arrays.setAll(vector, element);
    return vector;
  }

  /** Returns the vector with each element changed. */
  public static double[] map(double[] vector, DoubleUnaryOperator change) {
    return Arrays.stream(vector).map(change).toArray();
  }

  /** Returns the elements in some places, in the order in which they are asked for. */
  public static double[] at(double[] vector, int... places) {
    return of(places.length, i -> vector[places[i]]);
  }

  /** Returns the elements in some places, in the order in which they are asked for. */
  public static int[] at(int[] vector, int... places) {
    return ints(places.length, i -> vector[places[i]]);
  }

  /** Returns the elements in the opposite order. */
  public static double[] reversed(double[] vector) {
    return of(vector.length, i -> vector[vector.length - 1 - i]);
  }

  /** Returns the elements in the opposite order. */
  public static int[] reversed(int[] vector) {
    return ints(vector.length, i -> vector[vector.length - 1 - i]);
  }

  /**
   * Returns a quantile, by straight lines between the sorted values: type 7 of Hyndman and Fan
   * 1996, "Sample quantiles in statistical packages".
   *
   * @param p which, above 0 and up to 1
   */
  public static double quantile(double[] values, double p) {
    return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * p);
  }
}
