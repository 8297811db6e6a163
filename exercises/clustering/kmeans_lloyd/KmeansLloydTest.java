package clustering.kmeans_lloyd;

import static gradus.testkit.Matrices.copy;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: golden paths, Iris, empty clusters, k-means++ and invalid arguments. */
final class KmeansLloydTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);

  @Nested
  final class Assignment {

    @Test
    @DisplayName("a tie goes to the lowest index")
    void ties() {
      double[][] x = {{0, 0}, {1, 1}, {-1, 0}, {5, 5}, {0, 3}};
      double[][] c = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {-1, 0}};
      assertExact(new int[] {0, 0, 2, 0, 1}, KmeansLloyd.assign(x, c), "nearest centroids");
    }

    @Test
    @DisplayName("distance is Euclidean, not a sum of differences")
    void euclidean() {
      double[][] x = {{0, 0, 0}};
      double[][] c = {{0, 5, 0}, {2, 2, 2}, {3, 3, 0}, {-4, 0, 1}};
      assertNearest(12.0, x, c, 1);
    }

    @Test
    @DisplayName("differences below one count")
    void fractions() {
      double[][] x = {{0.4}, {0.9}, {-0.3}};
      double[][] c = {{0.0}, {0.5}, {-0.5}};
      assertNearest(0.21, x, c, 1, 1, 2);
    }

    @Test
    @DisplayName("one row and one centroid")
    void single() {
      assertNearest(25.0, new double[][] {{3, -4}}, new double[][] {{0, 0}}, 0);
    }

    @Test
    @DisplayName("more centroids than rows")
    void manyCentroids() {
      assertNearest(0.25, new double[][] {{2}}, new double[][] {{9}, {-1}, {2.5}, {4}}, 2);
    }

    @Test
    @DisplayName("rows far from zero")
    void farFromZero() {
      double[][] x = {{1e9, -1e9}, {1e9 + 3, -1e9}, {1e9 + 1, -1e9 + 1}, {1e9 + 4, -1e9 - 2}};
      double[][] c = {{1e9 + 3.5, -1e9 - 0.5}, {1e9 + 0.5, -1e9 + 0.5}};
      assertNearest(4.0, x, c, 1, 0, 1, 0);
    }

    @Test
    @DisplayName("huge and tiny values")
    void extremes() {
      double[][] huge = {{1e150, 0}, {0, -1e150}, {-3e149, 1e149}};
      double[][] hugeCentroids = {{-1e150, 0}, {0, -9e149}, {8e149, 0}};
      assertExact(new int[] {2, 1, 0}, KmeansLloyd.assign(huge, hugeCentroids), "huge");
      assertClose(5.5e299, KmeansLloyd.inertia(huge, hugeCentroids), RELATIVE, "huge");
      double[][] tiny = {{1e-140}, {5e-140}};
      double[][] tinyCentroids = {{4e-140}, {2e-140}};
      assertExact(new int[] {1, 0}, KmeansLloyd.assign(tiny, tinyCentroids), "tiny");
      assertClose(2e-280, KmeansLloyd.inertia(tiny, tinyCentroids), RELATIVE, "tiny");
    }

    @Test
    @DisplayName("labels and inertia of golden centroids")
    void golden() {
      Golden.cases("runs").forEach(each -> assertNearest(each, each.matrix("x")));
    }
  }

  @Nested
  final class Updates {

    @Test
    @DisplayName("centroids after the first few updates")
    void path() {
      Golden.cases("runs").forEach(each -> assertPath(each, each.matrix("x"), each.matrix("init")));
    }

    @Test
    @DisplayName("centroids at the end")
    void converged() {
      Golden.cases("runs")
          .forEach(each -> assertConverged(each, each.matrix("x"), each.matrix("init"), 300));
    }

    @Test
    @DisplayName("no update returns the start")
    void noUpdate() {
      double[][] x = {{1, 2}, {3, 4}, {5, 7}};
      double[][] init = {{-1, 0.5}, {4, 4}};
      assertFit(copy(init), x, init, 0);
    }

    @Test
    @DisplayName("exactly the number of updates that is needed")
    void exactlyEnough() {
      for (Golden each : Golden.cases("runs")) {
        assertConverged(each, each.matrix("x"), each.matrix("init"), each.integer("updates"));
      }
    }

    @Test
    @DisplayName("a loop that may run for ever stops when nothing changes")
    void stops() {
      for (Golden each : Golden.cases("runs")) {
        assertConverged(each, each.matrix("x"), each.matrix("init"), Integer.MAX_VALUE);
      }
    }

    @Test
    @DisplayName("one centroid moves to the mean")
    void oneCentroid() {
      double[][] x = {{1, 10}, {2, -4}, {6, 0}};
      assertFit(new double[][] {{3, 2}}, x, new double[][] {{50, 50}}, 5);
    }

    @Test
    @DisplayName("as many centroids as rows, in the order of the start")
    void oneRowEach() {
      double[][] x = {{1, 1}, {5, 5}, {9, 1}};
      double[][] init = {{9, 2}, {1, 2}, {5, 6}};
      assertFit(new double[][] {{9, 1}, {1, 1}, {5, 5}}, x, init, 10);
    }

    @Test
    @DisplayName("tiny data move as large data do")
    void tinyData() {
      for (Golden each : Golden.cases("runs")) {
        double[][] x = Matrices.map(each.matrix("x"), v -> v * 0x1p-40);
        double[][] init = Matrices.map(each.matrix("init"), v -> v * 0x1p-40);
        double[][] expected = Matrices.map(each.matrix("final"), v -> v * 0x1p-40);
        assertClose(expected, KmeansLloyd.fit(x, init, 300), RELATIVE, each.text("name"));
      }
    }

    @Test
    @DisplayName("whole numbers beyond the range of int")
    void largeData() {
      double[][] x = {{0}, {6e9}, {1e10}, {1.4e10}};
      assertFit(new double[][] {{3e9}, {1.2e10}}, x, new double[][] {{1e9}, {1.3e10}}, 20);
    }
  }

  @Nested
  final class EmptyClusters {

    @Test
    @DisplayName("an empty cluster keeps its centroid after each update")
    void path() {
      Golden.cases("empty")
          .forEach(each -> assertPath(each, each.matrix("x"), each.matrix("init")));
    }

    @Test
    @DisplayName("an empty cluster keeps its centroid to the end")
    void converged() {
      for (Golden each : Golden.cases("empty")) {
        assertConverged(each, each.matrix("x"), each.matrix("init"), 100);
        int[] labels = KmeansLloyd.assign(each.matrix("x"), each.matrix("final"));
        assertExact(each.integers("labels"), labels, each.text("name"));
      }
    }

    @Test
    @DisplayName("equal rows and equal starts")
    void allEqual() {
      double[][] x = {{2, 3}, {2, 3}, {2, 3}};
      double[][] init = {{2, 3}, {2, 3}, {8, 8}};
      assertFit(copy(init), x, init, 50);
    }
  }

  @Nested
  final class Iris {

    @Test
    @DisplayName("centroids after the first few updates")
    void path() {
      Golden.cases("iris")
          .forEach(each -> assertPath(each, Datasets.iris().features(), irises(each)));
    }

    @Test
    @DisplayName("centroids at the end")
    void converged() {
      Golden.cases("iris")
          .forEach(each -> assertConverged(each, Datasets.iris().features(), irises(each), 300));
    }

    @Test
    @DisplayName("labels and inertia of the final centroids")
    void labelsAndInertia() {
      Golden.cases("iris").forEach(each -> assertNearest(each, Datasets.iris().features()));
    }
  }

  @Nested
  final class PlusPlus {

    @Test
    @DisplayName("choices on Iris")
    void iris() {
      for (Golden each : Golden.cases("plusPlus")) {
        double[][] x = Datasets.iris().features();
        assertChoices(irises(each), x, each.integer("first"), each.vector("u"));
      }
    }

    @Test
    @DisplayName("only the first choice is needed")
    void oneCentroid() {
      double[][] x = {{4, 1}, {5, 2}, {6, 3}};
      assertChoices(new double[][] {{6, 3}}, x, 2);
    }

    @Test
    @DisplayName("the smallest uniform skips rows of weight zero")
    void zeroUniform() {
      double[][] x = {{3}, {3}, {4}, {9}, {3}};
      assertChoices(new double[][] {{3}, {4}}, x, 0, 0);
    }

    @Test
    @DisplayName("a uniform exactly on a boundary takes the next row")
    void boundary() {
      // Weights 0, 1, 4, 0, 3: sums 0, 1, 5, 5, 8.
      double[][] x = {{0, 0, 0}, {1, 0, 0}, {0, 2, 0}, {0, 0, 0}, {1, 1, 1}};
      assertSecond(x, 0.125, 2);
      assertSecond(x, 0.625, 4);
      assertSecond(x, 0.6249, 2);
      assertSecond(x, 0.1249, 1);
    }

    @Test
    @DisplayName("the largest uniform takes the last row with weight")
    void largestUniform() {
      double[][] x = {{0}, {1}, {5}, {0}, {0}};
      assertSecond(x, Math.nextDown(1.0), 2);
    }

    @Test
    @DisplayName("weights are squared distances")
    void squared() {
      // Distances 1, 2, 10: sums 1, 3, 13; squares 1, 4, 100: sums 1, 5, 105.
      double[][] x = {{0}, {1}, {-2}, {10}};
      assertSecond(x, 0.1, 3);
      assertSecond(x, 0.03, 2);
      assertSecond(x, 0.005, 1);
    }

    @Test
    @DisplayName("weights are distances to the nearest of all chosen rows")
    void nearestOfAll() {
      // After rows 0 and 3 the weights are 0, 1, 4, 0, 1.
      double[][] x = {{0}, {1}, {8}, {10}, {11}};
      assertChoices(new double[][] {{0}, {10}, {11}}, x, 0, 0.5, 0.9);
      assertChoices(new double[][] {{0}, {10}, {8}}, x, 0, 0.5, 0.5);
    }

    @Test
    @DisplayName("when every row is chosen or equal to a chosen one")
    void zeroTotal() {
      double[][] same = {{7, 7}, {7, 7}, {7, 7}, {7, 7}};
      assertChoices(copy(same), same, 2, 0.9, 0.1, 0.5);
      // Equal rows that differ only in the sign of a zero show which of them was chosen.
      double[][] x = {{-0.0, 1}, {0.0, 1}, {0.0, 1}, {5, 1}};
      double[][] actual = KmeansLloyd.plusPlusInit(x, 4, 1, new double[] {0.4, 0.8, 0.8});
      double[][] expected = {{0, 1}, {5, 1}, {0, 1}, {0, 1}};
      assertClose(expected, actual, TOLERANCE, "three equal rows");
      assertExact(true, 1 / actual[2][0] < 0, "the lowest index that is not chosen yet");
    }

    @Test
    @DisplayName("when none is left, the first row that is free, not the first row")
    void lowestFree() {
      double[][] x = {{5}, {7}, {7}, {5}};
      assertChoices(new double[][] {{7}, {5}, {7}, {5}}, x, 1, 0, 0.5, 0.5);
      double[][] pairs = {{5}, {5}, {7}, {7}};
      assertChoices(new double[][] {{5}, {7}, {5}, {7}}, pairs, 0, 0.6, 0.9, 0.1);
    }

    @Test
    @DisplayName("all rows, each once")
    void allRows() {
      double[][] x = {{0}, {1}, {2}, {3}, {4}, {5}};
      double[] u = {0.2, 0.4, 0.6, 0.8, 0.95};
      double[][] actual = KmeansLloyd.plusPlusInit(x, 6, 3, u);
      double[] column = Arrays.stream(Matrices.column(actual, 0)).sorted().toArray();
      assertClose(new double[] {0, 1, 2, 3, 4, 5}, column, TOLERANCE, "chosen rows, sorted");
    }

    private static void assertSecond(double[][] x, double u, int expected) {
      assertChoices(new double[][] {x[0], x[expected]}, x, 0, u);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("centroids agree with a second implementation")
    void centroids() {
      for (Sample each : Cases.seeded("kmeans_lloyd centroids", 15, Sample::draw)) {
        for (int maxIter : new int[] {1, 2, 50}) {
          assertFit(each.cluster(maxIter), copy(each.x()), copy(each.init()), maxIter);
        }
      }
    }

    @Test
    @DisplayName("labels and inertia agree with a second implementation")
    void labels() {
      for (Sample each : Cases.seeded("kmeans_lloyd labels", 30, Sample::draw)) {
        double[][] c = each.init();
        assertNearest(each.inertia(c), each.x(), c, each.labels(c));
      }
    }

    @Test
    @DisplayName("k-means++ agrees with a second implementation")
    void plusPlus() {
      for (Sample each : Cases.seeded("kmeans_lloyd plus plus", 30, Sample::draw)) {
        int first = each.x().length / 2;
        assertChoices(each.start(first), each.x(), first, each.u());
      }
    }

    @Test
    @DisplayName("more updates never raise the inertia")
    void inertiaFalls() {
      for (Sample each : Cases.seeded("kmeans_lloyd inertia", 6, Sample::draw)) {
        IntFunction<double[][]> fit = n -> KmeansLloyd.fit(copy(each.x()), copy(each.init()), n);
        assertNonIncreasing(Vectors.of(8, n -> each.inertia(fit.apply(n))), 1e-9);
      }
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, 1}, {2, 1}, {4, 3}, {4, 3}};
    private final double[][] c = {{1, 1}, {2, 1}, {90, 90}};
    private final double[] u = {0.9, 0.2, 0.7};
    private final Call fit = Call.of(KmeansLloyd::fit, x, c, 10);
    private final Call assign = Call.of(KmeansLloyd::assign, x, c);
    private final Call inertia = Call.of(KmeansLloyd::inertia, x, c);
    private final Call plusPlus = Call.of(KmeansLloyd::plusPlusInit, x, 4, 1, u);
    private final Call onlyFirst = Call.of(KmeansLloyd::plusPlusInit, x, 1, 0, new double[0]);
    private final List<Call> ofCentroids = List.of(fit, fit.with(2, 0), assign, inertia);

    @Test
    @DisplayName("fit leaves its arguments, starts anew and shares nothing with them")
    void fitKeepsArguments() {
      fit.isPure();
      fit.with(2, 1).isPure();
      fit.with(2, 0).isPure();
    }

    @Test
    @DisplayName("assignment and inertia leave their arguments")
    void assignKeepsArguments() {
      List.of(assign, inertia).forEach(Call::isPure);
    }

    @Test
    @DisplayName("k-means++ leaves its arguments and returns copies of rows")
    void plusPlusKeepsArguments() {
      plusPlus.isPure();
    }

    @Test
    @DisplayName("rows that are no matrix of finite numbers")
    void invalidRows() {
      ofCentroids.forEach(each -> each.rejects(0, Bad.matrices()));
      onlyFirst.rejects(0, Bad.matrices());
    }

    @Test
    @DisplayName("centroids that are no matrix of finite numbers")
    void invalidCentroids() {
      ofCentroids.forEach(each -> each.rejects(1, Bad.matrices()));
    }

    @Test
    @DisplayName("centroids of another width than the rows")
    void otherWidth() {
      ofCentroids.forEach(each -> each.rejects(1, Bad.widths()));
    }

    @Test
    @DisplayName("more centroids than rows to fit")
    void tooManyCentroids() {
      fit.rejects(1, new double[5][2]);
      fit.with(2, 0).rejects(1, new double[5][2]);
      plusPlus.with(3, new double[4]).rejects(1, 5);
    }

    @Test
    @DisplayName("a negative number of updates")
    void negativeUpdates() {
      fit.rejects(2, Bad.counts());
    }

    @Test
    @DisplayName("a number of choices, or a first one, that is not possible")
    void invalidChoices() {
      onlyFirst.rejects(1, 0, -1);
      plusPlus.rejects(2, -1, 4);
      onlyFirst.rejects(2, 4);
    }

    @Test
    @DisplayName("a number of uniforms that is not k - 1")
    void wrongNumberOfUniforms() {
      plusPlus.rejects(3, Bad.lengths());
      onlyFirst.rejects(3, Bad.of(null, new double[1]));
    }

    @Test
    @DisplayName("a uniform outside 0 to 1")
    void invalidUniform() {
      plusPlus.rejects(3, Bad.elements(1.0, 1.5, -1e-9, Double.NaN, Double.NEGATIVE_INFINITY));
    }
  }

  private static double[][] irises(Golden golden) {
    return Matrices.rows(Datasets.iris().features(), golden.integers("rows"));
  }

  private static void assertNearest(Golden golden, double[][] x) {
    assertNearest(golden.number("inertia"), x, golden.matrix("final"), golden.integers("labels"));
  }

  private static void assertNearest(double inertia, double[][] x, double[][] c, int... labels) {
    assertExact(labels, KmeansLloyd.assign(copy(x), copy(c)), "nearest centroids");
    assertClose(inertia, KmeansLloyd.inertia(copy(x), copy(c)), TOLERANCE, "inertia");
  }

  private static void assertFit(double[][] expected, double[][] x, double[][] init, int maxIter) {
    assertClose(expected, KmeansLloyd.fit(x, init, maxIter), TOLERANCE, "centroids");
  }

  private static void assertConverged(Golden golden, double[][] x, double[][] init, int maxIter) {
    golden.assertClose("final", KmeansLloyd.fit(x, init, maxIter), TOLERANCE);
  }

  /** A first row, and one more for each number that is drawn. */
  private static void assertChoices(double[][] expected, double[][] x, int first, double... u) {
    double[][] actual = KmeansLloyd.plusPlusInit(copy(x), u.length + 1, first, u);
    assertClose(expected, actual, TOLERANCE, "chosen rows");
  }

  private static void assertPath(Golden golden, double[][] x, double[][] init) {
    for (int iters : golden.integers("iters")) {
      double[][] actual = KmeansLloyd.fit(copy(x), copy(init), iters);
      String what = "centroids after " + iters + " updates";
      assertClose(golden.matrix("path.after" + iters), actual, TOLERANCE, what);
    }
  }

  /** A random clustering task, with another implementation of what is asked. */
  private record Sample(double[][] x, double[][] init, double[] u) {

    static Sample draw(Random random) {
      int n = 6 + random.nextInt(30);
      int d = 1 + random.nextInt(4);
      int k = 2 + random.nextInt(5);
      double[][] x = Matrices.of(n, d, (i, j) -> 3 * random.nextGaussian());
      double[][] init = Matrices.of(k, d, (i, j) -> 3 * random.nextGaussian());
      if (random.nextBoolean()) {
        // So far out that it never gets a row.
        Arrays.fill(init[random.nextInt(k)], 1000);
      }
      return new Sample(x, init, random.doubles(k - 1).toArray());
    }

    int[] labels(double[][] c) {
      return Vectors.ints(
          x.length, i -> new ArrayRealVector(distances(x[i], List.of(c))).getMinIndex());
    }

    private static double[] distances(double[] row, List<double[]> c) {
      return c.stream().mapToDouble(each -> MathArrays.distance(row, each)).toArray();
    }

    double inertia(double[][] c) {
      return StatUtils.sumSq(Vectors.of(x.length, i -> StatUtils.min(distances(x[i], List.of(c)))));
    }

    double[][] cluster(int updates) {
      double[][] c = copy(init);
      int[] before = new int[0];
      for (int update = 0; update < updates; update++) {
        int[] labels = labels(c);
        if (Arrays.equals(before, labels)) {
          return c;
        }
        before = labels;
        for (int j = 0; j < c.length; j++) {
          int cluster = j;
          int[] rows = IntStream.range(0, x.length).filter(i -> labels[i] == cluster).toArray();
          double[][] members = Matrices.rows(x, rows);
          if (rows.length > 0) {
            Arrays.setAll(c[j], column -> StatUtils.mean(Matrices.column(members, column)));
          }
        }
      }
      return c;
    }

    double[][] start(int first) {
      List<double[]> chosen = new ArrayList<>(List.of(x[first]));
      for (double share : u) {
        double[] weights =
            Vectors.of(x.length, i -> Math.pow(StatUtils.min(distances(x[i], chosen)), 2));
        double left = share * StatUtils.sum(weights);
        int i = 0;
        while (weights[i] <= left) {
          left -= weights[i++];
        }
        chosen.add(x[i]);
      }
      return chosen.toArray(double[][]::new);
    }
  }
}
