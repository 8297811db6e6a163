package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.text.ShortestDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.jspecify.annotations.Nullable;

/**
 * Checks that random numbers follow a distribution.
 *
 * <p>A correct solution fails with probability alpha for a seed drawn at random; with fixed seeds
 * the outcome never changes. Choose alpha small, such as 1e-6, and the sample large: a wrong
 * distribution then still fails.
 */
public final class StatisticsAssertions {
  private static final double SUM_SLACK = 1e-9;

  private StatisticsAssertions() {}

  /**
   * Fails if a sample would be improbable under a continuous distribution, by the one-sample
   * Kolmogorov-Smirnov test (Marsaglia, Tsang, Wang 2003; Simard, L'Ecuyer 2011).
   *
   * @param sample at least two numbers, in any order
   * @param distribution what they are to follow
   * @param alpha the probability with which a right sample fails, in (0, 0.5]
   */
  public static void assertDistributed(
      double @Nullable [] sample, RealDistribution distribution, double alpha) {
    checkAlpha(alpha);
    if (sample == null || sample.length < 2) {
      String actual = sample == null ? "null" : sample.length + " numbers";
      throw Failure.of("sample", Comparison.of("at least 2 numbers", actual, ""));
    }
    double[] copy = sample.clone();
    for (int i = 0; i < copy.length; i++) {
      if (!Double.isFinite(copy[i])) {
        String at = "[" + i + "]";
        String actual = ShortestDecimal.of(copy[i]);
        throw Failure.of("sample at " + at, Comparison.of("a finite number", actual, at));
      }
    }
    // Its generator, seeded by the clock, serves other tests: nothing is drawn for one sample.
    KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
    failIfImprobable(test.kolmogorovSmirnovTest(distribution, copy), alpha, copy.length);
  }

  /**
   * Fails if counts would be improbable under given probabilities, by Pearson's chi-square test.
   *
   * <p>The test is an approximation; it wants an expected count of about 5 or more in every class.
   *
   * @param counts how often each class came
   * @param probabilities of the classes, adding up to 1; where 0, nothing may be counted
   * @param alpha the probability with which right counts fail, in (0, 0.5]
   */
  public static void assertDistributed(
      long @Nullable [] counts, double[] probabilities, double alpha) {
    checkAlpha(alpha);
    checkProbabilities(probabilities);
    if (counts == null || counts.length != probabilities.length) {
      String actual = counts == null ? "null" : counts.length + " counts";
      throw Failure.of("", Comparison.of(probabilities.length + " counts", actual, ""));
    }
    long total = total(counts, probabilities);
    int[] possible = possible(probabilities);
    if (possible.length < 2) {
      return;
    }
    long[] observed = Arrays.stream(possible).mapToLong(each -> counts[each]).toArray();
    double[] expected = Arrays.stream(possible).mapToDouble(each -> probabilities[each]).toArray();
    failIfImprobable(new ChiSquareTest().chiSquareTest(expected, observed), alpha, total);
  }

  /**
   * Fails if counts would be improbable under given probabilities, by Pearson's chi-square test.
   *
   * @param counts how often each class came
   * @param probabilities of the classes, adding up to 1; where 0, nothing may be counted
   * @param alpha the probability with which right counts fail, in (0, 0.5]
   */
  public static void assertDistributed(
      int @Nullable [] counts, double[] probabilities, double alpha) {
    long[] longs = counts == null ? null : Arrays.stream(counts).asLongStream().toArray();
    assertDistributed(longs, probabilities, alpha);
  }

  /** The sum of the counts, each of which must be possible. */
  private static long total(long[] counts, double[] probabilities) {
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      String at = "[" + i + "]";
      if (counts[i] < 0 || counts[i] > Integer.MAX_VALUE) {
        throw Failure.of(
            "count at " + at, Comparison.of("0 to 2^31 - 1", String.valueOf(counts[i]), at));
      }
      if (counts[i] > 0 && probabilities[i] == 0) {
        throw Failure.of("count at " + at, Comparison.of(0, counts[i], at));
      }
      total += counts[i];
    }
    if (total == 0) {
      throw Failure.of("", Comparison.of("counts", "nothing counted", ""));
    }
    return total;
  }

  private static int[] possible(double[] probabilities) {
    return IntStream.range(0, probabilities.length).filter(i -> probabilities[i] > 0).toArray();
  }

  private static void failIfImprobable(double p, double alpha, long size) {
    if (!(p >= alpha)) {
      String found = ShortestDecimal.of(p);
      String limit = ShortestDecimal.of(alpha);
      throw Failure.of(
          "",
          size
              + " draws would be as far from the distribution with probability "
              + found
              + " only, less than "
              + limit,
          Comparison.of("p >= " + limit, "p = " + found, ""));
    }
  }

  private static void checkAlpha(double alpha) {
    if (!(alpha > 0 && alpha <= 0.5)) {
      throw new IllegalArgumentException("alpha must be in (0, 0.5]: " + alpha);
    }
  }

  private static void checkProbabilities(double[] probabilities) {
    double sum = 0;
    for (double each : probabilities) {
      if (!(each >= 0)) {
        throw new IllegalArgumentException("Not a probability: " + each);
      }
      sum += each;
    }
    if (!(Math.abs(sum - 1) <= SUM_SLACK)) {
      throw new IllegalArgumentException("The probabilities add up to " + sum + ", not 1");
    }
  }
}
