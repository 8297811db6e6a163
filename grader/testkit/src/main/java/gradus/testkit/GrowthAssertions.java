package gradus.testkit;

import gradus.model.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.StringJoiner;
import java.util.function.IntConsumer;
import org.opentest4j.TestAbortedException;

/**
 * Checks how the number of steps grows with the size of the input.
 *
 * <p>The code runs at four sizes n, 2n, 4n, 8n, and its steps are counted, so that the outcome
 * never depends on the machine. Two things must hold, e being the growth's own exponent over these
 * sizes (for n log n from 256 on about 1.15):
 *
 * <ul>
 *   <li>the fitted exponent, the least-squares slope of log steps over log size, is at most e +
 *       1/4;
 *   <li>no single doubling multiplies the steps by more than sqrt(2) times what the growth does.
 * </ul>
 *
 * <p>Growing less than allowed is accepted. The slack is for code whose steps depend on the data;
 * it tells powers of n apart, and constant or logarithmic growth from n, but no factor of log n:
 * code that takes n log n steps is accepted where n is allowed. Code with a large part that does
 * not grow looks better than it is at small sizes: then give a larger smallest size.
 */
public final class GrowthAssertions {
  private static final int SIZES = 4;
  private static final double EXPONENT_SLACK = 0.25;
  private static final double DOUBLING_SLACK = 0.5;

  /** Sizes at which log log n is positive and a doubling fits into an int. */
  private static final int LEAST_SIZE = 4;

  private static final int MOST_SIZE = 1 << 27;

  private GrowthAssertions() {}

  /**
   * Fails if steps grow faster than allowed, at sizes that suit the growth.
   *
   * @param run makes an input of a given size and calls the code under test with it
   * @param growth how the steps may grow
   * @throws TestAbortedException if nobody counts steps, as outside the grader
   */
  public static void assertGrowth(IntConsumer run, Growth growth) {
    assertGrowth(run, growth, growth.smallestSize());
  }

  /**
   * Fails if steps grow faster than allowed.
   *
   * @param run makes an input of a given size and calls the code under test with it
   * @param growth how the steps may grow
   * @param smallest the first of the four sizes, each twice the one before
   * @throws TestAbortedException if nobody counts steps, as outside the grader
   */
  public static void assertGrowth(IntConsumer run, Growth growth, int smallest) {
    if (smallest < LEAST_SIZE || smallest > MOST_SIZE) {
      throw new IllegalArgumentException("The smallest size must be from 4 to 2^27: " + smallest);
    }
    long[] steps = new long[SIZES];
    for (int i = 0; i < SIZES; i++) {
      int size = smallest << i;
      steps[i] = Steps.of(() -> run.accept(size));
    }
    if (steps[SIZES - 1] == 0) {
      throw new IllegalStateException("No step was counted: does it call the code under test?");
    }
    check(steps, growth, smallest);
  }

  private static void check(long[] steps, Growth growth, int smallest) {
    double[] found = new double[SIZES];
    double[] granted = new double[SIZES];
    for (int i = 0; i < SIZES; i++) {
      found[i] = log2(StrictMath.log((double) Math.max(1, steps[i])));
      granted[i] = log2(growth.logAt(smallest << i));
    }
    boolean accepted = slope(found) <= slope(granted) + EXPONENT_SLACK;
    for (int i = 1; i < SIZES; i++) {
      accepted &= found[i] - found[i - 1] <= granted[i] - granted[i - 1] + DOUBLING_SLACK;
    }
    if (!accepted) {
      String actual = "steps like n^" + round(slope(found));
      throw Failure.of(
          "",
          "expected steps to grow no faster than "
              + growth.words()
              + " but they grow like n^"
              + round(slope(found))
              + describe(steps, smallest),
          Comparison.of("steps like " + growth.words(), actual, ""));
    }
  }

  private static String describe(long[] steps, int smallest) {
    StringJoiner counts = new StringJoiner(", ", " (", ")");
    for (int i = 0; i < SIZES; i++) {
      counts.add(steps[i] + " for n = " + (smallest << i));
    }
    double last = (double) steps[SIZES - 1] / Math.max(1, steps[SIZES - 2]);
    return counts + ": doubling n took " + round(last) + " times the steps";
  }

  private static double log2(double naturalLogarithm) {
    return naturalLogarithm / StrictMath.log(2);
  }

  /** The least-squares slope of values over 0, 1, 2, ...: sizes double, so that is log2 of size. */
  private static double slope(double[] values) {
    double centre = (values.length - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      products += (i - centre) * values[i];
      squares += (i - centre) * (i - centre);
    }
    return products / squares;
  }

  private static String round(double exponent) {
    return new BigDecimal(exponent).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
