package preprocessing.resampling_smote;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: both kinds of resampling, weights, SMOTE, real and random data, contract. */
final class ResamplingSmoteTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Oversampling {

    @Test
    @DisplayName("label 1 is rarer")
    void rareOnes() {
      int[] y = {1, 0, 0, 0, 1, 0, 1, 0, 0};
      assertOversampled(y, new int[] {2, 0, 2}, 0, 1, 2, 3, 4, 5, 6, 7, 8, 6, 0, 6);
    }

    @Test
    @DisplayName("label 0 is rarer")
    void rareZeros() {
      int[] y = {1, 1, 0, 1, 1, 0, 1};
      assertOversampled(y, new int[] {1, 1, 0}, 0, 1, 2, 3, 4, 5, 6, 5, 5, 2);
    }

    @Test
    @DisplayName("a single row is repeated again and again")
    void singleRow() {
      int[] y = {0, 0, 0, 1};
      assertOversampled(y, new int[] {0, 0}, 0, 1, 2, 3, 3, 3);
    }

    @Test
    @DisplayName("nothing to repeat")
    void balanced() {
      assertOversampled(new int[] {1, 0, 0, 1}, new int[0], 0, 1, 2, 3);
    }

    private static void assertOversampled(int[] y, int[] draws, int... expected) {
      assertExact(expected, ResamplingSmote.oversample(y, draws), "rows");
    }
  }

  @Nested
  final class Undersampling {

    @Test
    @DisplayName("label 1 is rarer")
    void rareOnes() {
      int[] y = {1, 0, 0, 0, 1, 0, 1, 0, 0};
      assertUndersampled(y, new int[] {8, 6, 2, 4, 1, 3, 0, 7, 5}, 0, 1, 2, 4, 6, 8);
    }

    @Test
    @DisplayName("label 0 is rarer")
    void rareZeros() {
      int[] y = {1, 1, 0, 1, 1, 0, 1};
      assertUndersampled(y, new int[] {5, 6, 4, 0, 1, 2, 3}, 2, 4, 5, 6);
    }

    @Test
    @DisplayName("the rows of the minority come last, and stay")
    void minorityLast() {
      int[] y = {0, 1, 0, 0, 1, 0};
      assertUndersampled(y, new int[] {5, 3, 2, 0, 4, 1}, 1, 3, 4, 5);
    }

    @Test
    @DisplayName("one row of each")
    void oneRowOfEach() {
      assertUndersampled(new int[] {0, 0, 0, 1, 0}, new int[] {4, 3, 2, 1, 0}, 3, 4);
    }

    @Test
    @DisplayName("nothing to leave out")
    void balanced() {
      assertUndersampled(new int[] {1, 0, 0, 1}, new int[] {2, 0, 3, 1}, 0, 1, 2, 3);
    }

    private static void assertUndersampled(int[] y, int[] perm, int... expected) {
      assertExact(expected, ResamplingSmote.undersample(y, perm), "rows");
    }
  }

  @Nested
  final class Weights {

    @Test
    @DisplayName("one to five classes")
    void small() {
      assertWeights("weights");
    }

    @Test
    @DisplayName("classes without rows")
    void absentClass() {
      assertWeights("absent");
    }

    @Test
    @DisplayName("many rows of many classes")
    void manyClasses() {
      int k = 45_000;
      int[] y = Vectors.ints(54_000, i -> i < 53_999 ? 0 : k - 1);
      double[] expected = new double[k];
      expected[0] = 54_000 / (45_000.0 * 53_999);
      expected[k - 1] = 1.2;
      double[] actual = ResamplingSmote.balancedWeights(y, k);
      assertClose(expected, actual, Tolerance.rel(1e-9), "weights");
    }

    private static void assertWeights(String cases) {
      Golden.assertEach(
          cases,
          "weights",
          TOLERANCE,
          each -> ResamplingSmote.balancedWeights(each.integers("y"), each.integer("k")));
    }
  }

  @Nested
  final class Neighbours {

    @Test
    @DisplayName("of equally distant rows the one with the lower number comes first")
    void ties() {
      assertLines("ties");
    }

    @Test
    @DisplayName("a row with the same values is a neighbour")
    void equalRows() {
      double[][] minority = {{8, 0}, {1, 2}, {1, 2}, {1, 6}};
      double[][] expected = {{1, 2}, {1, 2}, {1, 4}, {1, 4}, {4.5, 1}, {4.5, 1}};
      double[][] actual =
          ResamplingSmote.smote(
              minority,
              3,
              new int[] {1, 2, 1, 2, 1, 2},
              new int[] {0, 0, 1, 1, 2, 2},
              new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5});
      assertClose(expected, actual, TOLERANCE, "new rows");
    }

    @Test
    @DisplayName("straight distances, not along the axes")
    void straight() {
      double[][] minority = {{0, 0}, {5, 0}, {3, 3}};
      double[][] actual =
          ResamplingSmote.smote(
              minority, 1, new int[] {0, 1}, new int[] {0, 0}, new double[] {0.5, 0.5});
      assertClose(new double[][] {{1.5, 1.5}, {4, 1.5}}, actual, TOLERANCE, "new rows");
    }

    @Test
    @DisplayName("distances far below one, and far above the range of int")
    void anySize() {
      double[][] minority = {{0.5}, {0.25}, {-1e6}, {0.375}, {-999_990}};
      double[][] actual =
          ResamplingSmote.smote(
              minority, 4, new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3}, new double[4]);
      assertClose(new double[][] {{0.5}, {0.5}, {0.5}, {0.5}}, actual, TOLERANCE, "gaps of 0");
      double[] half = {0.5, 0.5, 0.5, 0.5};
      double[][] middles =
          ResamplingSmote.smote(minority, 4, new int[4], new int[] {0, 1, 2, 3}, half);
      double[][] expected = {{0.4375}, {0.375}, {-499_994.75}, {-499_999.75}};
      assertClose(expected, middles, TOLERANCE, "middles");
    }

    @Test
    @DisplayName("two rows are each other's neighbours")
    void twoRows() {
      double[][] actual =
          ResamplingSmote.smote(
              new double[][] {{1, -1, 4}, {3, 1, 0}},
              1,
              new int[] {1, 0},
              new int[] {0, 0},
              new double[] {0.25, 0.125});
      double[][] expected = {{2.5, 0.5, 1}, {1.25, -0.75, 3.5}};
      assertClose(expected, actual, TOLERANCE, "new rows");
    }
  }

  @Nested
  final class SyntheticRows {

    @Test
    @DisplayName("small data sets")
    void small() {
      assertLines("lines");
    }

    @Test
    @DisplayName("a gap of 0 gives the base, a gap near 1 the neighbour")
    void ends() {
      double[][] minority = {{1, 10}, {2, 30}, {5, 20}};
      double[][] actual =
          ResamplingSmote.smote(
              minority,
              2,
              new int[] {0, 0},
              new int[] {0, 0},
              new double[] {0, Math.nextDown(1.0)});
      assertClose(new double[][] {{1, 10}, {5, 20}}, actual, TOLERANCE, "new rows");
    }

    @Test
    @DisplayName("all columns move by the same share")
    void sameShare() {
      double[][] minority = {{0, 0, 0, 0}, {1, -10, 100, 0.5}};
      double[][] actual =
          ResamplingSmote.smote(minority, 1, new int[1], new int[1], new double[] {0.3});
      assertClose(new double[][] {{0.3, -3, 30, 0.15}}, actual, TOLERANCE, "new row");
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("new malignant cells")
    void cancer() {
      Dataset all = Datasets.breastCancer();
      double[][] rows = all.where(i -> all.labels()[i] == 0).rows(0, 120).features();
      assertNew("cancer", Matrices.mapRows(rows, row -> Arrays.copyOf(row, 10)));
    }

    @Test
    @DisplayName("new wines of the third kind")
    void wine() {
      Dataset all = Datasets.wine();
      int[] labels = all.labels();
      assertNew("wine", all.where(i -> labels[i] == 2).features());
    }

    @Test
    @DisplayName("class weights of cells and wines")
    void weights() {
      double[] cancer = ResamplingSmote.balancedWeights(Datasets.breastCancer().labels(), 2);
      assertClose(Golden.load("golden.json").vector("cancerWeights"), cancer, TOLERANCE, "cells");
      double[] wine = ResamplingSmote.balancedWeights(Datasets.wine().labels(), 3);
      assertClose(Golden.load("golden.json").vector("wineWeights"), wine, TOLERANCE, "wines");
    }

    private static void assertNew(String name, double[][] minority) {
      Golden golden = Golden.of(name);
      golden.assertClose("rows", smote(golden, minority), TOLERANCE);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("new rows agree with a second implementation")
    void newRows() {
      for (Sample each : samples("smote")) {
        double[][] actual =
            ResamplingSmote.smote(each.minority(), each.k(), each.base(), each.nbr(), each.gap());
        assertClose(each.newRows(), actual, TOLERANCE, "new rows");
      }
    }

    @Test
    @DisplayName("repeated rows agree with a second implementation")
    void repeated() {
      for (Labels each : labels("oversample")) {
        int[] rows = ResamplingSmote.oversample(each.y(), each.draws());
        assertExact(each.repeated(), rows, "rows");
      }
    }

    @Test
    @DisplayName("rows that stay agree with a second implementation")
    void kept() {
      for (Labels each : labels("undersample")) {
        assertExact(each.kept(), ResamplingSmote.undersample(each.y(), each.perm()), "rows");
      }
    }

    @Test
    @DisplayName("all classes weigh the same together")
    void weights() {
      for (Labels each : labels("weights")) {
        double[] weights = ResamplingSmote.balancedWeights(each.y(), 2);
        double half = each.y().length / 2.0;
        double ones = Arrays.stream(each.y()).sum();
        double[] expected = {half / (each.y().length - ones), half / ones};
        assertClose(expected, weights, TOLERANCE, "weights");
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("resampling_smote " + purpose, 25, Sample::draw);
    }

    private static List<Labels> labels(String purpose) {
      return Cases.seeded("resampling_smote " + purpose, 25, Labels::draw);
    }
  }

  @Nested
  final class ManyRows {

    @Test
    @DisplayName("rows that stay of 100 000")
    void undersample() {
      int n = 100_000;
      int[] perm = Vectors.ints(n, i -> n - 1 - i);
      int[] rows = ResamplingSmote.undersample(rare(n), perm);
      int[] expected = IntStream.range(0, n).filter(i -> i % 100 == 0 || i >= n - 1010).toArray();
      assertExact(expected, rows, "rows");
    }

    @Test
    @DisplayName("repeating takes steps in proportion to rows")
    void oversampleGrowth() {
      assertGrowth(n -> ResamplingSmote.oversample(half(n), new int[n / 2]), Growth.N);
    }

    @Test
    @DisplayName("leaving out takes steps in proportion to rows")
    void undersampleGrowth() {
      assertGrowth(
          n -> ResamplingSmote.undersample(half(n), Vectors.ints(n, i -> (i + n / 2) % n)),
          Growth.N);
    }

    @Test
    @DisplayName("weighing takes steps in proportion to rows and classes")
    void weightsGrowth() {
      assertGrowth(
          n -> ResamplingSmote.balancedWeights(Vectors.ints(n, i -> i / 2), n / 2), Growth.N);
    }

    private static int[] rare(int n) {
      return Vectors.ints(n, i -> i % 100 == 0 ? 1 : 0);
    }

    /** A quarter of the rows is 1. */
    private static int[] half(int n) {
      return Vectors.ints(n, i -> i % 4 == 0 ? 1 : 0);
    }
  }

  @Nested
  final class Contract {

    private final int[] y = {0, 1, 0, 0, 1, 0, 0};
    private final double[][] minority = {{0, 0}, {1, 0}, {0, 2}, {4, 4}, {-1, 3}};
    private final Call oversample = Call.of(ResamplingSmote::oversample, y, new int[] {1, 0, 1});
    private final Call undersample =
        Call.of(ResamplingSmote::undersample, y, new int[] {3, 5, 1, 0, 4, 2, 6});
    private final Call weights =
        Call.of(ResamplingSmote::balancedWeights, new int[] {0, 2, 1, 1}, 3);
    private final Call smote =
        Call.of(
            ResamplingSmote::smote,
            minority,
            2,
            new int[] {0, 3, 4},
            new int[] {1, 0, 1},
            new double[] {0.25, 0.5, 0});

    @Test
    @DisplayName("arguments stay as they were, and results are new")
    void keepsArguments() {
      List.of(oversample, undersample, weights, smote).forEach(Call::isPure);
    }

    @Test
    @DisplayName("labels that are missing")
    void missingLabels() {
      List.of(oversample, undersample, weights).forEach(each -> each.rejects(0, Bad.missing()));
      oversample.with(1, new int[0]).rejects(0, Bad.empty());
      undersample.with(1, new int[0]).rejects(0, Bad.empty());
    }

    @Test
    @DisplayName("labels that are neither 0 nor 1")
    void invalidLabels() {
      List.of(oversample, undersample).forEach(each -> each.rejects(0, Bad.labels(2)));
      weights.rejects(0, Bad.labels(3));
    }

    @Test
    @DisplayName("a label that does not occur")
    void oneLabel() {
      oversample.with(1, new int[0]).rejects(0, new int[] {1, 1, 1}, new int[] {0});
      oversample.with(1, new int[] {0, 0, 0}).rejects(0, new int[] {1, 1, 1}, new int[] {0, 0, 0});
      undersample.with(1, new int[] {0, 2, 1}).rejects(0, new int[] {1, 1, 1}, new int[] {0, 0, 0});
    }

    @Test
    @DisplayName("draws that are missing, too many or too few, or outside the minority")
    void draws() {
      oversample.rejects(1, Bad.lengths().and(Bad.labels(2)));
    }

    @Test
    @DisplayName("an order that is missing, too short or too long, or names a row twice")
    void order() {
      undersample.rejects(1, Bad.lengths().and(Bad.labels(7)));
      undersample.rejects(1, new int[] {3, 5, 1, 0, 4, 2, 3}, new int[] {0, 0, 1, 2, 3, 4, 5});
    }

    @Test
    @DisplayName("no class")
    void classes() {
      weights.rejects(1, 0, -1, 2);
    }

    @Test
    @DisplayName("a minority that is no matrix of finite numbers")
    void minority() {
      smote.rejects(0, Bad.matrices());
    }

    @Test
    @DisplayName("a minority of one row")
    void oneRow() {
      Call first = smote.with(2, new int[3]).with(3, new int[3]).with(1, 1);
      first.rejects(0, new double[][] {{1, 2}});
      first.with(1, 0).rejects(0, new double[][] {{1, 2}});
    }

    @Test
    @DisplayName("no neighbour, or too many")
    void neighbours() {
      smote.with(3, new int[3]).rejects(1, 0, -1, 5, 6);
      smote.rejects(3, Bad.labels(2));
    }

    @Test
    @DisplayName("bases outside the minority")
    void bases() {
      smote.rejects(2, Bad.labels(5));
    }

    @Test
    @DisplayName("gaps outside 0 to 1")
    void gaps() {
      smote.rejects(4, Bad.elements(-1e-9, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY));
    }

    @Test
    @DisplayName("bases, neighbours and gaps of different lengths, or none")
    void lengths() {
      smote.rejectsUnpaired(2, 3);
      smote.rejectsUnpaired(3, 4);
      smote.rejectsUnpaired(2, 4);
      smote.with(2, new int[0]).with(3, new int[0]).rejects(4, new double[0]);
    }
  }

  private static void assertLines(String cases) {
    Golden.assertEach(cases, "rows", TOLERANCE, each -> smote(each, each.matrix("minority")));
  }

  private static double[][] smote(Golden golden, double[][] minority) {
    return ResamplingSmote.smote(
        minority,
        golden.integer("k"),
        golden.integers("base"),
        golden.integers("nbr"),
        golden.vector("gap"));
  }

  /** Random rows of multiples of 1/8, so that many distances are equal, and exactly so. */
  private record Sample(double[][] minority, int k, int[] base, int[] nbr, double[] gap) {

    static Sample draw(Random random) {
      int m = 2 + random.nextInt(12);
      int d = 1 + random.nextInt(3);
      int k = 1 + random.nextInt(m - 1);
      int s = 1 + random.nextInt(10);
      return new Sample(
          Matrices.of(m, d, (i, j) -> (random.nextInt(33) - 16) / 8.0),
          k,
          Vectors.ints(s, t -> random.nextInt(m)),
          Vectors.ints(s, t -> random.nextInt(k)),
          Vectors.of(s, t -> random.nextDouble()));
    }

    double[][] newRows() {
      return Matrices.of(base.length, minority[0].length, this::value);
    }

    private double value(int t, int j) {
      double[] a = minority[base[t]];
      int other =
          IntStream.range(0, minority.length)
              .filter(i -> i != base[t])
              .boxed()
              .sorted(Comparator.comparingDouble(i -> square(a, minority[i])))
              .skip(nbr[t])
              .findFirst()
              .orElseThrow();
      return (1 - gap[t]) * a[j] + gap[t] * minority[other][j];
    }

    private static double square(double[] a, double[] b) {
      return Math.rint(64 * Math.pow(new EuclideanDistance().compute(a, b), 2));
    }
  }

  /** Random labels, either of them rarer, with draws and an order. */
  private record Labels(int[] y, int[] draws, int[] perm) {

    static Labels draw(Random random) {
      int n = 2 + random.nextInt(20);
      double share = random.nextDouble();
      int[] y = Vectors.ints(n, i -> i < 2 ? i : random.nextDouble() < share ? 1 : 0);
      int ones = Arrays.stream(y).sum();
      int rare = Math.min(ones, n - ones);
      List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
      Collections.shuffle(order, random);
      return new Labels(
          y,
          Vectors.ints(n - 2 * rare, i -> random.nextInt(rare)),
          order.stream().mapToInt(i -> i).toArray());
    }

    int[] repeated() {
      int[] minority = IntStream.range(0, y.length).filter(i -> y[i] == rarer()).toArray();
      IntStream repeated = Arrays.stream(draws).map(each -> minority[each]);
      return IntStream.concat(IntStream.range(0, y.length), repeated).toArray();
    }

    int[] kept() {
      int rare = (y.length - draws.length) / 2;
      return IntStream.of(0, 1)
          .flatMap(label -> Arrays.stream(perm).filter(i -> y[i] == label).limit(rare))
          .sorted()
          .toArray();
    }

    private int rarer() {
      return 2 * Arrays.stream(y).sum() > y.length ? 0 : 1;
    }
  }
}
