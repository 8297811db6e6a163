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
import java.util.ArrayList;
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
      assertExact(new int[] {1}, KmeansLloyd.assign(x, c), "nearest centroid");
      assertClose(12.0, KmeansLloyd.inertia(x, c), TOLERANCE, "inertia");
    }

    @Test
    @DisplayName("differences below one count")
    void fractions() {
      double[][] x = {{0.4}, {0.9}, {-0.3}};
      double[][] c = {{0.0}, {0.5}, {-0.5}};
      assertExact(new int[] {1, 1, 2}, KmeansLloyd.assign(x, c), "nearest centroids");
      assertClose(0.21, KmeansLloyd.inertia(x, c), TOLERANCE, "inertia");
    }

    @Test
    @DisplayName("one row and one centroid")
    void single() {
      double[][] x = {{3, -4}};
      double[][] c = {{0, 0}};
      assertExact(new int[] {0}, KmeansLloyd.assign(x, c), "nearest centroid");
      assertClose(25.0, KmeansLloyd.inertia(x, c), TOLERANCE, "inertia");
    }

    @Test
    @DisplayName("more centroids than rows")
    void manyCentroids() {
      double[][] x = {{2}};
      double[][] c = {{9}, {-1}, {2.5}, {4}};
      assertExact(new int[] {2}, KmeansLloyd.assign(x, c), "nearest centroid");
      assertClose(0.25, KmeansLloyd.inertia(x, c), TOLERANCE, "inertia");
    }

    @Test
    @DisplayName("rows far from zero")
    void farFromZero() {
      double[][] x = {{1e9, -1e9}, {1e9 + 3, -1e9}, {1e9 + 1, -1e9 + 1}, {1e9 + 4, -1e9 - 2}};
      double[][] c = {{1e9 + 3.5, -1e9 - 0.5}, {1e9 + 0.5, -1e9 + 0.5}};
      assertExact(new int[] {1, 0, 1, 0}, KmeansLloyd.assign(x, c), "nearest centroids");
      assertClose(4.0, KmeansLloyd.inertia(x, c), TOLERANCE, "inertia");
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
      for (Golden each : Golden.cases("runs")) {
        double[][] c = each.matrix("final");
        int[] labels = KmeansLloyd.assign(each.matrix("x"), c);
        assertExact(each.integers("labels"), labels, each.text("name"));
        double inertia = KmeansLloyd.inertia(each.matrix("x"), each.matrix("final"));
        each.assertClose("inertia", inertia, TOLERANCE);
      }
    }
  }

  @Nested
  final class Updates {

    @Test
    @DisplayName("centroids after the first few updates")
    void path() {
      for (Golden each : Golden.cases("runs")) {
        assertPath(each, each.matrix("x"), each.matrix("init"));
      }
    }

    @Test
    @DisplayName("centroids at the end")
    void converged() {
      for (Golden each : Golden.cases("runs")) {
        each.assertClose(
            "final", KmeansLloyd.fit(each.matrix("x"), each.matrix("init"), 300), TOLERANCE);
      }
    }

    @Test
    @DisplayName("no update returns the start")
    void noUpdate() {
      double[][] x = {{1, 2}, {3, 4}, {5, 7}};
      double[][] init = {{-1, 0.5}, {4, 4}};
      assertClose(new double[][] {{-1, 0.5}, {4, 4}}, KmeansLloyd.fit(x, init, 0), TOLERANCE);
    }

    @Test
    @DisplayName("exactly the number of updates that is needed")
    void exactlyEnough() {
      for (Golden each : Golden.cases("runs")) {
        int updates = each.integer("updates");
        double[][] actual = KmeansLloyd.fit(each.matrix("x"), each.matrix("init"), updates);
        each.assertClose("final", actual, TOLERANCE);
      }
    }

    @Test
    @DisplayName("a loop that may run for ever stops when nothing changes")
    void stops() {
      for (Golden each : Golden.cases("runs")) {
        each.assertClose(
            "final",
            KmeansLloyd.fit(each.matrix("x"), each.matrix("init"), Integer.MAX_VALUE),
            TOLERANCE);
      }
    }

    @Test
    @DisplayName("one centroid moves to the mean")
    void oneCentroid() {
      double[][] x = {{1, 10}, {2, -4}, {6, 0}};
      double[][] actual = KmeansLloyd.fit(x, new double[][] {{50, 50}}, 5);
      assertClose(new double[][] {{3, 2}}, actual, TOLERANCE, "centroid");
    }

    @Test
    @DisplayName("as many centroids as rows, in the order of the start")
    void oneRowEach() {
      double[][] x = {{1, 1}, {5, 5}, {9, 1}};
      double[][] init = {{9, 2}, {1, 2}, {5, 6}};
      double[][] expected = {{9, 1}, {1, 1}, {5, 5}};
      assertClose(expected, KmeansLloyd.fit(x, init, 10), TOLERANCE, "centroids");
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
      double[][] actual = KmeansLloyd.fit(x, new double[][] {{1e9}, {1.3e10}}, 20);
      assertClose(new double[][] {{3e9}, {1.2e10}}, actual, TOLERANCE, "centroids");
    }
  }

  @Nested
  final class EmptyClusters {

    @Test
    @DisplayName("an empty cluster keeps its centroid after each update")
    void path() {
      for (Golden each : Golden.cases("empty")) {
        assertPath(each, each.matrix("x"), each.matrix("init"));
      }
    }

    @Test
    @DisplayName("an empty cluster keeps its centroid to the end")
    void converged() {
      for (Golden each : Golden.cases("empty")) {
        double[][] actual = KmeansLloyd.fit(each.matrix("x"), each.matrix("init"), 100);
        each.assertClose("final", actual, TOLERANCE);
        int[] labels = KmeansLloyd.assign(each.matrix("x"), each.matrix("final"));
        assertExact(each.integers("labels"), labels, each.text("name"));
      }
    }

    @Test
    @DisplayName("equal rows and equal starts")
    void allEqual() {
      double[][] x = {{2, 3}, {2, 3}, {2, 3}};
      double[][] init = {{2, 3}, {2, 3}, {8, 8}};
      double[][] expected = {{2, 3}, {2, 3}, {8, 8}};
      assertClose(expected, KmeansLloyd.fit(x, init, 50), TOLERANCE, "centroids");
    }
  }

  @Nested
  final class Iris {

    @Test
    @DisplayName("centroids after the first few updates")
    void path() {
      for (Golden each : Golden.cases("iris")) {
        assertPath(each, Datasets.iris().features(), irises(each));
      }
    }

    @Test
    @DisplayName("centroids at the end")
    void converged() {
      for (Golden each : Golden.cases("iris")) {
        each.assertClose(
            "final", KmeansLloyd.fit(Datasets.iris().features(), irises(each), 300), TOLERANCE);
      }
    }

    @Test
    @DisplayName("labels and inertia of the final centroids")
    void labelsAndInertia() {
      for (Golden each : Golden.cases("iris")) {
        double[][] x = Datasets.iris().features();
        assertExact(each.integers("labels"), KmeansLloyd.assign(x, each.matrix("final")));
        double inertia = KmeansLloyd.inertia(Datasets.iris().features(), each.matrix("final"));
        assertClose(each.number("inertia"), inertia, TOLERANCE, "inertia");
      }
    }
  }

  @Nested
  final class PlusPlus {

    @Test
    @DisplayName("choices on Iris")
    void iris() {
      for (Golden each : Golden.cases("plusPlus")) {
        double[][] actual =
            KmeansLloyd.plusPlusInit(
                Datasets.iris().features(),
                each.integer("k"),
                each.integer("first"),
                each.vector("u"));
        assertClose(irises(each), actual, TOLERANCE, each.text("name"));
      }
    }

    @Test
    @DisplayName("only the first choice is needed")
    void oneCentroid() {
      double[][] x = {{4, 1}, {5, 2}, {6, 3}};
      double[][] actual = KmeansLloyd.plusPlusInit(x, 1, 2, new double[0]);
      assertClose(new double[][] {{6, 3}}, actual, TOLERANCE, "k = 1");
    }

    @Test
    @DisplayName("the smallest uniform skips rows of weight zero")
    void zeroUniform() {
      double[][] x = {{3}, {3}, {4}, {9}, {3}};
      double[][] actual = KmeansLloyd.plusPlusInit(x, 2, 0, new double[] {0});
      assertClose(new double[][] {{3}, {4}}, actual, TOLERANCE, "u = 0");
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
      double[] u = {0.5, 0.9};
      double[][] actual = KmeansLloyd.plusPlusInit(x, 3, 0, u);
      assertClose(new double[][] {{0}, {10}, {11}}, actual, TOLERANCE, "u = 0.5, 0.9");
      double[][] middle = KmeansLloyd.plusPlusInit(x, 3, 0, new double[] {0.5, 0.5});
      assertClose(new double[][] {{0}, {10}, {8}}, middle, TOLERANCE, "u = 0.5, 0.5");
    }

    @Test
    @DisplayName("when every row is chosen or equal to a chosen one")
    void zeroTotal() {
      double[][] same = {{7, 7}, {7, 7}, {7, 7}, {7, 7}};
      double[][] all = KmeansLloyd.plusPlusInit(same, 4, 2, new double[] {0.9, 0.1, 0.5});
      double[][] four = {{7, 7}, {7, 7}, {7, 7}, {7, 7}};
      assertClose(four, all, TOLERANCE, "four equal rows");
      // Equal rows that differ only in the sign of a zero show which of them was chosen.
      double[][] x = {{-0.0, 1}, {0.0, 1}, {0.0, 1}, {5, 1}};
      double[][] actual = KmeansLloyd.plusPlusInit(x, 4, 1, new double[] {0.4, 0.8, 0.8});
      double[][] expected = {{0, 1}, {5, 1}, {0, 1}, {0, 1}};
      assertClose(expected, actual, TOLERANCE, "three equal rows");
      assertExact(true, 1 / actual[2][0] < 0, "the lowest index that is not chosen yet");
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
      double[][] actual = KmeansLloyd.plusPlusInit(copy(x), 2, 0, new double[] {u});
      assertClose(new double[][] {x[0], x[expected]}, actual, TOLERANCE, "second row, u = " + u);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("centroids agree with a second implementation")
    void centroids() {
      for (Sample each : Cases.seeded("kmeans_lloyd centroids", 30, Sample::draw)) {
        for (int maxIter : new int[] {1, 2, 50}) {
          double[][] expected = each.cluster(maxIter);
          double[][] actual = KmeansLloyd.fit(copy(each.x()), copy(each.init()), maxIter);
          assertClose(expected, actual, TOLERANCE, maxIter + " updates at most");
        }
      }
    }

    @Test
    @DisplayName("labels and inertia agree with a second implementation")
    void labels() {
      for (Sample each : Cases.seeded("kmeans_lloyd labels", 30, Sample::draw)) {
        int[] labels = each.labels(each.init());
        assertExact(labels, KmeansLloyd.assign(copy(each.x()), copy(each.init())), "labels");
        double actual = KmeansLloyd.inertia(copy(each.x()), copy(each.init()));
        assertClose(each.inertia(each.init()), actual, TOLERANCE, "inertia");
      }
    }

    @Test
    @DisplayName("k-means++ agrees with a second implementation")
    void plusPlus() {
      for (Sample each : Cases.seeded("kmeans_lloyd plus plus", 60, Sample::draw)) {
        int k = each.init().length;
        int first = each.x().length / 2;
        double[] u = Arrays.copyOf(each.u(), k - 1);
        double[][] actual = KmeansLloyd.plusPlusInit(copy(each.x()), k, first, u);
        assertClose(each.start(k, first), actual, TOLERANCE, "chosen rows");
      }
    }

    @Test
    @DisplayName("more updates never raise the inertia")
    void inertiaFalls() {
      for (Sample each : Cases.seeded("kmeans_lloyd inertia", 10, Sample::draw)) {
        double[] inertia = new double[12];
        for (int maxIter = 0; maxIter < inertia.length; maxIter++) {
          double[][] c = KmeansLloyd.fit(copy(each.x()), copy(each.init()), maxIter);
          inertia[maxIter] = each.inertia(c);
        }
        assertNonIncreasing(inertia, 1e-9);
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
      assign.isPure();
      inertia.isPure();
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
      return new Sample(x, init, random.doubles(k).toArray());
    }

    int[] labels(double[][] c) {
      return Arrays.stream(x)
          .mapToInt(
              row ->
                  IntStream.range(0, c.length)
                      .boxed()
                      .min(Comparator.comparingDouble(j -> MathArrays.distance(row, c[j])))
                      .orElseThrow())
          .toArray();
    }

    double inertia(double[][] c) {
      int[] labels = labels(c);
      return IntStream.range(0, x.length)
          .mapToDouble(i -> Math.pow(MathArrays.distance(x[i], c[labels[i]]), 2))
          .sum();
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

    double[][] start(int k, int first) {
      List<double[]> chosen = new ArrayList<>(List.of(x[first]));
      while (chosen.size() < k) {
        double[] weights =
            Arrays.stream(x)
                .mapToDouble(
                    row ->
                        chosen.stream()
                            .mapToDouble(c -> MathArrays.distance(row, c))
                            .min()
                            .orElse(0))
                .map(distance -> distance * distance)
                .toArray();
        double left = u[chosen.size() - 1] * Arrays.stream(weights).sum();
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
