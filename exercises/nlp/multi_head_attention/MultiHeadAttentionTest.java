package nlp.multi_head_attention;

import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.Matrices.copy;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: heads, causal passes, large scores, the decoder, growth and invalid arguments. */
final class MultiHeadAttentionTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Forward {

    @Test
    @DisplayName("one head")
    void oneHead() {
      assertAll("oneHead");
    }

    @Test
    @DisplayName("one token sees itself")
    void oneToken() {
      Model model = Model.draw(new Random(1), 1, 6, 3);
      assertClose(model.ownRows(), model.forward(false), TOLERANCE, "rows");
    }

    @Test
    @DisplayName("equal tokens have equal rows")
    void equalTokens() {
      Model model = Model.draw(new Random(2), 1, 4, 2);
      double[] token = model.x()[0];
      Model four = model.with(new double[][] {token, token, token, token});
      assertClose(four.ownRows(), four.forward(false), TOLERANCE, "rows");
    }
  }

  @Nested
  final class Heads {

    @Test
    @DisplayName("two heads and three")
    void heads() {
      assertAll("heads");
    }

    @Test
    @DisplayName("a head for each column: the scale is 1")
    void oneColumn() {
      double[][] eye = {{1, 0}, {0, 1}};
      double[][] x = {{0, 2}, {1, 0}};
      double a = 1 / (1 + Math.exp(-1));
      double b = 2 / (1 + Math.exp(-4));
      double[][] expected = {{0.5, b}, {a, 1}};
      assertClose(expected, new Model(x, eye, eye, eye, eye, 2).forward(false), TOLERANCE, "rows");
    }
  }

  @Nested
  final class Causal {

    @Test
    @DisplayName("one head")
    void oneHead() {
      assertCausal("oneHead");
    }

    @Test
    @DisplayName("two heads and three")
    void heads() {
      assertCausal("heads");
    }

    @Test
    @DisplayName("the first token sees only itself")
    void firstToken() {
      Model model = Model.draw(new Random(4), 5, 4, 2);
      assertClose(model.ownRows()[0], model.forward(true)[0], TOLERANCE, "row 0");
    }

    @Test
    @DisplayName("later tokens make no difference")
    void laterTokens() {
      Model model = Model.draw(new Random(5), 5, 4, 2);
      double[][] before = model.forward(true);
      double[][] changed = copy(model.x());
      changed[3] = new double[] {9, -8, 7, 6};
      changed[4] = new double[] {-5, 9, 8, -7};
      double[][] after = model.with(changed).forward(true);
      assertClose(
          Arrays.copyOf(before, 3), Arrays.copyOf(after, 3), TOLERANCE, "the first three rows");
    }
  }

  @Nested
  final class LargeScores {

    @Test
    @DisplayName("every token sees all")
    void all() {
      assertAll("large");
    }

    @Test
    void causal() {
      assertCausal("large");
    }

    @Test
    @DisplayName("token by token")
    void decoder() {
      Golden.cases("large").forEach(MultiHeadAttentionTest::assertDecoded);
    }
  }

  @Nested
  final class Decoding {

    @Test
    @DisplayName("one head")
    void oneHead() {
      Golden.cases("oneHead").forEach(MultiHeadAttentionTest::assertDecoded);
    }

    @Test
    @DisplayName("two heads and three")
    void heads() {
      Golden.cases("heads").forEach(MultiHeadAttentionTest::assertDecoded);
    }

    @Test
    @DisplayName("the same rows as the causal pass of random tokens")
    void causalPass() {
      for (Model model : Cases.seeded("attention decoding", 8, Model::any)) {
        Decoder decoder = model.decoder();
        double[][] rows = model.forward(true);
        for (int t = 0; t < rows.length; t++) {
          assertClose(rows[t], decoder.decodeStep(model.x()[t].clone()), TOLERANCE, "token " + t);
        }
      }
    }

    @Test
    @DisplayName("many tokens")
    void manyTokens() {
      Model model = Model.draw(new Random(6), 40, 4, 2);
      Decoder decoder = model.decoder();
      double[][] rows = model.forward(true);
      for (int t = 0; t < rows.length; t++) {
        assertClose(rows[t], decoder.decodeStep(model.x()[t].clone()), TOLERANCE, "token " + t);
      }
    }
  }

  @Nested
  final class State {

    private final Model model = Model.draw(new Random(7), 4, 4, 2);

    @Test
    @DisplayName("two decoders take turns")
    void twoDecoders() {
      Model other = Model.draw(new Random(8), 4, 4, 2);
      Decoder first = model.decoder();
      Decoder second = other.decoder();
      Decoder third = model.decoder();
      for (int t = 0; t < 4; t++) {
        assertStep(model, t, first);
        assertStep(other, t, second);
      }
      assertStep(model, 0, third);
    }

    @Test
    @DisplayName("the caller changes its projections after the constructor")
    void projectionsChanged() {
      Model copy = model.with(model.x());
      Decoder decoder = new Decoder(copy.wq(), copy.wk(), copy.wv(), copy.wo(), 2);
      for (double[][] each : List.of(copy.wq(), copy.wk(), copy.wv(), copy.wo())) {
        each[0][1] += 1;
        each[3] = new double[4];
      }
      for (int t = 0; t < 4; t++) {
        assertStep(model, t, decoder);
      }
    }

    @Test
    @DisplayName("the caller changes its token and the result after a step")
    void arraysChanged() {
      Decoder decoder = model.decoder();
      double[] token = new double[4];
      for (int t = 0; t < 4; t++) {
        System.arraycopy(model.x()[t], 0, token, 0, 4);
        double[] row = decoder.decodeStep(token);
        assertClose(model.forward(true)[t], row, TOLERANCE, "token " + t);
        Arrays.fill(row, 1e3);
      }
    }

    @Test
    @DisplayName("a step leaves its token as it is")
    void tokenStays() {
      double[] token = model.x()[0].clone();
      model.decoder().decodeStep(token);
      assertClose(model.x()[0], token, Tolerance.exact(), "token");
    }

    @Test
    @DisplayName("tokens of another length, or not finite")
    void badTokens() {
      Decoder decoder = model.decoder();
      for (double[] each : badTokensOfWidth4()) {
        assertRejects(IllegalArgumentException.class, () -> decoder.decodeStep(each));
      }
    }

    @Test
    @DisplayName("a step that is rejected has not happened")
    void rejectedStep() {
      Decoder decoder = model.decoder();
      for (int t = 0; t < 4; t++) {
        for (double[] each : badTokensOfWidth4()) {
          assertRejects(IllegalArgumentException.class, () -> decoder.decodeStep(each));
        }
        assertStep(model, t, decoder);
      }
    }

    private static List<double[]> badTokensOfWidth4() {
      return Arrays.asList(
          null,
          new double[0],
          new double[3],
          new double[5],
          new double[] {1, 2, 3, Double.NaN},
          new double[] {Double.POSITIVE_INFINITY, 2, 3, 4},
          new double[] {1, Double.NEGATIVE_INFINITY, 3, 4});
    }

    private static void assertStep(Model model, int t, Decoder decoder) {
      double[] row = decoder.decodeStep(model.x()[t].clone());
      assertClose(model.forward(true)[t], row, TOLERANCE, "token " + t);
    }
  }

  @Nested
  final class ForwardGrowth {

    @Test
    @DisplayName("many tokens")
    void tokens() {
      assertGrowth(n -> grid(n, 2, 1).forward(true), Growth.N_SQUARED, 16);
    }

    @Test
    @DisplayName("many tokens, and as many columns")
    void tokensAndColumns() {
      assertGrowth(n -> grid(n, n, 2).forward(false), Growth.N_CUBED, 6);
    }
  }

  @Nested
  final class DecoderGrowth {

    @Test
    @DisplayName("many tokens, one after the other")
    void tokens() {
      assertGrowth(n -> decodeAll(grid(n, 2, 1)), Growth.N_SQUARED, 32);
    }

    @Test
    @DisplayName("many tokens, and as many columns")
    void tokensAndColumns() {
      assertGrowth(n -> decodeAll(grid(n, n, 2)), Growth.N_CUBED, 6);
    }

    private static void decodeAll(Model model) {
      Decoder decoder = new Decoder(model.wq(), model.wk(), model.wv(), model.wo(), model.heads());
      for (double[] each : model.x()) {
        decoder.decodeStep(each);
      }
    }
  }

  @Nested
  final class RandomTokens {

    @Test
    @DisplayName("tokens in another order have the same rows, in that order")
    void order() {
      for (Model model : Cases.seeded("attention order", 8, Model::any)) {
        double[][] expected = Matrices.reversed(model.forward(false));
        Model reversed = model.with(Matrices.reversed(model.x()));
        assertClose(expected, reversed.forward(false), TOLERANCE, "rows");
      }
    }

    @Test
    @DisplayName("the last token of a causal pass sees all")
    void lastToken() {
      for (Model model : Cases.seeded("attention last", 8, Model::any)) {
        int last = model.x().length - 1;
        assertClose(model.forward(false)[last], model.forward(true)[last], TOLERANCE, "last row");
      }
    }

    @Test
    @DisplayName("the order of the heads does not matter where Wo moves along")
    void heads() {
      for (Model model : Cases.seeded("attention heads", 8, Model::any)) {
        int d = model.wq().length;
        int width = d / model.heads();
        int[] moved = Vectors.ints(d, c -> (c + width) % d);
        Model turned =
            new Model(
                model.x(),
                Matrices.mapRows(model.wq(), row -> Vectors.at(row, moved)),
                Matrices.mapRows(model.wk(), row -> Vectors.at(row, moved)),
                Matrices.mapRows(model.wv(), row -> Vectors.at(row, moved)),
                Matrices.rows(model.wo(), moved),
                model.heads());
        assertClose(model.forward(true), turned.forward(true), TOLERANCE, "rows");
      }
    }

    @Test
    @DisplayName("twice the values, twice the rows")
    void linear() {
      for (Model model : Cases.seeded("attention values", 8, Model::any)) {
        double[][] twice = Matrices.map(model.wv(), each -> 2 * each);
        double[][] expected = Matrices.map(model.forward(false), each -> 2 * each);
        Model doubled =
            new Model(model.x(), model.wq(), model.wk(), twice, model.wo(), model.heads());
        assertClose(expected, doubled.forward(false), TOLERANCE, "rows");
      }
    }
  }

  @Nested
  final class Contract {

    private final Model model = Model.draw(new Random(9), 3, 4, 2);
    private final Call all =
        Call.of(
            MultiHeadAttention::forward,
            model.x(),
            model.wq(),
            model.wk(),
            model.wv(),
            model.wo(),
            2,
            false);
    private final List<Call> passes = List.of(all, all.with(6, true));
    private final Call decoder =
        Call.of(Decoder::new, model.wq(), model.wk(), model.wv(), model.wo(), 2);

    @Test
    @DisplayName("tokens or projections that are no matrices")
    void noMatrices() {
      for (Call each : passes) {
        for (int index = 0; index < 5; index++) {
          each.rejects(index, Bad.shapes());
        }
      }
      for (int index = 0; index < 4; index++) {
        decoder.rejects(index, Bad.shapes());
      }
    }

    @Test
    @DisplayName("numbers that are not finite")
    void notFinite() {
      for (Call each : passes) {
        for (int index = 0; index < 5; index++) {
          each.rejects(index, Bad.nonFinite());
        }
      }
      for (int index = 0; index < 4; index++) {
        decoder.rejects(index, Bad.nonFinite());
      }
    }

    @Test
    @DisplayName("projections of another shape")
    void projections() {
      Bad shapes = Bad.widths().and(Bad.lengths());
      double[][] small = {{1, 0}, {0, 1}};
      for (Call each : passes) {
        each.rejects(0, Bad.widths());
        for (int index = 1; index < 5; index++) {
          each.rejects(index, shapes);
          each.rejects(index, small);
        }
      }
      for (int index = 0; index < 4; index++) {
        decoder.rejects(index, shapes);
        decoder.rejects(index, small);
      }
    }

    @Test
    @DisplayName("heads that do not divide the width")
    void heads() {
      Object[] bad = {0, -1, -2, 3, 5, 8, Integer.MIN_VALUE};
      passes.forEach(each -> each.rejects(5, bad));
      decoder.rejects(4, bad);
    }

    @Test
    @DisplayName("the arguments stay, and every call returns new arrays with the same numbers")
    void argumentsUnchanged() {
      passes.forEach(Call::isPure);
      passes.forEach(each -> each.with(5, 1).isPure());
    }
  }

  private static void assertAll(String cases) {
    Golden.assertEach(cases, "all", TOLERANCE, each -> Model.of(each).forward(false));
  }

  private static void assertCausal(String cases) {
    Golden.assertEach(cases, "causal", TOLERANCE, each -> Model.of(each).forward(true));
  }

  private static void assertDecoded(Golden golden) {
    Model model = Model.of(golden);
    Decoder decoder = model.decoder();
    double[][] rows = Matrices.mapRows(model.x(), decoder::decodeStep);
    golden.assertClose("causal", rows, TOLERANCE);
  }

  /** Small whole numbers in tokens and projections. */
  private static Model grid(int n, int d, int heads) {
    double[][] square = Matrices.of(d, d, (i, j) -> (i * 5 + j * 3) % 7 - 3);
    double[][] x = Matrices.of(n, d, (i, j) -> (i * 7 + j * 2) % 5 - 2);
    return new Model(x, square, square, square, square, heads);
  }

  /** Tokens, projections and heads. */
  private record Model(
      double[][] x, double[][] wq, double[][] wk, double[][] wv, double[][] wo, int heads) {

    static Model of(Golden golden) {
      return new Model(
          golden.matrix("X"),
          golden.matrix("Wq"),
          golden.matrix("Wk"),
          golden.matrix("Wv"),
          golden.matrix("Wo"),
          golden.integer("heads"));
    }

    static Model any(Random random) {
      int heads = 1 + random.nextInt(3);
      return draw(random, 1 + random.nextInt(7), heads * (1 + random.nextInt(3)), heads);
    }

    static Model draw(Random random, int n, int d, int heads) {
      double[][] x = Matrices.of(n, d, (i, j) -> random.nextGaussian());
      double[][][] w = new double[4][][];
      Arrays.setAll(w, p -> Matrices.of(d, d, (i, j) -> random.nextGaussian() / Math.sqrt(d)));
      return new Model(x, w[0], w[1], w[2], w[3], heads);
    }

    Model with(double[][] tokens) {
      return new Model(tokens, copy(wq), copy(wk), copy(wv), copy(wo), heads);
    }

    double[][] forward(boolean causal) {
      return MultiHeadAttention.forward(
          copy(x), copy(wq), copy(wk), copy(wv), copy(wo), heads, causal);
    }

    Decoder decoder() {
      return new Decoder(copy(wq), copy(wk), copy(wv), copy(wo), heads);
    }

    /** The rows of tokens that see nothing but themselves. */
    double[][] ownRows() {
      return Matrices.product(Matrices.product(x, wv), wo);
    }
  }
}
