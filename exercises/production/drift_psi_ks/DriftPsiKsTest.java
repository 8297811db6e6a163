package production.drift_psi_ks;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: bins, clipped shares, distances, ties, p-values, many rows, invalid arguments. */
final class DriftPsiKsTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double EPS = 1e-4;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);

  @Nested
  final class Psi {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @DisplayName("samples of different lengths, with three to ten bins")
    void drifted(int index) {
      assertPsi(Golden.of("psi." + index));
    }

    @Test
    @DisplayName("the same data have not drifted")
    void same() {
      assertPsi(0, new double[] {3, 1, 2, 5.5}, new double[] {1, 5.5, 3, 2}, 3);
    }

    @Test
    @DisplayName("both directions of a drift count")
    void bothDirections() {
      double[] even = {1, 2, 3, 4};
      double up = term(0.5, 0.25) + term(0.5, 0.75);
      assertPsi(up, even, new double[] {1, 3, 4, 4}, 2);
      assertPsi(up, even, new double[] {1, 1, 2, 4}, 2);
    }
  }

  @Nested
  final class Edges {

    @Test
    @DisplayName("a value on an edge belongs to the bin below it")
    void onAnEdge() {
      double expected = term(0.4, 0.5) + 2 * term(0.2, 0.25) + term(0.2, EPS);
      assertPsi(expected, new double[] {5, 1, 4, 2, 3}, new double[] {2, 2, 3, 4}, 4);
      Golden.cases("onEdges").forEach(DriftPsiKsTest::assertPsi);
    }

    @Test
    @DisplayName("the first and the last bin are open")
    void outside() {
      double[] ref = {1, 2, 3, 4};
      double expected = term(0.5, 0.4) + term(0.5, 0.6);
      assertPsi(expected, ref, new double[] {-70, 0, 5, 1e9, 3}, 2);
      assertPsi(term(0.5, EPS) + term(0.5, 1), ref, new double[] {4.125, 90, 1000}, 2);
    }

    @Test
    @DisplayName("how far away the current data are does not matter")
    void fromReferenceOnly() {
      double[] ref = {0.3, 4, 1.7, 2.2, 9.1, 6.4, 3.8};
      double[] near = {2, 10, 5, 11, 1, 12, 3, 3.5};
      double[] far = {2, 1000, 5, 1e6, 1, 2e6, 3, 3.5};
      assertPsi(DriftPsiKs.psi(ref.clone(), near, 4, EPS), ref, far, 4);
      double expected = term(2.0 / 7, 2.0 / 8) + term(2.0 / 7, EPS) + term(1.0 / 7, 3.0 / 8);
      assertPsi(expected + term(2.0 / 7, 3.0 / 8), ref, new double[] {1, 1, 4, 5, 5, 7, 7, 7}, 4);
    }

    @Test
    @DisplayName("bins between equal edges")
    void equalEdges() {
      double[] ref = {0, 8, 0, 0, 0, 9, 0, 0, 0};
      double expected = term(7.0 / 9, 0.5) + term(2.0 / 9, 0.5);
      assertPsi(expected, ref, new double[] {-1, 0, 5, 8}, 4);
      double[] high = {8, 8, 1, 8, 8, 8, 8, 8, 2};
      assertPsi(term(1, 0.75) + term(EPS, 0.25), high, new double[] {-1, 8, 9, 5}, 2);
    }

    @Test
    @DisplayName("one bin holds everything")
    void oneBin() {
      assertPsi(0, new double[] {1, 2, 3}, new double[] {70, -5}, 1);
    }

    @Test
    @DisplayName("all values are equal")
    void allEqual() {
      assertPsi(0, new double[] {3, 3, 3}, new double[] {3, 3}, 4);
    }

    @Test
    @DisplayName("sixteen bins for two values")
    void moreBinsThanValues() {
      double expected = 2 * term(0.5, 1.0 / 3) + term(EPS, 1.0 / 3);
      assertPsi(expected, new double[] {8, 0}, new double[] {1, 8, -3}, 16);
      assertPsi(term(1, 0.5) + term(EPS, 0.5), new double[] {2}, new double[] {2, 2.125}, 8);
    }

    @Test
    @DisplayName("positive and negative zero are equal")
    void zeros() {
      double expected = term(2.0 / 3, 1) + term(1.0 / 3, EPS);
      assertPsi(expected, new double[] {-1, -0.0, 1}, new double[] {0.0, -0.0, -2}, 2);
      assertPsi(expected, new double[] {-1, 0.0, 1}, new double[] {0.0, -0.0, -2}, 2);
    }
  }

  @Nested
  final class Clipping {

    private final double[] ref = {1, 2, 3, 4};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("shares below, at and above eps")
    void shares(int index) {
      assertPsi(Golden.of("clipped." + index));
    }

    @Test
    @DisplayName("bins that the current data leave empty")
    void emptyInCurrent() {
      for (double eps : new double[] {1e-4, 1e-6, 1e-12, 0.01}) {
        double expected = 3 * term(0.25, eps) + term(0.25, 1);
        assertPsi(expected, ref, new double[] {9, 9, 9}, 4, eps);
      }
    }

    @Test
    @DisplayName("bins that the reference leaves empty")
    void emptyInReference() {
      double[] pair = {0, 8};
      double expected = 2 * term(0.5, 1e-3) + term(1e-3, 1);
      assertPsi(expected, pair, new double[] {3, 3, 3, 3}, 4, 1e-3);
    }

    @Test
    @DisplayName("a share between 0 and eps")
    void smallShare() {
      double[] cur = {1, 3, 3, 3, 3, 3, 3, 3};
      assertPsi(term(0.5, 0.25) + term(0.5, 0.875), ref, cur, 2, 0.25);
    }

    @Test
    @DisplayName("every share is smaller than eps")
    void largeEps() {
      assertPsi(0, ref, new double[] {1, 2, 3.5, 4}, 4, 0.5);
      assertPsi(term(0.5, 1), ref, new double[] {1, 1.5}, 4, 0.5);
    }
  }

  @Nested
  final class Distance {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    @DisplayName("samples without equal values")
    void different(int index) {
      assertKs(Golden.of("ks." + index));
    }

    @Test
    @DisplayName("either function may be the higher one")
    void eitherHigher() {
      double[] low = {1, 2, 3, 4, 5, 6, 7, 8};
      double[] high = {3.5, 4.5, 9, 10};
      assertKs(0.5, low, high);
      assertKs(0.5, high, low);
    }

    @Test
    @DisplayName("samples that do not overlap")
    void apart() {
      assertKs(1, new double[] {3, 1, 2}, new double[] {-7, -5});
      assertKs(1, new double[] {-1e300}, new double[] {1e300});
    }

    @Test
    @DisplayName("the largest distance lies after one sample has ended")
    void afterTheEnd() {
      assertKs(0.75, new double[] {1, 2}, new double[] {1.5, 3, 4, 5});
    }

    @Test
    @DisplayName("values that differ in the last bit are different")
    void lastBit() {
      double[] a = {1000, 1, 2, 3};
      assertKs(0.25, a, new double[] {Math.nextUp(1000.0), 1, 2, 3});
    }
  }

  @Nested
  final class Ties {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("samples with few different values")
    void fewValues(int index) {
      assertKs(Golden.of("tied." + index));
    }

    @Test
    @DisplayName("equal samples, in another order and length")
    void equalSamples() {
      assertKs(0, new double[] {2, 1, 2, 3}, new double[] {3, 2, 1, 2});
      assertKs(0, new double[] {5, 5, 5}, new double[] {5});
      assertKs(0, new double[] {1, 2}, new double[] {2, 1, 1, 2, 2, 1});
    }

    @Test
    @DisplayName("all values of both samples pass a tie together")
    void oneTie() {
      assertKs(0.25, new double[] {1, 4, 4, 4}, new double[] {4, 4});
      assertKs(0.25, new double[] {4, 4}, new double[] {4, 4, 4, 7});
    }

    @Test
    @DisplayName("positive and negative zero are equal")
    void zeros() {
      assertKs(0, new double[] {0.0, 1}, new double[] {-0.0, 1});
      assertKs(0.5, new double[] {-0.0, 0.0, 0.0, -1}, new double[] {-0.0, -1, -1, -1});
    }
  }

  @Nested
  final class PValue {

    @Test
    @DisplayName("p-values between 0.005 and 1")
    void moderate() {
      assertPs("p");
    }

    @Test
    @DisplayName("p-values down to 1e-208 keep their digits")
    void tiny() {
      assertPs("tiny");
    }

    @Test
    @DisplayName("samples whose sizes multiply to more than an int")
    void large() {
      assertPs("large");
    }

    @Test
    @DisplayName("small lambda, for which many terms count")
    void small() {
      assertPs("small");
    }

    @Test
    @DisplayName("no distance, or nearly none")
    void noDistance() {
      assertClose(1, DriftPsiKs.ksPValue(0, 12, 5), RELATIVE, "p-value");
      assertClose(1, DriftPsiKs.ksPValue(0, 1, 1), RELATIVE, "p-value");
      assertClose(1, DriftPsiKs.ksPValue(1e-300, 7, 9), RELATIVE, "p-value");
      assertClose(1, DriftPsiKs.ksPValue(0.001, 10, 10), RELATIVE, "p-value");
    }

    private static void assertPs(String cases) {
      Golden.assertEach(
          cases,
          "p",
          RELATIVE,
          each -> DriftPsiKs.ksPValue(each.number("d"), each.integer("n"), each.integer("m")));
    }
  }

  @Nested
  final class ManyRows {

    @Test
    @DisplayName("4000 and 6000 values")
    void thousands() {
      double[] a = mixed(4_000, 1);
      double[] b = Vectors.map(mixed(6_000, 1), each -> each + 1_000);
      assertKs(0.5, a, b);
      double rest = 2.0 / 3;
      assertPsi(2 * term(0.25, 1.0 / 6) + term(0.25, EPS) + term(0.25, rest), a, b, 4);
    }

    @Test
    @DisplayName("steps of the distance grow like n log n")
    void distanceGrowth() {
      assertGrowth(n -> DriftPsiKs.ks(mixed(n, 1), mixed(n, 0.5)), Growth.N_LOG_N);
    }

    @Test
    @DisplayName("steps of the distance grow like n log n where values are equal")
    void tiedGrowth() {
      double[] one = {1};
      assertGrowth(n -> DriftPsiKs.ks(one.clone(), new double[n]), Growth.N_LOG_N);
      assertGrowth(n -> DriftPsiKs.ks(new double[n], new double[n]), Growth.N_LOG_N);
    }

    @Test
    @DisplayName("steps of PSI grow like n log n")
    void psiGrowth() {
      assertGrowth(n -> DriftPsiKs.psi(mixed(n, 1), mixed(n, 0.5), 4, EPS), Growth.N_LOG_N);
    }

    /** The numbers 0, 1, 2, ... times a factor, in another order. */
    private static double[] mixed(int n, double factor) {
      int stride = n % 7 == 0 ? 11 : 7;
      return Vectors.of(n, i -> factor * ((long) i * stride % n));
    }
  }

  @Nested
  final class RandomSamples {

    @Test
    @DisplayName("distances agree with a second implementation, in either order")
    void distances() {
      for (Pair each : Cases.seeded("drift distances", 25, Pair::draw)) {
        assertKs(each.distance(), each.a(), each.b());
        assertKs(each.distance(), each.b(), each.a());
      }
    }

    @Test
    @DisplayName("PSI agrees with a second implementation")
    void psi() {
      for (Pair each : Cases.seeded("drift psi", 20, Pair::draw)) {
        for (int bins : new int[] {1, 2, 4, 8}) {
          assertPsi(each.psi(bins), each.a(), each.b(), bins);
        }
      }
    }

    @Test
    @DisplayName("the order of the values does not matter")
    void order() {
      for (Pair each : Cases.seeded("drift order", 12, Pair::draw)) {
        assertKs(each.distance(), Vectors.reversed(each.a()), each.b());
        assertPsi(each.psi(4), each.a(), Vectors.reversed(each.b()), 4);
        assertPsi(each.psi(4), Vectors.reversed(each.a()), each.b(), 4);
      }
    }

    @Test
    @DisplayName("a rising function of all values leaves the distance, a falling one too")
    void monotone() {
      for (Pair each : Cases.seeded("drift monotone", 12, Pair::draw)) {
        for (int sign : new int[] {1, -1}) {
          double[] a = Vectors.map(each.a(), x -> sign * x * x * x);
          assertKs(each.distance(), a, Vectors.map(each.b(), x -> sign * x * x * x));
        }
      }
    }
  }

  @Nested
  final class Contract {

    private final double[] ref = {3, -1, 2.5, 0};
    private final double[] cur = {2, 7, -3};
    private final Call psi = Call.of(DriftPsiKs::psi, ref, cur, 2, 1e-3);
    private final Call ks = Call.of(DriftPsiKs::ks, ref, cur);
    private final Call pValue = Call.of(DriftPsiKs::ksPValue, 0.25, 8, 6);

    @Test
    @DisplayName("samples that are null or have no elements")
    void samplesMissing() {
      for (Call each : List.of(psi, ks)) {
        each.rejects(0, Bad.missing());
        each.rejects(1, Bad.missing());
      }
    }

    @Test
    @DisplayName("values that are NaN or infinite")
    void valuesNotFinite() {
      for (Call each : List.of(psi, ks, psi.with(2, 1))) {
        each.rejects(0, Bad.nonFinite());
        each.rejects(1, Bad.nonFinite());
      }
    }

    @Test
    @DisplayName("fewer than one bin")
    void noBins() {
      psi.rejects(2, 0, -1, Integer.MIN_VALUE);
    }

    @Test
    @DisplayName("an eps that is no share")
    void noShare() {
      psi.rejects(3, 0.0, -1e-4, NAN, 1.0, 1.5, Double.POSITIVE_INFINITY);
    }

    @Test
    @DisplayName("a distance that is none")
    void noDistance() {
      pValue.rejects(0, Bad.probabilities());
      pValue.rejects(0, NAN);
    }

    @Test
    @DisplayName("samples of no size")
    void noSize() {
      pValue.rejects(1, 0, -1, Integer.MIN_VALUE);
      pValue.rejects(2, 0, -1, Integer.MIN_VALUE);
      pValue.with(0, 0.0).rejects(1, 0);
    }

    @Test
    @DisplayName("the arguments stay as they were")
    void argumentsUnchanged() {
      psi.isPure();
      ks.isPure();
      pValue.isPure();
    }
  }

  private static double term(double p, double q) {
    return (q - p) * Math.log(q / p);
  }

  private static void assertPsi(Golden golden) {
    double[] ref = golden.vector("ref");
    double[] cur = golden.vector("cur");
    double actual = DriftPsiKs.psi(ref, cur, golden.integer("bins"), golden.number("eps"));
    golden.assertClose("psi", actual, TOLERANCE);
  }

  private static void assertPsi(double expected, double[] ref, double[] cur, int bins) {
    assertPsi(expected, ref, cur, bins, EPS);
  }

  private static void assertPsi(double expected, double[] ref, double[] cur, int bins, double eps) {
    double actual = DriftPsiKs.psi(ref.clone(), cur.clone(), bins, eps);
    assertClose(expected, actual, TOLERANCE, "PSI");
  }

  private static void assertKs(Golden golden) {
    assertKs(golden.number("ks"), golden.vector("a"), golden.vector("b"));
  }

  private static void assertKs(double expected, double[] a, double[] b) {
    assertClose(expected, DriftPsiKs.ks(a.clone(), b.clone()), TOLERANCE, "KS distance");
  }

  /** Two samples of multiples of 1/8, so that values are equal and edges exact. */
  private record Pair(double[] a, double[] b) {

    static Pair draw(Random random) {
      double shift = random.nextGaussian();
      return new Pair(eighths(random, 0), eighths(random, shift));
    }

    private static double[] eighths(Random random, double mean) {
      double parts = random.nextBoolean() ? 8 : 1;
      int length = 1 + random.nextInt(40);
      return Vectors.of(
          length, i -> Math.rint(parts * (mean + random.nextGaussian())) / parts + 0.0);
    }

    /** Counts both samples again at every value. */
    double distance() {
      return Math.max(farthest(a), farthest(b));
    }

    private double farthest(double[] places) {
      return Arrays.stream(places)
          .map(x -> Math.abs(share(a, -INFINITY, x) - share(b, -INFINITY, x)))
          .max()
          .orElseThrow();
    }

    double psi(int bins) {
      double sum = 0;
      for (int k = 0; k < bins; k++) {
        double low = k == 0 ? -INFINITY : Vectors.quantile(a, (double) k / bins);
        double high = k == bins - 1 ? INFINITY : Vectors.quantile(a, (k + 1.0) / bins);
        sum += term(Math.max(EPS, share(a, low, high)), Math.max(EPS, share(b, low, high)));
      }
      return sum;
    }

    private static double share(double[] values, double low, double high) {
      double count = Arrays.stream(values).filter(x -> low < x && x <= high).count();
      return count / values.length;
    }
  }
}
