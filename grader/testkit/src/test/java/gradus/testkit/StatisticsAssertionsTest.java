package gradus.testkit;

import static gradus.testkit.StatisticsAssertions.assertDistributed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;

final class StatisticsAssertionsTest {
  private static final double ALPHA = 1e-6;
  private static final double[] FAIR = {0.5, 0.5};

  @Test
  void samplesOfTheDistributionAreAccepted() {
    assertDistributed(gaussians(100, 0), new NormalDistribution(null, 0, 1), ALPHA);
    assertDistributed(gaussians(5000, 0), new NormalDistribution(null, 0, 1), ALPHA);
  }

  @Test
  void samplesOfAnotherDistributionAreNot() {
    String message =
        Failures.message(
            () ->
                assertDistributed(gaussians(5000, 0.3), new NormalDistribution(null, 0, 1), ALPHA));
    assertTrue(
        message.startsWith("5000 draws would be as far from the distribution with probability "));
    assertTrue(message.endsWith(" only, less than 1.0E-6"));
    double[] same = new double[100];
    assertEquals(
        "p >= 1.0E-6",
        Failures.comparison(
                () -> assertDistributed(same, new UniformRealDistribution(null, 0, 1), ALPHA))
            .expected());
  }

  @Test
  void samplesAreNumbers() {
    assertEquals(
        "sample at [1]: expected a finite number but got NaN",
        Failures.message(
            () ->
                assertDistributed(
                    new double[] {0, Double.NaN}, new NormalDistribution(null, 0, 1), ALPHA)));
    assertEquals(
        "sample: expected at least 2 numbers but got 1 numbers",
        Failures.message(
            () -> assertDistributed(new double[1], new NormalDistribution(null, 0, 1), ALPHA)));
    assertEquals(
        "sample: expected at least 2 numbers but got null",
        Failures.message(
            () -> assertDistributed((double[]) null, new NormalDistribution(null, 0, 1), ALPHA)));
  }

  @Test
  void theSampleIsNotSorted() {
    double[] sample = {0.9, 0.1, 0.5};
    assertDistributed(sample, new UniformRealDistribution(null, 0, 1), 0.01);
    assertEquals(0.9, sample[0]);
  }

  @Test
  void countsNearTheProbabilitiesAreAccepted() {
    assertDistributed(new int[] {510, 490}, FAIR, ALPHA);
    assertDistributed(new long[] {250, 0, 750}, new double[] {0.25, 0, 0.75}, ALPHA);
    assertDistributed(new int[] {0, 7}, new double[] {0, 1}, ALPHA);
  }

  @Test
  void countsFarFromThemAreNot() {
    String message = Failures.message(() -> assertDistributed(new int[] {700, 300}, FAIR, ALPHA));
    assertTrue(message.startsWith("1000 draws would be as far from the distribution"));
    assertEquals(
        "count at [1]: expected 0 but got 1",
        Failures.message(() -> assertDistributed(new int[] {99, 1}, new double[] {1, 0}, ALPHA)));
    assertEquals(
        "count at [0]: expected 0 to 2^31 - 1 but got -1",
        Failures.message(() -> assertDistributed(new int[] {-1, 1}, FAIR, ALPHA)));
    assertEquals(
        "expected 2 counts but got 3 counts",
        Failures.message(() -> assertDistributed(new int[3], FAIR, ALPHA)));
    assertEquals(
        "expected 2 counts but got null",
        Failures.message(() -> assertDistributed((int[]) null, FAIR, ALPHA)));
    assertEquals(
        "expected counts but got nothing counted",
        Failures.message(() -> assertDistributed(new int[2], FAIR, ALPHA)));
  }

  @Test
  void refusesWhatNoTestCanMean() {
    int[] counts = {1, 1};
    for (double alpha : new double[] {0, -1, 0.6, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> assertDistributed(counts, FAIR, alpha));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> assertDistributed(counts, new double[] {0.5, 0.4}, ALPHA));
    assertThrows(
        IllegalArgumentException.class,
        () -> assertDistributed(counts, new double[] {1, Double.NaN}, ALPHA));
    assertThrows(
        IllegalArgumentException.class,
        () -> assertDistributed(counts, new double[] {-1, 2}, ALPHA));
  }

  private static double[] gaussians(int count, double mean) {
    Random random = new Random(1);
    double[] sample = new double[count];
    for (int i = 0; i < count; i++) {
      sample[i] = mean + random.nextGaussian();
    }
    return sample;
  }
}
