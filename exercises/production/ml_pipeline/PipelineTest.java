package production.ml_pipeline;

import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Executable;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: stages, weights, cross-validation, penalties, saving, state, invalid arguments. */
final class PipelineTest {

  private static final Tolerance STEPS = Tolerance.fixedIterations();
  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Numbers {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @DisplayName("one column with gaps and negative numbers")
    void oneColumn(int index) {
      assertFit(Golden.of("numbers." + index));
    }

    @Test
    @DisplayName("a gap is filled with the mean, which then counts in the deviation")
    void gaps() {
      int[] y = {0, 1, 0, 1, 1};
      double[] expected = predict(column("2", "3", "4", "9", "-3"), "num", y, "7", "3");
      double[] actual = predict(column("2", "", "4", "9", "-3"), "num", y, "7", "");
      assertClose(expected, actual, STEPS, "probabilities");
    }

    @Test
    @DisplayName("other units change nothing")
    void units() {
      int[] y = {0, 1, 0, 1, 1};
      double[] expected = predict(column("2", "", "4", "9", "-3"), "num", y, "7", "");
      double[] actual = predict(column("2e6", "", "4e6", "9e6", "-3e6"), "num", y, "7e6", "");
      assertClose(expected, actual, STEPS, "probabilities");
      actual = predict(column("1002", "", "1004", "1009", "997"), "num", y, "1007", "");
      assertClose(expected, actual, STEPS, "probabilities");
    }

    @Test
    @DisplayName("small differences of large numbers count")
    void farFromZero() {
      int[] y = {0, 1, 0, 1, 1};
      double[] expected = predict(column("2", "", "4", "8", ""), "num", y, "7", "");
      String[][] far = column("500000002", "", "500000004", "500000008", "");
      assertClose(expected, predict(far, "num", y, "500000007", ""), STEPS, "probabilities");
    }

    @Test
    @DisplayName("a constant column says nothing")
    void constant() {
      assertUseless("num", "4", "4", "", "4", "4");
    }

    @Test
    @DisplayName("a constant column whose sum is rounded says nothing")
    void constantWithRounding() {
      assertUseless("num", "0.1", "0.1", "0.1", "", "");
      assertUseless("num", "1.1", "1.10", "1.1", "11e-1", "1.1");
    }

    @Test
    @DisplayName("a column without any value says nothing")
    void noValue() {
      assertUseless("num", "", "", "", "", "");
    }
  }

  @Nested
  final class Categories {

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @DisplayName("one column with gaps, and categories that nobody knows")
    void oneColumn(int index) {
      assertFit(Golden.of("categories." + index));
    }

    @Test
    @DisplayName("a gap is filled with the most frequent category")
    void gaps() {
      int[] y = {0, 1, 1, 0, 1, 0};
      double[] expected = predict(column("c", "a", "c", "b", "c", "c"), "cat", y, "c", "a", "b");
      double[] actual = predict(column("c", "a", "", "b", "c", ""), "cat", y, "", "a", "b");
      assertClose(expected, actual, STEPS, "probabilities");
    }

    @Test
    @DisplayName("of equally frequent categories the lowest fills a gap")
    void tie() {
      int[] y = {0, 1, 1, 0, 1, 1};
      double[] expected = predict(column("b", "a", "B", "a", "b", "a"), "cat", y, "a", "b");
      double[] actual = predict(column("b", "a", "B", "a", "b", ""), "cat", y, "", "b");
      assertClose(expected, actual, STEPS, "probabilities");
      expected = predict(column("b", "a", "B", "a", "B", "B"), "cat", y, "B", "b");
      actual = predict(column("b", "a", "B", "a", "B", ""), "cat", y, "", "b");
      assertClose(expected, actual, STEPS, "probabilities");
    }

    @Test
    @DisplayName("a category that no training row has is in none of the places")
    void unseen() {
      int[] y = {0, 1, 1, 0};
      double[] actual = predict(column("a", "b", "b", "a"), "cat", y, "c", "x", "Red", "a");
      double[] expected = {0.5, 0.5, 0.5, actual[3]};
      assertClose(expected, actual, STEPS, "probabilities");
      assertExact(true, actual[3] < 0.4, "a speaks against label 1");
    }

    @Test
    @DisplayName("texts are compared as they are")
    void asTheyAre() {
      int[] y = {0, 1, 1, 0, 1};
      double[] expected = predict(column("a", "b", "c", "d", "e"), "cat", y, "a", "b", "c", "d");
      double[] actual =
          predict(column("1", "1.0", " 1", "01", "1 "), "cat", y, "1", "1.0", " 1", "01");
      assertClose(expected, actual, STEPS, "probabilities");
    }

    @Test
    @DisplayName("a column without any value has no places")
    void noValue() {
      assertUseless("cat", "", "", "", "", "");
    }
  }

  @Nested
  final class Training {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @DisplayName("tables of numbers and categories")
    void tables(int index) {
      assertFit(Golden.of("fits." + index));
    }

    @Test
    @DisplayName("only one label occurs, or only one row")
    void oneLabel() {
      Golden.cases("oneLabel").forEach(PipelineTest::assertFit);
    }

    @Test
    @DisplayName("the order of rows and columns does not matter")
    void order() {
      Golden golden = Golden.of("fits.0");
      String[][] rows = reversed(table(golden, "rows"));
      Pipeline pipeline = new Pipeline();
      pipeline.fit(rows, golden.texts("types"), Vectors.reversed(golden.integers("y")));
      golden.assertClose("outside", pipeline.predictProba(table(golden, "others")), STEPS);
      UnaryOperator<String[]> turned = PipelineTest::reversed;
      String[][] columns = Arrays.stream(rows).map(turned).toArray(String[][]::new);
      pipeline.fit(
          columns, turned.apply(golden.texts("types")), Vectors.reversed(golden.integers("y")));
      String[][] others =
          Arrays.stream(table(golden, "others")).map(turned).toArray(String[][]::new);
      golden.assertClose("outside", pipeline.predictProba(others), STEPS);
    }

    @Test
    @DisplayName("each row is predicted for itself")
    void eachRow() {
      Golden golden = Golden.of("fits.0");
      Pipeline pipeline = fitted(golden);
      String[][] others = table(golden, "others");
      double[] all = golden.vector("outside");
      for (int i = 0; i < others.length; i++) {
        double[] one = pipeline.predictProba(new String[][] {others[i]});
        assertClose(new double[] {all[i]}, one, STEPS, "probability");
      }
    }
  }

  @Nested
  final class CrossValidation {

    @ParameterizedTest
    @ValueSource(strings = {"leaks.0", "folds.0", "uneven.0"})
    @DisplayName("accuracies of three or four folds, with gaps and categories")
    void accuracies(String path) {
      Golden golden = Golden.of(path);
      golden.assertClose("accuracies", crossValidated(golden, new Pipeline()), TOLERANCE);
    }

    @Test
    @DisplayName("the first accuracies are those of a pipeline that was fitted to the other folds")
    void fittedToOtherFolds() {
      Golden golden = Golden.of("best.1");
      int[] fold = golden.integers("fold");
      int[] y = golden.integers("y");
      double[] accuracies = crossValidated(golden, new Pipeline());
      for (int f = 0; f < accuracies.length / 3; f++) {
        int held = f;
        int[] inside = IntStream.range(0, fold.length).filter(i -> fold[i] != held).toArray();
        int[] outside = IntStream.range(0, fold.length).filter(i -> fold[i] == held).toArray();
        Pipeline pipeline = new Pipeline();
        pipeline.fit(at(golden, inside), golden.texts("types"), Vectors.at(y, inside));
        double[] p = pipeline.predictProba(at(golden, outside));
        double right =
            IntStream.range(0, p.length).filter(i -> (p[i] >= 0.5) == (y[outside[i]] == 1)).count();
        assertClose(right / p.length, accuracies[f], TOLERANCE, "accuracy");
      }
    }

    @Test
    @DisplayName("a probability of exactly one half is label 1")
    void oneHalf() {
      String[][] rows = column("4", "4", "4", "4", "4", "4");
      int[] y = {1, 0, 1, 0, 1, 1};
      int[] fold = {1, 1, 0, 1, 0, 1};
      for (String type : new String[] {"num", "cat"}) {
        double[] actual = new Pipeline().crossValidate(rows, new String[] {type}, y, fold);
        assertClose(new double[] {1, 0.5, 1, 0.5, 1, 0.5}, actual, TOLERANCE, "accuracies");
      }
    }

    @Test
    @DisplayName("folds of different sizes, in another order")
    void renumbered() {
      Golden golden = Golden.of("uneven.0");
      int[] fold = Arrays.stream(golden.integers("fold")).map(f -> 2 - f).toArray();
      double[] actual =
          new Pipeline()
              .crossValidate(
                  table(golden, "rows"), golden.texts("types"), golden.integers("y"), fold);
      double[] before = golden.vector("accuracies");
      double[] expected = Vectors.of(9, i -> before[i / 3 * 3 + 2 - i % 3]);
      assertClose(expected, actual, TOLERANCE, "accuracies");
    }

    private static String[][] at(Golden golden, int[] places) {
      String[][] rows = table(golden, "rows");
      return Arrays.stream(places).mapToObj(i -> rows[i]).toArray(String[][]::new);
    }
  }

  @Nested
  final class Best {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName(
        "each penalty can be the best, and the pipeline is then fitted to all rows with it")
    void fittedToAllRows(int index) {
      assertBest(Golden.of("best." + index));
    }

    @Test
    @DisplayName("of equally good penalties the first is taken")
    void tie() {
      assertBest(Golden.of("tied.0"));
    }

    @Test
    @DisplayName("every fold counts the same, whatever its size")
    void unevenFolds() {
      assertBest(Golden.of("uneven.0"));
    }

    @Test
    @DisplayName("what the pipeline knew before is forgotten")
    void replaced() {
      Golden golden = Golden.of("best.2");
      Pipeline pipeline = fitted(Golden.of("best.0"));
      crossValidated(golden, pipeline);
      golden.assertClose("outside", pipeline.predictProba(table(golden, "others")), STEPS);
    }

    private static void assertBest(Golden golden) {
      Pipeline pipeline = new Pipeline();
      crossValidated(golden, pipeline);
      golden.assertClose("outside", pipeline.predictProba(table(golden, "others")), STEPS);
      Pipeline loaded = Pipeline.load(pipeline.save());
      golden.assertClose("outside", loaded.predictProba(table(golden, "others")), STEPS);
    }
  }

  @Nested
  final class Saving {

    @ParameterizedTest
    @ValueSource(strings = {"fits.0", "numbers.0", "categories.0"})
    @DisplayName("probabilities are the same to the last bit")
    void lastBit(String path) {
      Golden golden = Golden.of(path);
      assertSaved(fitted(golden), table(golden, "rows"), table(golden, "others"));
    }

    @Test
    @DisplayName("numbers far from 1")
    void extremes() {
      String[][] rows = {{"1e9", "1e-9"}, {"-3e8", "7e-9"}, {"123456789.125", ""}, {"", "3e-9"}};
      Pipeline pipeline = new Pipeline();
      pipeline.fit(rows, new String[] {"num", "num"}, new int[] {0, 1, 1, 0});
      assertSaved(pipeline, rows, new String[][] {{"0", "0"}, {"", ""}});
    }

    @Test
    @DisplayName("categories with blanks, quotes, commas and line breaks")
    void anyText() {
      String[] texts = {
        " ", "a,b", "\"q\"", "a\nb", "\r\n", "\t", "|;:=", "[]{}()", "\\", "\\n", "é日😀", "null",
            "%", "0x1p3",
        "NaN", "3:abc", "cat", "num", "'", "\u0000", "\u2028", "a b", "A B", "#", "-", "1", "12",
            "\n\n"
      };
      String[][] rows = new String[texts.length / 4][];
      Arrays.setAll(rows, i -> Arrays.copyOfRange(texts, i * 4, i * 4 + 4));
      String[][] others = {{"unknown", "a", "", "#"}, {"", "b", "a", "unknown"}};
      assertSaved(pipelineOf(rows), rows, others);
    }

    @Test
    @DisplayName("random categories of few letters and separators")
    void randomTexts() {
      for (String[][] rows : Cases.seeded("pipeline texts", 10, Saving::draw)) {
        assertSaved(pipelineOf(rows), rows, new String[][] {{"unknown", ""}, {",", "\n"}});
      }
    }

    @Test
    @DisplayName("columns without values")
    void nothingLearned() {
      String[][] rows = {{"", "", "x"}, {"", "", "y"}};
      Pipeline pipeline = new Pipeline();
      pipeline.fit(rows, new String[] {"num", "cat", "cat"}, new int[] {1, 0});
      assertSaved(pipeline, rows, new String[][] {{"3", "z", "x"}});
    }

    private static Pipeline pipelineOf(String[][] rows) {
      Pipeline pipeline = new Pipeline();
      String[] types = new String[rows[0].length];
      Arrays.fill(types, "cat");
      pipeline.fit(rows, types, Vectors.ints(rows.length, i -> i % 3 % 2));
      return pipeline;
    }

    private static String[][] draw(Random random) {
      String letters = "a,;:|\"'\\\n 1";
      String[][] rows = new String[4][2];
      for (String[] row : rows) {
        for (int j = 0; j < row.length; j++) {
          StringBuilder text = new StringBuilder();
          for (int left = 1 + random.nextInt(5); left > 0; left--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
          }
          row[j] = text.toString();
        }
      }
      return rows;
    }

    private static void assertSaved(Pipeline pipeline, String[][] rows, String[][] others) {
      String text = pipeline.save();
      Pipeline loaded = Pipeline.load(text);
      for (String[][] each : List.of(rows, others)) {
        double[] expected = pipeline.predictProba(each);
        assertClose(expected, loaded.predictProba(each), Tolerance.exact(), "probabilities");
      }
      assertExact(text, loaded.save(), "text saved again");
    }
  }

  @Nested
  final class State {

    private final Golden one = Golden.of("fits.0");
    private final Golden other = Golden.of("noGaps.0");

    @Test
    @DisplayName("a pipeline that is fitted again forgets everything")
    void fitsAnew() {
      Pipeline pipeline = fitted(other);
      fit(pipeline, one);
      assertKnows(one, pipeline);
      crossValidated(Golden.of("best.2"), pipeline);
      fit(pipeline, one);
      assertKnows(one, pipeline);
      Pipeline loaded = Pipeline.load(fitted(other).save());
      fit(loaded, one);
      assertKnows(one, loaded);
    }

    @Test
    @DisplayName("a call that throws changes nothing")
    void failures() {
      Pipeline pipeline = fitted(one);
      String[][] rows = table(other, "rows");
      String[] types = other.texts("types");
      int[] y = other.integers("y");
      rows[rows.length - 1][0] = "n/a";
      int[] fold = Vectors.ints(y.length, i -> i % 2);
      assertInvalid(() -> pipeline.fit(rows, types, y));
      assertInvalid(() -> pipeline.crossValidate(rows, types, y, fold));
      String[][] valid = table(other, "rows");
      y[y.length - 1] = 2;
      assertInvalid(() -> pipeline.fit(valid, types, y));
      assertInvalid(() -> pipeline.crossValidate(valid, types, y, fold));
      fold[0] = 3;
      assertInvalid(() -> pipeline.crossValidate(valid, types, other.integers("y"), fold));
      assertInvalid(() -> pipeline.predictProba(rows));
      assertKnows(one, pipeline);
    }

    @Test
    @DisplayName("predicting and saving change nothing")
    void readingCalls() {
      Pipeline pipeline = fitted(one);
      String text = pipeline.save();
      for (int round = 0; round < 2; round++) {
        assertKnows(one, pipeline);
        assertExact(text, pipeline.save(), "saved text");
      }
    }

    @Test
    @DisplayName("pipelines share nothing")
    void twoPipelines() {
      Pipeline first = fitted(one);
      Pipeline second = fitted(other);
      Pipeline third = Pipeline.load(first.save());
      fit(first, other);
      assertKnows(other, second);
      assertKnows(one, third);
      assertKnows(other, first);
    }

    @Test
    @DisplayName("the caller's arrays may change afterwards")
    void copies() {
      String[][] rows = table(one, "rows");
      String[] types = one.texts("types");
      Pipeline pipeline = new Pipeline();
      pipeline.fit(rows, types, one.integers("y"));
      Arrays.stream(rows).forEach(row -> Arrays.fill(row, "7"));
      Arrays.fill(types, "cat");
      assertKnows(one, pipeline);
    }

    private static void assertKnows(Golden golden, Pipeline pipeline) {
      golden.assertClose("outside", pipeline.predictProba(table(golden, "others")), STEPS);
    }

    private static void assertInvalid(Executable call) {
      assertRejects(IllegalArgumentException.class, call, "an invalid argument");
    }
  }

  @Nested
  final class Contract {

    private final String[][] rows = {{"1", "a"}, {"2.5", "b"}, {"", "a"}, {"-3e1", ""}};
    private final String[] types = {"num", "cat"};
    private final int[] y = {0, 1, 1, 0};
    private Pipeline fitted;
    private final Call fit =
        Call.ofVoid(
            (String[][] r, String[] t, int[] labels) -> new Pipeline().fit(r, t, labels),
            rows,
            types,
            y);
    private final Call crossValidate =
        Call.of(
            (String[][] r, String[] t, int[] labels, int[] fold) ->
                new Pipeline().crossValidate(r, t, labels, fold),
            rows,
            types,
            y,
            new int[] {0, 1, 1, 0});
    private final Call predict =
        Call.of(
            (String[][] r) -> fittedHere().predictProba(r), new String[][] {{"4", "b"}, {"", "x"}});

    @Test
    @DisplayName("rows that are no table")
    void tables() {
      for (Call each : List.of(fit, crossValidate, predict)) {
        each.rejects(0, Bad.shapes());
      }
    }

    @Test
    @DisplayName("texts that are null")
    void nullTexts() {
      for (Call each : List.of(fit, crossValidate, predict)) {
        for (int column = 0; column < 2; column++) {
          String[][] bad = {{"1", "a"}, {"2.5", "b"}, {"5", "a"}, {"-3e1", "b"}};
          bad[3][column] = null;
          each.rejects(0, new Object[] {bad});
        }
      }
    }

    @Test
    @DisplayName("types that do not fit or do not exist")
    void types() {
      for (Call each : List.of(fit, crossValidate)) {
        each.rejects(1, Bad.lengths());
        each.with(1, new String[0]).rejects(0, new Object[] {new String[4][0]});
        for (String type : new String[] {"Num", "cat ", "", "text", null}) {
          each.rejects(1, new Object[] {new String[] {"num", type}});
          each.rejects(1, new Object[] {new String[] {type, "cat"}});
        }
      }
    }

    @Test
    @DisplayName("numbers that are none")
    void numbers() {
      for (Call each : List.of(fit, crossValidate, predict)) {
        for (String bad :
            new String[] {"n/a", "NaN", "Infinity", "-Infinity", "1e999", "a", "1,5", "-"}) {
          each.rejects(
              0, new Object[] {new String[][] {{"1", "a"}, {"2", "b"}, {"3", "c"}, {bad, "a"}}});
        }
      }
    }

    @Test
    @DisplayName("numbers that are none, in a column that says nothing")
    void numbersInUselessColumns() {
      for (String value : new String[] {"4", ""}) {
        Pipeline pipeline = new Pipeline();
        pipeline.fit(column(value, value, value), new String[] {"num"}, new int[] {0, 1, 1});
        Call call = Call.of((String[][] r) -> pipeline.predictProba(r), column("5"));
        for (String bad : new String[] {"n/a", "NaN", "1e999"}) {
          call.rejects(0, new Object[] {column("5", bad)});
        }
      }
    }

    @Test
    @DisplayName("labels or folds that do not match the rows")
    void lengths() {
      fit.rejects(2, Bad.lengths());
      crossValidate.rejects(2, Bad.lengths());
      crossValidate.rejects(3, Bad.lengths());
    }

    @Test
    @DisplayName("labels that are neither 0 nor 1")
    void labels() {
      fit.rejects(2, Bad.labels(2));
      crossValidate.rejects(2, Bad.labels(2));
    }

    @Test
    @DisplayName("folds that are negative, empty, or only one")
    void folds() {
      int[][] bad = {
        {-1, 1, 1, -1},
        {0, 0, 0, 0},
        {0, 1, 1, -1},
        {-1, 0, 1, 0},
        {1, 1, 1, 1},
        {0, 2, 2, 0},
        {1, 2, 1, 2},
        {0, 1, 3, 1}
      };
      for (int[] each : bad) {
        crossValidate.rejects(3, new Object[] {each});
      }
    }

    @Test
    @DisplayName("more or fewer columns than were fitted")
    void otherColumns() {
      predict.rejects(0, Bad.widths());
      assertRejects(
          IllegalArgumentException.class,
          () -> Pipeline.load(fittedHere().save()).predictProba(new String[][] {{"1"}}),
          "a column too few");
    }

    @Test
    @DisplayName("texts that no pipeline saved")
    void texts() {
      Call.of(Pipeline::load, fittedHere().save()).rejects(0, null, "", "no pipeline");
    }

    @Test
    @DisplayName("pipelines that have not been fitted")
    void notFitted() {
      Pipeline pipeline = new Pipeline();
      Class<IllegalStateException> promised = IllegalStateException.class;
      assertRejects(promised, () -> pipeline.predictProba(rows), "no pipeline is fitted");
      assertRejects(promised, () -> pipeline.predictProba(null), "no pipeline is fitted");
      assertRejects(promised, pipeline::save, "no pipeline is fitted");
      assertRejects(IllegalArgumentException.class, () -> pipeline.fit(rows, types, null), "null");
      assertRejects(promised, pipeline::save, "no pipeline is fitted");
    }

    @Test
    @DisplayName("the arguments stay as they were")
    void argumentsUnchanged() {
      fit.keepsArguments();
      crossValidate.isPure();
      predict.isPure();
    }

    private Pipeline fittedHere() {
      if (fitted == null) {
        fitted = new Pipeline();
        fitted.fit(
            new String[][] {{"1", "a"}, {"2.5", "b"}, {"", "a"}, {"-3e1", ""}},
            new String[] {"num", "cat"},
            new int[] {0, 1, 1, 0});
      }
      return fitted;
    }
  }

  private static String[][] column(String... cells) {
    return Arrays.stream(cells).map(cell -> new String[] {cell}).toArray(String[][]::new);
  }

  private static double[] predict(String[][] rows, String type, int[] y, String... cells) {
    Pipeline pipeline = new Pipeline();
    pipeline.fit(rows, new String[] {type}, y);
    return pipeline.predictProba(column(cells));
  }

  /**
   * Fails unless a column beside one of numbers leaves all probabilities as they are without it.
   */
  private static void assertUseless(String type, String... cells) {
    String[] numbers = {"3", "-1", "", "8", "0.5"};
    int[] y = {1, 0, 1, 1, 0};
    double[] expected = predict(column(numbers), "num", y, "2", "", "-6");
    String[][] rows = new String[5][];
    Arrays.setAll(rows, i -> new String[] {cells[i], numbers[i]});
    Pipeline pipeline = new Pipeline();
    pipeline.fit(rows, new String[] {type, "num"}, y);
    String[][] others = {{cells[0], "2"}, {"", ""}, {"77", "-6"}};
    assertClose(expected, pipeline.predictProba(others), STEPS, "probabilities");
  }

  private static void assertFit(Golden golden) {
    Pipeline pipeline = fitted(golden);
    golden.assertClose("inside", pipeline.predictProba(table(golden, "rows")), STEPS);
    golden.assertClose("outside", pipeline.predictProba(table(golden, "others")), STEPS);
  }

  private static Pipeline fitted(Golden golden) {
    Pipeline pipeline = new Pipeline();
    fit(pipeline, golden);
    return pipeline;
  }

  private static void fit(Pipeline pipeline, Golden golden) {
    pipeline.fit(table(golden, "rows"), golden.texts("types"), golden.integers("y"));
  }

  private static double[] crossValidated(Golden golden, Pipeline pipeline) {
    return pipeline.crossValidate(
        table(golden, "rows"),
        golden.texts("types"),
        golden.integers("y"),
        golden.integers("fold"));
  }

  private static String[][] table(Golden golden, String path) {
    int n = golden.children(path).size();
    return IntStream.range(0, n)
        .mapToObj(i -> golden.texts(path + "." + i))
        .toArray(String[][]::new);
  }

  private static String[][] reversed(String[][] rows) {
    String[][] turned = new String[rows.length][];
    Arrays.setAll(turned, i -> rows[rows.length - 1 - i]);
    return turned;
  }

  private static String[] reversed(String[] row) {
    String[] turned = new String[row.length];
    Arrays.setAll(turned, i -> row[row.length - 1 - i]);
    return turned;
  }
}
