package nlp.scaled_dot_product_attention;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.StructureAssertions.assertProbabilities;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: weights, means, shapes, masks, large scores, growth and invalid arguments. */
final class ScaledDotProductAttentionTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Weights {

    @Test
    @DisplayName("as many queries as keys")
    void plain() {
      assertWeights("plain");
    }

    @Test
    @DisplayName("equal scores give equal weights")
    void equalScores() {
      double third = 1.0 / 3;
      double[][] expected = {{third, third, third}, {third, third, third}};
      double[][] keys = {{1, 2}, {1, 2}, {1, 2}};
      assertWeights(expected, new double[][] {{0, 0}, {-3, 0.5}}, keys, null);
      double[][] across = {{1, 0}, {-2, 0}, {0.5, 0}};
      assertWeights(expected, new double[][] {{0, 7}, {0, -1}}, across, null);
    }

    @Test
    @DisplayName("the root of the width divides the scores")
    void scale() {
      double e = Math.exp(2);
      double[][] expected = {{e / (1 + e), 1 / (1 + e)}};
      double[][] wide = {{1, 1, 1, 1}, {0, 0, 0, 0}};
      assertWeights(expected, new double[][] {{1, 1, 1, 1}}, wide, null);
      assertWeights(expected, new double[][] {{2}}, new double[][] {{1}, {0}}, null);
    }
  }

  @Nested
  final class Attend {

    @Test
    @DisplayName("as many queries as keys")
    void plain() {
      assertMeans("plain");
    }

    @Test
    @DisplayName("equal weights give the mean of the values")
    void mean() {
      double[][] v = {{1, -4}, {2, 0}, {6, 10}};
      assertMeans(
          new double[][] {{3, 2}}, new double[][] {{0}}, new double[][] {{5}, {1}, {-2}}, v);
    }

    @Test
    @DisplayName("one key gives its value to every query")
    void oneKey() {
      double[][] v = {{4, -5, 6}};
      double[][] q = {{1, 2}, {30, -4}};
      double[][] expected = {{4, -5, 6}, {4, -5, 6}};
      assertMeans(expected, q, new double[][] {{0.5, -9}}, v);
    }
  }

  @Nested
  final class Shapes {

    @Test
    @DisplayName("weights of other shapes")
    void weights() {
      assertWeights("shapes");
    }

    @Test
    @DisplayName("means of other shapes")
    void means() {
      assertMeans("shapes");
    }
  }

  @Nested
  final class Mask {

    @Test
    @DisplayName("weights of what is seen")
    void weights() {
      assertWeights("masked");
    }

    @Test
    @DisplayName("means of what is seen")
    void means() {
      assertMeans("masked");
    }

    @Test
    @DisplayName("a query that sees nothing has weights and means of 0")
    void nothingSeen() {
      double[][] q = {{1, 2}, {-1, 0.5}};
      double[][] k = {{0, 1}, {1, 1}, {-2, 3}};
      double[][] v = {{1}, {2}, {3}};
      assertWeights(new double[2][3], q, k, new boolean[2][3]);
      assertMeans(new double[2][1], q, k, v, new boolean[2][3]);
    }

    @Test
    @DisplayName("a query that sees one key gets its value")
    void oneSeen() {
      double[][] q = {{1, 2}, {-1, 0.5}, {3, 3}};
      double[][] k = {{0, 1}, {1, 1}};
      double[][] v = {{1, 7}, {-2, 5}};
      boolean[][] mask = {{false, true}, {true, false}, {false, true}};
      assertWeights(new double[][] {{0, 1}, {1, 0}, {0, 1}}, q, k, mask);
      assertMeans(new double[][] {{-2, 5}, {1, 7}, {-2, 5}}, q, k, v, mask);
    }

    @Test
    @DisplayName("a mask that hides nothing changes nothing")
    void everythingSeen() {
      for (Golden each : Golden.cases("shapes")) {
        double[][] q = each.matrix("q");
        double[][] k = each.matrix("k");
        boolean[][] mask = new boolean[q.length][k.length];
        Arrays.stream(mask).forEach(row -> Arrays.fill(row, true));
        assertWeights(each.matrix("weights"), q, k, mask);
        assertMeans(each.matrix("attended"), q, k, each.matrix("v"), mask);
      }
    }

    @Test
    @DisplayName("a hidden key and its value make no difference")
    void hiddenMakesNoDifference() {
      double[][] q = {{1, 2}, {-1, 0.5}};
      double[][] k = {{0, 1}, {1, 1}, {0.5, 0.25}};
      double[][] v = {{1}, {2}, {3}};
      boolean[][] mask = {{true, false, true}, {true, false, true}};
      double[][] weights = ScaledDotProductAttention.weights(q, k, mask);
      double[][] means = ScaledDotProductAttention.attend(q, k, v, mask);
      k[1] = new double[] {-5, 20};
      v[1] = new double[] {-1e6};
      assertWeights(weights, q, k, mask);
      assertMeans(means, q, k, v, mask);
    }
  }

  @Nested
  final class LargeScores {

    @Test
    @DisplayName("weights of large scores of either sign")
    void weights() {
      assertWeights("large");
    }

    @Test
    @DisplayName("means with large scores of either sign")
    void means() {
      assertMeans("large");
    }

    @Test
    @DisplayName("weights of large scores with a mask")
    void maskedWeights() {
      assertWeights("largeMasked");
    }

    @Test
    @DisplayName("means with large scores and a mask")
    void maskedMeans() {
      assertMeans("largeMasked");
    }
  }

  @Nested
  final class GrowthOfSteps {

    @Test
    @DisplayName("weights of many queries and keys")
    void weightsOfMany() {
      assertGrowth(
          n -> ScaledDotProductAttention.weights(grid(n, 2), grid(n, 2), null),
          Growth.N_SQUARED,
          16);
    }

    @Test
    @DisplayName("means with many queries and keys")
    void meansOfMany() {
      assertGrowth(
          n -> ScaledDotProductAttention.attend(grid(n, 2), grid(n, 2), grid(n, 2), lower(n)),
          Growth.N_SQUARED,
          16);
    }

    @Test
    @DisplayName("wide keys and values")
    void wide() {
      assertGrowth(
          n -> ScaledDotProductAttention.attend(grid(4, n), grid(4, n), grid(4, n), null),
          Growth.N,
          64);
    }

    private static double[][] grid(int rows, int columns) {
      return Matrices.of(rows, columns, (i, j) -> (i * 7 + j * 3) % 5 - 2);
    }

    private static boolean[][] lower(int n) {
      boolean[][] mask = new boolean[n][n];
      for (int i = 0; i < n; i++) {
        Arrays.fill(mask[i], 0, i + 1, true);
      }
      return mask;
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("the weights of a query add up to 1")
    void sums() {
      for (Data each : samples("sums")) {
        double[][] weights = ScaledDotProductAttention.weights(each.q(), each.k(), each.mask());
        assertProbabilities(weights, TOLERANCE);
      }
    }

    @Test
    @DisplayName("the means are those of the weights")
    void meansOfWeights() {
      for (Data each : samples("means")) {
        double[][] weights = ScaledDotProductAttention.weights(each.q(), each.k(), each.mask());
        double[][] expected = Matrices.product(weights, each.v());
        assertMeans(expected, each.q(), each.k(), each.v(), each.mask());
      }
    }

    @Test
    @DisplayName("keys in another order, with their values, give the same means")
    void orderOfKeys() {
      for (Data each : samples("keys")) {
        double[][] means =
            ScaledDotProductAttention.attend(each.q(), each.k(), each.v(), each.mask());
        double[][] keys = Matrices.reversed(each.k());
        boolean[][] mask = new boolean[each.q().length][keys.length];
        for (int i = 0; i < mask.length; i++) {
          for (int j = 0; j < keys.length; j++) {
            mask[i][j] = each.mask()[i][keys.length - 1 - j];
          }
        }
        assertMeans(means, each.q(), keys, Matrices.reversed(each.v()), mask);
      }
    }

    @Test
    @DisplayName("queries in another order move rows only")
    void orderOfQueries() {
      for (Data each : samples("queries")) {
        double[][] weights = ScaledDotProductAttention.weights(each.q(), each.k(), null);
        assertWeights(Matrices.reversed(weights), Matrices.reversed(each.q()), each.k(), null);
      }
    }

    @Test
    @DisplayName("one vector added to all keys changes no weight")
    void shiftedKeys() {
      for (Data each : samples("shift")) {
        double[][] weights = ScaledDotProductAttention.weights(each.q(), each.k(), each.mask());
        double[][] shifted =
            Matrices.of(each.k().length, each.k()[0].length, (i, j) -> each.k()[i][j] + j - 1.5);
        assertWeights(weights, each.q(), shifted, each.mask());
      }
    }

    private static List<Data> samples(String purpose) {
      return Cases.seeded("attention " + purpose, 10, Data::draw);
    }
  }

  @Nested
  final class Contract {

    private final double[][] q = {{1, 2}, {0.5, -1}};
    private final double[][] k = {{0, 1}, {2, 1}, {-1, 0.5}};
    private final double[][] v = {{1}, {2}, {3}};
    private final boolean[][] mask = {{true, true, false}, {false, true, true}};
    private final Call weights = Call.of(ScaledDotProductAttention::weights, q, k, mask);
    private final Call attend = Call.of(ScaledDotProductAttention::attend, q, k, v, mask);
    private final Call unmaskedWeights = weights.with(2, null);
    private final Call unmasked = attend.with(3, null);

    @Test
    @DisplayName("arguments that are no matrices")
    void noMatrices() {
      for (Call each : List.of(weights, attend, unmaskedWeights, unmasked)) {
        each.rejects(0, Bad.shapes());
        each.rejects(1, Bad.shapes());
      }
      attend.rejects(2, Bad.shapes());
      unmasked.rejects(2, Bad.shapes());
    }

    @Test
    @DisplayName("numbers that are not finite, also where they are not seen")
    void notFinite() {
      for (Call each : List.of(weights, attend, unmasked, attend.with(3, new boolean[2][3]))) {
        each.rejects(0, Bad.nonFinite());
        each.rejects(1, Bad.nonFinite());
      }
      attend.rejects(2, Bad.nonFinite());
      attend.with(3, new boolean[2][3]).rejects(2, Bad.nonFinite());
    }

    @Test
    @DisplayName("queries and keys of different widths")
    void queriesAndKeys() {
      for (Call each : List.of(weights, attend, unmaskedWeights, unmasked)) {
        each.rejects(0, Bad.widths());
        each.rejects(1, Bad.widths());
      }
    }

    @Test
    @DisplayName("more values than keys, or fewer")
    void keysAndValues() {
      attend.rejects(2, Bad.lengths());
      unmasked.rejects(2, Bad.lengths());
      unmasked.rejects(1, Bad.lengths());
    }

    @Test
    @DisplayName("masks of another shape, or with a row that is null")
    void badMasks() {
      Bad shapes = Bad.empty().and(Bad.rows()).and(Bad.widths());
      for (boolean[][] each : List.of(new boolean[1][3], new boolean[3][3], new boolean[3][2])) {
        weights.rejects(2, new Object[] {each});
        attend.rejects(3, new Object[] {each});
      }
      weights.rejects(2, shapes);
      attend.rejects(3, shapes);
    }

    @Test
    @DisplayName("the arguments stay, and every call returns new arrays with the same numbers")
    void argumentsUnchanged() {
      List.of(weights, attend, unmaskedWeights, unmasked).forEach(Call::isPure);
    }
  }

  private static void assertWeights(String cases) {
    for (Golden each : Golden.cases(cases)) {
      assertWeights(each.matrix("weights"), each.matrix("q"), each.matrix("k"), mask(each));
    }
  }

  private static void assertWeights(
      double[][] expected, double[][] q, double[][] k, boolean[][] mask) {
    double[][] actual = ScaledDotProductAttention.weights(Matrices.copy(q), Matrices.copy(k), mask);
    assertClose(expected, actual, TOLERANCE, "weights");
  }

  private static void assertMeans(String cases) {
    for (Golden each : Golden.cases(cases)) {
      double[][] expected = each.matrix("attended");
      assertMeans(expected, each.matrix("q"), each.matrix("k"), each.matrix("v"), mask(each));
    }
  }

  private static void assertMeans(double[][] expected, double[][] q, double[][] k, double[][] v) {
    assertMeans(expected, q, k, v, null);
  }

  private static void assertMeans(
      double[][] expected, double[][] q, double[][] k, double[][] v, boolean[][] mask) {
    double[][] actual =
        ScaledDotProductAttention.attend(
            Matrices.copy(q), Matrices.copy(k), Matrices.copy(v), mask);
    assertClose(expected, actual, TOLERANCE, "means");
  }

  /** The mask of a case, 1 for true; null where the file has an empty one. */
  private static boolean[][] mask(Golden golden) {
    int[][] seen = golden.integerMatrix("mask");
    if (seen.length == 0) {
      return null;
    }
    boolean[][] mask = new boolean[seen.length][seen[0].length];
    for (int i = 0; i < seen.length; i++) {
      for (int j = 0; j < seen[i].length; j++) {
        mask[i][j] = seen[i][j] == 1;
      }
    }
    return mask;
  }

  /** Random matrices of any shapes, and a mask in which every query sees at least one key. */
  private record Data(double[][] q, double[][] k, double[][] v, boolean[][] mask) {

    static Data draw(Random random) {
      int queries = 1 + random.nextInt(5);
      int keys = 1 + random.nextInt(6);
      int width = 1 + random.nextInt(5);
      double[][] q = Matrices.of(queries, width, (i, j) -> random.nextGaussian());
      double[][] k = Matrices.of(keys, width, (i, j) -> random.nextGaussian());
      double[][] v = Matrices.of(keys, 1 + random.nextInt(4), (i, j) -> random.nextGaussian());
      boolean[][] mask = new boolean[queries][keys];
      for (boolean[] row : mask) {
        row[random.nextInt(keys)] = true;
        for (int j = 0; j < keys; j++) {
          row[j] |= random.nextBoolean();
        }
      }
      return new Data(q, k, v, mask);
    }
  }
}
