package classifiers.knn_classifier;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: neighbours, votes, means, real data, random rows, growth and contract. */
final class KnnClassifierTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Neighbours {

    @Test
    @DisplayName("of rows equally far away the lower index is nearer")
    void tiedDistances() {
      double[][] x = {{0, 9}, {3, 4}, {-4, 3}, {1, 0}, {5, 0}, {0, -5}, {0, 1}};
      double[] q = {0, 0};
      assertNeighbours(x, q, 1, 3);
      assertNeighbours(x, q, 3, 3, 6, 1);
      assertNeighbours(x, q, 4, 3, 6, 1, 2);
      assertNeighbours(x, q, 5, 3, 6, 1, 2, 4);
    }

    @Test
    @DisplayName("distance is Euclidean, over all columns")
    void euclidean() {
      double[][] x = {{0, 5, 0}, {2, 2, 2}, {3, 3, 0}, {-4, 0, 1}};
      assertNeighbours(x, new double[] {0, 0, 0}, 1, 1);
      assertNeighbours(x, new double[] {0, 0, 0}, 3, 1, 2, 3);
    }

    @Test
    @DisplayName("differences below one, on both sides")
    void fractions() {
      double[][] x = {{0.9}, {-0.5}, {0.25}, {-0.125}};
      assertNeighbours(x, new double[] {0}, 1, 3);
      assertNeighbours(x, new double[] {0}, 2, 3, 2);
      assertNeighbours(x, new double[] {0}, 3, 3, 2, 1);
    }

    @Test
    @DisplayName("equal rows are different neighbours, and a row of X may be asked for")
    void equalRows() {
      double[][] x = {{4, 4}, {1, 2}, {1, 2}, {1, 2}, {1, 3}};
      assertNeighbours(x, new double[] {1, 2}, 1, 1);
      assertNeighbours(x, new double[] {1, 2}, 2, 1, 2);
      assertNeighbours(x, new double[] {1, 2}, 4, 1, 2, 3, 4);
    }

    @Test
    @DisplayName("all rows")
    void allRows() {
      assertNeighbours(new double[][] {{3}, {1}, {2}}, new double[] {7}, 3, 0, 1, 2);
      assertNeighbours(new double[][] {{3}}, new double[] {7}, 1, 0);
    }

    @Test
    @DisplayName("rows far from zero")
    void farFromZero() {
      double[][] x = {{1e9 + 2, -1e9}, {1e9, -1e9 + 1}, {1e9 - 3, -1e9}, {1e9, -1e9 - 1.5}};
      assertNeighbours(x, new double[] {1e9, -1e9}, 2, 1, 3);
      assertNeighbours(x, new double[] {1e9, -1e9}, 3, 1, 3, 0);
    }

    @Test
    @DisplayName("huge and tiny distances")
    void extremes() {
      double[][] huge = {{1e150, 0}, {0, 3e149}, {-4e149, 0}};
      assertNeighbours(huge, new double[] {0, -1e149}, 2, 1, 2);
      double[][] tiny = {{4e-139}, {1e-139}, {-2e-139}};
      assertNeighbours(tiny, new double[] {0}, 2, 1, 2);
    }

    /** Targets are powers of two, so that the sum of any of them says which they are. */
    private static void assertNeighbours(double[][] x, double[] q, int k, int... rows) {
      double[] powers = Vectors.of(x.length, i -> 1 << i);
      double expected = StatUtils.sum(Vectors.at(powers, rows)) / k;
      double[] mean = KnnClassifier.regress(x, powers, new double[][] {q}, k, false);
      String message = "mean target of the neighbours " + Arrays.toString(rows);
      assertClose(new double[] {expected}, mean, TOLERANCE, message);
    }
  }

  @Nested
  final class Votes {

    private final double[][] line = {{1}, {2}, {3}, {4}, {5}, {6}};

    @Test
    @DisplayName("the most frequent label wins, not the nearest")
    void majority() {
      assertVote(4, 3, 9, 4, 4);
      assertVote(0, 5, 2, 0, 1, 0, 1, 1);
      assertVote(1, 6, 2, 0, 1, 0, 1, 1);
    }

    @Test
    @DisplayName("of tied labels the lowest wins, nearest or not")
    void tiedVotes() {
      assertVote(3, 2, 8, 3);
      assertVote(3, 4, 8, 3, 3, 8);
      assertVote(3, 4, 3, 8, 8, 3);
      assertVote(2, 6, 9, 2, 5, 5, 9, 2);
      assertVote(15, 4, 16, 15, 15, 16);
      assertVote(31, 2, 64, 31);
    }

    @Test
    @DisplayName("labels may be negative and far apart")
    void anyLabels() {
      assertVote(-7, 3, -7, 4, -7);
      assertVote(-3, 2, 2, -3);
      assertVote(-9, 4, -9, -2, -2, -9);
      assertVote(Integer.MIN_VALUE, 2, Integer.MAX_VALUE, Integer.MIN_VALUE);
      assertVote(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, Integer.MIN_VALUE);
      assertVote(-2_000_000_000, 4, 2_000_000_000, 5, -2_000_000_000, 7);
    }

    @Test
    @DisplayName("near and far votes count the same")
    void equalVotes() {
      double[][] x = {{0.125}, {90}, {-90}};
      assertExact(new int[] {6}, predict(x, new int[] {1, 6, 6}, 3));
      assertExact(new int[] {6}, predict(new double[][] {{0}, {1}, {2}}, new int[] {1, 6, 6}, 3));
    }

    @Test
    @DisplayName("golden tables")
    void goldenVotes() {
      for (Golden table : Golden.cases("small")) {
        for (Golden each : table.children("byK")) {
          each.assertExact(
              "labels",
              KnnClassifier.predict(
                  table.matrix("x"), table.integers("y"), table.matrix("xt"), each.integer("k")));
        }
      }
    }

    /** The labels stand in the order of their distance from 0. */
    private void assertVote(int expected, int k, int... labels) {
      double[][] x = Arrays.copyOf(line, labels.length);
      assertExact(new int[] {expected}, predict(x, labels, k), "vote of " + k);
    }

    private static int[] predict(double[][] x, int[] labels, int k) {
      return KnnClassifier.predict(x, labels, new double[1][1], k);
    }
  }

  @Nested
  final class Means {

    @Test
    @DisplayName("plain means of golden tables")
    void goldenMeans() {
      Golden.cases("small").forEach(table -> assertTable(table, "means", false));
    }

    @Test
    @DisplayName("weighted means of golden tables")
    void goldenWeighted() {
      Golden.cases("small").forEach(table -> assertTable(table, "weighted", true));
    }

    @Test
    @DisplayName("the weight is one over the distance")
    void weights() {
      double[][] x = {{3, 4}, {0, 2}, {-10, 0}};
      assertMeans(new double[] {(10 / 5.0 + 40 / 2.0) / 0.7}, x, new double[] {10, 40, 99}, 2);
      assertMeans(new double[] {(2 + 20 - 3) / 0.8}, x, new double[] {10, 40, -30}, 3);
    }

    @Test
    @DisplayName("a neighbour at distance zero counts alone when weighted")
    void distanceZero() {
      double[][] x = {{1, 0}, {0, 0}, {-1, 0}};
      double[] y = {5, -8, 100};
      for (int k = 2; k <= 3; k++) {
        assertMeans(new double[] {-8}, x, y, k);
      }
      assertMeans(new double[] {-8}, x, y, 1);
    }

    @Test
    @DisplayName("several neighbours at distance zero share")
    void severalAtDistanceZero() {
      double[][] x = {{0, 1}, {0, 0}, {-0.0, 0}, {0, -0.0}};
      double[] y = {50, 6, 9, -3};
      assertMeans(new double[] {7.5}, x, y, 2);
      assertMeans(new double[] {4}, x, y, 3);
      assertMeans(new double[] {4}, x, y, 4);
    }

    @Test
    @DisplayName("unweighted, a distance of zero is nothing special")
    void distanceZeroUnweighted() {
      double[][] x = {{1, 0}, {0, 0}, {-1, 0}};
      double[] means =
          KnnClassifier.regress(x, new double[] {5, -8, 9}, new double[1][2], 3, false);
      assertClose(new double[] {2}, means, TOLERANCE, "mean");
    }

    @Test
    @DisplayName("tiny distances are not zero")
    void tinyDistances() {
      double[][] x = {{1e-138, 0}, {0, -3e-138}};
      assertMeans(new double[] {10}, x, new double[] {8, 16}, 2);
    }

    private static void assertTable(Golden table, String path, boolean weighted) {
      for (Golden each : table.children("byK")) {
        double[][] x = table.matrix("x");
        double[][] xt = table.matrix("xt");
        double[] found =
            KnnClassifier.regress(x, table.vector("t"), xt, each.integer("k"), weighted);
        each.assertClose(path, found, TOLERANCE);
      }
    }

    private static void assertMeans(double[] expected, double[][] x, double[] y, int k) {
      double[] means = KnnClassifier.regress(x, y, new double[1][2], k, true);
      assertClose(expected, means, TOLERANCE, "weighted mean of " + k);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("irises, in millimetres")
    void iris() {
      Dataset train = Datasets.iris().where(i -> i % 3 != 0);
      double[][] x = millimetres(train);
      double[][] xt = millimetres(Datasets.iris().where(i -> i % 3 == 0));
      for (Golden each : Golden.cases("iris")) {
        each.assertExact("labels", KnnClassifier.predict(x, train.labels(), xt, each.integer("k")));
      }
    }

    @Test
    @DisplayName("wines, standardised")
    void wine() {
      Dataset wines = Datasets.wine().standardised();
      Dataset train = wines.where(i -> i % 3 != 0);
      double[][] xt = wines.where(i -> i % 3 == 0).features();
      for (Golden each : Golden.cases("wine")) {
        each.assertExact(
            "labels",
            KnnClassifier.predict(train.features(), train.labels(), xt, each.integer("k")));
      }
    }

    @Test
    @DisplayName("how the disease of diabetes patients goes on")
    void diabetes() {
      assertDiabetes("means", false);
    }

    @Test
    @DisplayName("the same, weighted")
    void diabetesWeighted() {
      assertDiabetes("weighted", true);
    }

    private static void assertDiabetes(String path, boolean weighted) {
      Dataset some = Datasets.diabetes().rows(0, 150);
      Dataset train = some.where(i -> i % 3 != 0);
      double[][] xt = some.where(i -> i % 3 == 0).features();
      for (Golden each : Golden.cases("diabetes")) {
        int k = each.integer("k");
        double[] found = KnnClassifier.regress(train.features(), train.targets(), xt, k, weighted);
        each.assertClose(path, found, TOLERANCE);
      }
    }

    private static double[][] millimetres(Dataset irises) {
      return Matrices.map(irises.features(), each -> Math.rint(10 * each));
    }
  }

  @Nested
  final class RandomRows {

    @Test
    @DisplayName("predictions agree with a second implementation")
    void agree() {
      samples("agree").forEach(Sample::check);
    }

    @Test
    @DisplayName("rows that are all moved or stretched have the same neighbours")
    void moved() {
      for (Sample each : samples("moved")) {
        double[][] x = Matrices.map(each.x(), v -> 4 * v - 3);
        double[][] xt = Matrices.map(each.xt(), v -> 4 * v - 3);
        assertExact(each.labels(), KnnClassifier.predict(x, each.y(), xt, each.k()), "labels");
        double[] means = KnnClassifier.regress(x, each.t(), xt, each.k(), true);
        assertClose(each.means(true), means, TOLERANCE, "weighted means");
      }
    }

    @Test
    @DisplayName("each row is predicted for itself")
    void oneByOne() {
      for (Sample each : samples("one by one")) {
        double[][] reversed = Matrices.reversed(each.xt());
        assertExact(
            Vectors.reversed(each.labels()),
            KnnClassifier.predict(each.x(), each.y(), reversed, each.k()),
            "labels of the rows in the opposite order");
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("knn_classifier " + purpose, 20, Sample::draw);
    }
  }

  @Nested
  final class ManyRows {

    @Test
    @DisplayName("1000 rows, 20 to predict")
    void thousand() {
      double[][] x = rows(1000);
      double[][] xt = Matrices.of(20, 2, (i, j) -> 50 * i + (j == 0 ? 0.25 : 1));
      int[] y = Vectors.ints(1000, i -> i / 10);
      int[] expected = Vectors.ints(20, i -> 5 * i);
      assertExact(expected, KnnClassifier.predict(x, y, xt, 5), "labels");
    }

    @Test
    @DisplayName("steps grow like n log n with the training rows")
    void trainingRows() {
      double[][] xt = {{3, 5}, {77, 78}};
      assertGrowth(n -> KnnClassifier.predict(rows(n), new int[n], xt, 3), Growth.N_LOG_N);
      assertGrowth(
          n -> KnnClassifier.regress(rows(n), new double[n], xt, n / 2, true), Growth.N_LOG_N);
    }

    @Test
    @DisplayName("steps grow like m with the rows to predict")
    void rowsToPredict() {
      double[][] x = rows(6);
      assertGrowth(m -> KnnClassifier.predict(x, new int[6], rows(m), 3), Growth.N, 64);
      assertGrowth(m -> KnnClassifier.regress(x, new double[6], rows(m), 3, true), Growth.N, 64);
    }

    private static double[][] rows(int n) {
      return Matrices.of(n, 2, (i, j) -> i + j);
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, 2}, {3, -4}, {0, 0}, {3, 1}};
    private final double[][] xt = {{0, 1}, {3, 3}, {1, 2}};
    private final Call predict = Call.of(KnnClassifier::predict, x, new int[] {2, 1, -2, 1}, xt, 3);
    private final Call regress =
        Call.of(KnnClassifier::regress, x, new double[] {2, 1, -2.5, 0}, xt, 3, false);
    private final List<Call> calls = List.of(predict, regress, regress.with(4, true));

    @Test
    @DisplayName("training rows that are no matrix of finite numbers")
    void trainingRows() {
      calls.forEach(each -> each.rejects(0, Bad.matrices()));
    }

    @Test
    @DisplayName("rows to predict for that are no matrix of finite numbers")
    void rowsToPredict() {
      calls.forEach(each -> each.rejects(2, Bad.matrices()));
    }

    @Test
    @DisplayName("rows without columns, all of them")
    void noColumns() {
      calls.forEach(each -> each.with(0, new double[4][0]).rejects(2, new double[3][0]));
    }

    @Test
    @DisplayName("rows to predict for of another width")
    void otherWidth() {
      calls.forEach(each -> each.rejects(2, Bad.widths()));
    }

    @Test
    @DisplayName("no labels or targets, too few or too many")
    void lengths() {
      calls.forEach(each -> each.rejects(1, Bad.lengths()));
    }

    @Test
    @DisplayName("targets that are no finite numbers")
    void targets() {
      regress.rejects(1, Bad.nonFinite());
      regress.with(4, true).rejects(1, Bad.nonFinite());
    }

    @Test
    @DisplayName("no neighbour, or more than there are")
    void numberOfNeighbours() {
      calls.forEach(each -> each.rejects(3, 0, -1, 5, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Test
    @DisplayName("the arguments stay, and every call returns a new array with the same values")
    void argumentsUnchanged() {
      calls.forEach(Call::isPure);
    }
  }

  /** Rows on a grid of 1/8, so that many distances tie, and none does so nearly. */
  private record Sample(double[][] x, int[] y, double[] t, double[][] xt, int k) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(30);
      int d = 1 + random.nextInt(4);
      return new Sample(
          Matrices.of(n, d, (i, j) -> (random.nextInt(40) - 20) / 8.0),
          Vectors.ints(n, i -> random.nextInt(5) * 7 - 9),
          Vectors.of(n, i -> random.nextGaussian()),
          Matrices.of(1 + random.nextInt(8), d, (i, j) -> (random.nextInt(40) - 20) / 8.0),
          1 + random.nextInt(n));
    }

    void check() {
      assertExact(labels(), KnnClassifier.predict(x, y, xt, k), "labels");
      double[] means = KnnClassifier.regress(x, t, xt, k, false);
      assertClose(means(false), means, TOLERANCE, "means");
      double[] weighted = KnnClassifier.regress(x, t, xt, k, true);
      assertClose(means(true), weighted, TOLERANCE, "weighted means");
    }

    int[] labels() {
      return Vectors.ints(
          xt.length,
          r -> {
            int[] votes = Vectors.at(y, neighbours(xt[r]));
            return Arrays.stream(votes)
                .boxed()
                .min(
                    Comparator.comparingLong((Integer v) -> -count(votes, v)).thenComparing(v -> v))
                .orElseThrow();
          });
    }

    double[] means(boolean weighted) {
      return Vectors.of(xt.length, r -> mean(xt[r], weighted));
    }

    private double mean(double[] q, boolean weighted) {
      int[] near = neighbours(q);
      int[] exact = Arrays.stream(near).filter(i -> Arrays.equals(x[i], q)).toArray();
      int[] used = weighted && exact.length > 0 ? exact : near;
      boolean equal = !weighted || exact.length > 0;
      double[] weights =
          Vectors.of(used.length, i -> equal ? 1 : 1 / MathArrays.distance(x[used[i]], q));
      return MathArrays.linearCombination(weights, Vectors.at(t, used)) / StatUtils.sum(weights);
    }

    private int[] neighbours(double[] q) {
      return IntStream.range(0, x.length)
          .boxed()
          .sorted(Comparator.comparingDouble(i -> MathArrays.distance(x[i], q)))
          .limit(k)
          .mapToInt(i -> i)
          .toArray();
    }

    private static long count(int[] votes, int label) {
      return Arrays.stream(votes).filter(each -> each == label).count();
    }
  }
}
