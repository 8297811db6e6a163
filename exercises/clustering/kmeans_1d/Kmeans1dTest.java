package clustering.kmeans_1d;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: assignments, updates, empty clusters, extremes, random lists, growth, contract. */
final class Kmeans1dTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final int FOR_EVER = Integer.MAX_VALUE;

  @Nested
  final class Assignment {

    @Test
    @DisplayName("a tie goes to the lowest index, not to the lower value")
    void tiesGoToTheLowestIndex() {
      double[] c = {4, 0, 2, 0, -3};
      double[] x = {3, 1, 2, -1.5, -1, 0, 9};
      assertExact(new int[] {0, 1, 2, 1, 1, 1, 0}, Kmeans1d.assign(x, c), "nearest centroids");
    }

    @Test
    @DisplayName("differences below one, on both sides of zero")
    void fractions() {
      double[] x = {0.4, -0.4, 0.9, -0.2, 0.3};
      assertExact(new int[] {2, 1, 2, 0, 0}, Kmeans1d.assign(x, new double[] {0, -0.5, 0.7}));
    }

    @Test
    @DisplayName("more centroids than numbers")
    void manyCentroids() {
      assertExact(new int[] {2}, Kmeans1d.assign(new double[] {2}, new double[] {9, -1, 2.5, 4}));
    }

    @Test
    @DisplayName("the final clusters of golden runs")
    void golden() {
      for (Golden each : Golden.cases("runs")) {
        each.assertExact("labels", Kmeans1d.assign(each.vector("x"), each.vector("final")));
      }
    }
  }

  @Nested
  final class Updates {

    @Test
    @DisplayName("centroids after each number of updates")
    void afterEachNumber() {
      Golden.cases("runs").forEach(Kmeans1dTest::assertPath);
    }

    @Test
    @DisplayName("no update returns the start")
    void noUpdate() {
      double[] x = {1, 2, 3, 5};
      assertFit(new double[] {-1, 4.5, 4}, x, new double[] {-1, 4.5, 4}, 0);
    }

    @Test
    @DisplayName("the start is copied, not written to")
    void startIsCopied() {
      double[] init = {1, 4};
      Kmeans1d.fit(new double[] {1, 2, 4, 7}, init, 5);
      assertClose(new double[] {1, 4}, init, Tolerance.exact(), "the start afterwards");
    }

    @Test
    @DisplayName("a loop that may run for ever stops when nothing changes")
    void stops() {
      for (Golden each : Golden.cases("runs")) {
        assertFit(each.vector("final"), each.vector("x"), each.vector("init"), FOR_EVER);
      }
    }

    @Test
    @DisplayName("small moves are no reason to stop")
    void smallMoves() {
      for (Golden each : Golden.cases("runs")) {
        double[] x = scaled(each.vector("x"), 0x1p-20);
        double[] init = scaled(each.vector("init"), 0x1p-20);
        assertFit(scaled(each.vector("final"), 0x1p-20), x, init, 1000);
      }
    }

    @Test
    @DisplayName("centroids keep the order of the start")
    void unsortedStart() {
      double[] x = {1, 2, 10, 11, 20, 21};
      assertFit(new double[] {20.5, 1.5, 10.5}, x, new double[] {18, 0, 12}, 10);
      assertFit(new double[] {10.5, 20.5, 1.5}, x, new double[] {9, 30, 5}, 10);
    }

    @Test
    @DisplayName("ties within an update")
    void tiesWithin() {
      double[] x = {0, 1, 2};
      assertFit(new double[] {0.5, 2}, x, new double[] {0, 2}, 10);
      assertFit(new double[] {1.5, 0}, x, new double[] {2, 0}, 10);
    }

    @Test
    @DisplayName("equal numbers, each with a weight of its own")
    void equalNumbers() {
      double[] x = {2, 2, 2, 6, 9, 9, 9, 9};
      assertFit(new double[] {2, 8.4}, x, new double[] {2, 9}, 10);
    }

    @Test
    @DisplayName("as many centroids as numbers")
    void oneEach() {
      assertFit(new double[] {5, -2, 0.5}, new double[] {0.5, 5, -2}, new double[] {4, -1, 1}, 10);
    }
  }

  @Nested
  final class EmptyClusters {

    @Test
    @DisplayName("a centroid that never gets a number stays")
    void staysFromTheStart() {
      double[] x = {0, 1, 10, 11};
      assertFit(new double[] {0.5, 100, 10.5}, x, new double[] {0, 100, 10}, 10);
      assertFit(new double[] {-50, 5.5}, x, new double[] {-50, 5}, 10);
    }

    @Test
    @DisplayName("of equal starts the first gets the numbers")
    void equalStarts() {
      double[] x = {0, 2, 6, 8};
      assertFit(new double[] {1, 0, 7}, x, new double[] {0, 0, 9}, 1);
      assertFit(new double[] {2, 0, 7}, x, new double[] {0, 0, 9}, 10);
      assertFit(new double[] {4, 3, 3}, x, new double[] {3, 3, 3}, 1);
    }

    @Test
    @DisplayName("clusters that lose all numbers, and some that get numbers again")
    void golden() {
      Golden.cases("empty").forEach(Kmeans1dTest::assertPath);
    }
  }

  @Nested
  final class Extremes {

    @Test
    @DisplayName("numbers far from zero")
    void farFromZero() {
      double[] x = {1e9, 1e9 + 0.5, 1e9 + 4, 1e9 + 4.5, 1e9 + 2};
      assertExact(new int[] {1, 1, 0, 0, 0}, Kmeans1d.assign(x, new double[] {1e9 + 4, 1e9 - 0.5}));
      double[] nearer = Vectors.map(x, each -> each - 1e9 + 1e5);
      assertFit(new double[] {100004.25, 1e5 + 2.5 / 3}, nearer, new double[] {1e5 + 6, 1e5}, 1);
    }

    @Test
    @DisplayName("huge numbers")
    void huge() {
      double[] x = {1e150, 8e149, -1e150, -4e149};
      assertExact(new int[] {1, 1, 0, 0}, Kmeans1d.assign(x, new double[] {-1e150, 1e150}));
      assertFit(new double[] {-7e149, 9e149}, x, new double[] {-1e150, 1e150}, 10);
    }

    @Test
    @DisplayName("tiny numbers")
    void tiny() {
      double[] c = {5e-139, 1e-139};
      assertExact(new int[] {0, 1, 1}, Kmeans1d.assign(new double[] {4e-139, 2e-139, -1e-139}, c));
    }
  }

  @Nested
  final class RandomLists {

    @Test
    @DisplayName("centroids agree with a second implementation")
    void agree() {
      for (Sample each : samples("agree")) {
        assertFit(each.fitted(), each.x(), each.init(), each.maxIter());
      }
    }

    @Test
    @DisplayName("the order of the numbers does not matter, that of the start is kept")
    void orders() {
      for (Sample each : samples("orders")) {
        double[] reversed = Vectors.reversed(each.x());
        double[] fitted = each.fitted();
        assertFit(fitted, reversed, each.init(), each.maxIter());
        assertFit(
            Vectors.reversed(fitted), each.x(), Vectors.reversed(each.init()), each.maxIter());
      }
    }

    @Test
    @DisplayName("moved, stretched and mirrored numbers have such centroids")
    void moved() {
      for (Sample each : samples("moved")) {
        assertFit(
            Vectors.map(each.fitted(), v -> 5 - 3 * v),
            Vectors.map(each.x(), v -> 5 - 3 * v),
            Vectors.map(each.init(), v -> 5 - 3 * v),
            each.maxIter());
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("kmeans_1d " + purpose, 15, Sample::draw);
    }
  }

  @Nested
  final class ManyNumbers {

    private final double[] init = {0.1, 0.2, 0.7, 0.9};

    @Test
    @DisplayName("20 000 numbers")
    void twentyThousand() {
      double[] x = Vectors.of(20_000, i -> i % 2 * 8 + (i * 7919 % 10_000) / 10_000.0);
      assertFit(new double[] {0.4999, 8.5}, x, new double[] {0.75, 7.75}, FOR_EVER);
    }

    @Test
    @DisplayName("steps of an update grow like n")
    void updates() {
      assertGrowth(n -> Kmeans1d.fit(spread(n), init.clone(), 1), Growth.N);
    }

    @Test
    @DisplayName("steps of the assignment grow like n")
    void assignments() {
      assertGrowth(n -> Kmeans1d.assign(spread(n), init.clone()), Growth.N);
    }

    private static double[] spread(int n) {
      return Vectors.of(n, i -> i * 13 % n / (double) n);
    }
  }

  @Nested
  final class Contract {

    private final double[] x = {4, 1, 2, -5};
    private final double[] c = {3, 1, 90};
    private final Call fit = Call.of(Kmeans1d::fit, x, c, 10);
    private final Call assign = Call.of(Kmeans1d::assign, x, c);
    private final List<Call> calls = List.of(fit, fit.with(2, 0), assign);

    @Test
    @DisplayName("numbers that are none")
    void numbers() {
      calls.forEach(each -> each.rejects(0, Bad.vectors()));
    }

    @Test
    @DisplayName("centroids that are none")
    void centroids() {
      calls.forEach(each -> each.rejects(1, Bad.vectors()));
    }

    @Test
    @DisplayName("more centroids than numbers to fit")
    void tooManyCentroids() {
      fit.rejects(1, new double[] {1, 2, 3, 4, 5});
      fit.with(2, 0).rejects(1, new double[] {1, 2, 3, 4, 5});
    }

    @Test
    @DisplayName("a negative number of updates")
    void negativeUpdates() {
      fit.rejects(2, Bad.counts());
    }

    @Test
    @DisplayName("the arguments stay, and every call returns a new array with the same numbers")
    void argumentsUnchanged() {
      calls.forEach(Call::isPure);
    }
  }

  /** Checks the centroids after every number of updates, also after more than are needed. */
  private static void assertPath(Golden golden) {
    double[][] path = golden.matrix("path");
    for (int updates = 0; updates < path.length; updates++) {
      assertFit(path[updates], golden.vector("x"), golden.vector("init"), updates);
    }
    assertFit(golden.vector("final"), golden.vector("x"), golden.vector("init"), path.length + 5);
  }

  private static void assertFit(double[] expected, double[] x, double[] init, int maxIter) {
    String message = "centroids after at most " + maxIter + " updates";
    assertClose(expected, Kmeans1d.fit(x.clone(), init.clone(), maxIter), TOLERANCE, message);
  }

  private static double[] scaled(double[] vector, double factor) {
    return Vectors.map(vector, each -> each * factor);
  }

  /** Numbers without structure, and some of them to start from. */
  private record Sample(double[] x, double[] init, int maxIter) {

    static Sample draw(Random random) {
      int n = 2 + random.nextInt(50);
      double[] x = Vectors.of(n, i -> 10 * random.nextGaussian());
      double[] init = Vectors.of(1 + random.nextInt(Math.min(n, 6)), j -> x[j] + 0.001);
      return new Sample(x, init, random.nextInt(12));
    }

    /** As many updates as are asked for, whether something changes or not. */
    double[] fitted() {
      double[] c = init.clone();
      for (int t = 0; t < maxIter; t++) {
        double[] sums = new double[c.length];
        int[] counts = new int[c.length];
        for (double v : x) {
          int j = nearest(v, c);
          sums[j] += v;
          counts[j]++;
        }
        double[] old = c;
        c = Vectors.of(c.length, j -> counts[j] == 0 ? old[j] : sums[j] / counts[j]);
      }
      return c;
    }

    private static int nearest(double value, double[] c) {
      int nearest = 0;
      for (int j = 1; j < c.length; j++) {
        if (Math.abs(value - c[j]) < Math.abs(value - c[nearest])) {
          nearest = j;
        }
      }
      return nearest;
    }
  }
}
