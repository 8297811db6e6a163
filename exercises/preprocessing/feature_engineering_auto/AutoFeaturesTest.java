package preprocessing.feature_engineering_auto;

import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: names, features of each type, tables, what is remembered, invalid arguments. */
final class AutoFeaturesTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final String NOON = "2024-05-04T12:00:00Z";

  @Nested
  final class NamesAndOrder {

    @Test
    @DisplayName("names of every type, numbered by the column of the table")
    void everyType() {
      String[][] rows = {{"a", NOON, "1", "2"}, {"b", "", "3", ""}};
      String[] types = {"category", "time", "number", "number"};
      String[] expected = {
        "x0_freq",
        "x0_target",
        "x1_month",
        "x1_day_of_year",
        "x1_day_of_week",
        "x1_weekend",
        "x1_hour",
        "x1_sin",
        "x1_cos",
        "x2_z",
        "x2_bin",
        "x3_z",
        "x3_bin"
      };
      assertExact(expected, fitted(rows, types, 1, 2).names(), "names");
    }

    @Test
    @DisplayName("names of a table with twelve columns")
    void manyColumns() {
      String[] types = new String[12];
      Arrays.fill(types, "number");
      String[] row = new String[12];
      Arrays.fill(row, "7");
      String[] expected =
          IntStream.range(0, 24)
              .mapToObj(k -> "x" + k / 2 + (k % 2 == 0 ? "_z" : "_bin"))
              .toArray(String[]::new);
      assertExact(expected, fitted(new String[][] {row}, types, 1).names(), "names");
    }

    @Test
    @DisplayName("features stand in the order of the names")
    void sameOrder() {
      String[][] rows = {{"a", NOON, "1"}, {"b", "", "3"}, {"b", "", "3"}, {"b", NOON, "1"}};
      AutoFeatures features =
          fitted(rows, new String[] {"category", "time", "number"}, 0, 14, 14, 0);
      double[][] expected = {{0.75, 98.0 / 13, 5, 125, 5, 1, 12, 0, -1, 1, 1}};
      double[][] actual = features.transform(new String[][] {{"b", NOON, "3"}});
      assertClose(expected, actual, TOLERANCE, "features");
    }
  }

  @Nested
  final class Numbers {

    @Test
    @DisplayName("z-scores and bins, with gaps and equal edges, against scikit-learn")
    void golden() {
      assertGolden("numbers");
    }

    @Test
    @DisplayName("equal edges make one")
    void mergedEdges() {
      AutoFeatures features =
          fitted(column("0", "0", "0", "0", "2", "3", "3.5", "4", "6"), "number");
      double[] bins = feature(features, 1, "-1", "0", "1", "2", "3", "3.5", "4", "9");
      assertClose(new double[] {0, 0, 0, 1, 1, 2, 2, 2}, bins, TOLERANCE, "bins");
    }

    @Test
    @DisplayName("two edges are left")
    void oneBinLeft() {
      AutoFeatures features = fitted(column("5", "0", "0", "0", "0", "0", "0", "0", "0"), "number");
      double[] bins = feature(features, 1, "-1", "0", "4", "5", "6", "");
      assertClose(new double[] {0, 0, 0, 0, 0, -1}, bins, TOLERANCE, "bins");
    }

    @Test
    @DisplayName("a number whose training values are equal")
    void constant() {
      AutoFeatures features = fitted(column("2.5", "", "2.5"), "number");
      double[] z = feature(features, 0, "2.5", "4", "-10", "");
      assertClose(new double[] {0, 1.5, -12.5, 0}, z, TOLERANCE, "z");
      double[] bins = feature(features, 1, "2.5", "4", "-10", "");
      assertClose(new double[] {0, 0, 0, -1}, bins, TOLERANCE, "bins");
    }

    @Test
    @DisplayName("a large mean and a small deviation")
    void farFromZero() {
      AutoFeatures features = fitted(column("900000.25", "900000.75", "900000.5"), "number");
      double[] z = feature(features, 0, "900001");
      assertClose(new double[] {0.5 / Math.sqrt(1.0 / 24)}, z, TOLERANCE, "z");
    }
  }

  @Nested
  final class CategoriesOfRows {

    @Test
    @DisplayName("shares and smoothed means, against pandas")
    void golden() {
      assertGolden("categories");
    }

    @Test
    @DisplayName("no training row has a category")
    void onlyMissing() {
      AutoFeatures features = fitted(column("", "", ""), new String[] {"category"}, 1, 2, 6);
      double[][] expected = {{1, 3}, {0, 3}};
      assertClose(expected, features.transform(column("", "a")), TOLERANCE, "features");
    }

    @Test
    @DisplayName("equal texts that are different objects")
    void differentObjects() {
      String joined = new StringBuilder("Os").append("lo").toString();
      AutoFeatures features = fitted(column("Oslo", "Bern"), new String[] {"category"}, 11, 0);
      double[][] expected = {{0.5, 6}};
      assertClose(expected, features.transform(column(joined)), TOLERANCE, "features");
    }

    @Test
    @DisplayName("a category seen often keeps its own mean")
    void often() {
      String[][] rows = table(190, i -> new String[] {i % 19 == 0 ? "rare" : "often"});
      double[] y = Vectors.of(190, i -> i % 19 == 0 ? 40 : 2);
      AutoFeatures features = fitted(rows, new String[] {"category"}, y);
      double[][] expected = {{18.0 / 19, 400.0 / 190}, {1.0 / 19, 440.0 / 20}};
      assertClose(expected, features.transform(column("often", "rare")), TOLERANCE, "features");
    }
  }

  @Nested
  final class Times {

    @Test
    @DisplayName("parts of times, against pandas")
    void golden() {
      assertGolden("times");
    }

    @Test
    @DisplayName("no training row has a time")
    void onlyMissing() {
      AutoFeatures features = fitted(column("", ""), "time");
      double[][] expected = {{5, 125, 5, 1, 12, 0, -1}, {0, 0, 0, 0, 0, 0, 0}};
      assertClose(expected, features.transform(column(NOON, "")), TOLERANCE, "features");
    }

    @Test
    @DisplayName("midnight is no missing time")
    void midnight() {
      AutoFeatures features = fitted(column(NOON), "time");
      double[][] expected = {{1, 1, 0, 0, 0, 0, 1}};
      double[][] actual = features.transform(column("2024-01-01T00:00:00Z"));
      assertClose(expected, actual, TOLERANCE, "features");
    }
  }

  @Nested
  final class Tables {

    @Test
    @DisplayName("names of tables with every type")
    void names() {
      for (Golden each : Golden.cases("tables")) {
        assertExact(each.texts("names"), fitted(each).names(), "names");
      }
    }

    @Test
    @DisplayName("known and new rows of tables with every type")
    void features() {
      assertGolden("tables");
    }

    @Test
    @DisplayName("the training rows themselves")
    void trainingRows() {
      Golden table = Golden.of("tables.0");
      double[][] expected = Arrays.copyOf(table.matrix("features"), 6);
      double[][] actual = Arrays.copyOf(fitted(table).transform(texts(table, "train")), 6);
      assertClose(expected, actual, TOLERANCE, "features of the first six rows");
    }
  }

  @Nested
  final class State {

    private final String[][] rows = {
      {"1", "a", NOON}, {"4", "b", ""}, {"", "a", NOON}, {"7", "", ""}
    };
    private final String[] types = {"number", "category", "time"};
    private final double[] y = {3, 1, 4, 8};
    private final String[][] asked = {{"5", "b", NOON}, {"", "c", ""}, {"-2", "a", NOON}};
    private final double[][] expected = fitted(rows, types, y).transform(asked);

    @Test
    @DisplayName("a row has the same features alone as among others")
    void rowAlone() {
      AutoFeatures features = fitted(rows, types, y);
      for (int i = 0; i < asked.length; i++) {
        double[][] alone = features.transform(new String[][] {asked[i]});
        assertClose(expected[i], alone[0], TOLERANCE, "row " + i + " alone");
      }
      assertClose(0.25, expected[0][2], TOLERANCE, "share of b");
    }

    @Test
    @DisplayName("transforming other rows first teaches nothing")
    void learnsNothing() {
      AutoFeatures features = fitted(rows, types, y);
      features.transform(new String[][] {{"1000", "c", ""}, {"-1000", "c", NOON}, {"", "b", ""}});
      assertClose(expected, features.transform(asked), TOLERANCE, "features");
    }

    @Test
    @DisplayName("a second fit replaces all of the first one")
    void fitAgain() {
      AutoFeatures features =
          fitted(
              new String[][] {{"c", "90"}, {"c", "70"}}, new String[] {"category", "number"}, 5, 9);
      features.fit(rows, types, y);
      assertExact(fitted(rows, types, y).names(), features.names(), "names");
      assertClose(expected, features.transform(asked), TOLERANCE, "features");
      AutoFeatures other = fitted(asked, types, 1, 1, 1);
      other.fit(rows, types, y);
      assertClose(expected, other.transform(asked), TOLERANCE, "features, of the same types");
    }

    @Test
    @DisplayName("a fit that throws leaves what was learned before")
    void failedFit() {
      AutoFeatures features = fitted(rows, types, y);
      String[][] good = {{"c", "80"}, {"a", "70"}};
      String[][] bad = {{"c", "80"}, {"a", "many"}};
      String[] others = {"category", "number"};
      assertRejects(IllegalArgumentException.class, () -> features.fit(bad, others, new double[2]));
      assertRejects(
          IllegalArgumentException.class,
          () -> features.fit(good, new String[] {"category", "text"}, new double[2]));
      assertRejects(
          IllegalArgumentException.class,
          () -> features.fit(good, others, new double[] {1, Double.NaN}));
      assertExact(fitted(rows, types, y).names(), features.names(), "names");
      assertClose(expected, features.transform(asked), TOLERANCE, "features");
    }

    @Test
    @DisplayName("two objects share nothing")
    void twoObjects() {
      AutoFeatures first = fitted(rows, types, y);
      AutoFeatures second = fitted(asked, types, 10, 20, 30);
      assertClose(expected, first.transform(asked), TOLERANCE, "features of the first");
      assertClose(20, second.transform(asked)[1][3], TOLERANCE, "target mean of the second");
    }

    @Test
    @DisplayName("changing the arguments or the results afterwards changes nothing")
    void ownCopies() {
      String[][] givenRows = table(rows.length, i -> rows[i].clone());
      String[] givenTypes = types.clone();
      double[] givenTargets = y.clone();
      AutoFeatures features = fitted(givenRows, givenTypes, givenTargets);
      givenRows[0][0] = "500";
      givenRows[1] = givenRows[0];
      givenTypes[0] = "category";
      givenTargets[2] = 1e4;
      String[] names = features.names();
      names[0] = "changed";
      features.transform(asked)[0][0] = 77;
      assertExact("x0_z", features.names()[0], "name");
      assertClose(expected, features.transform(asked), TOLERANCE, "features");
    }
  }

  @Nested
  final class ManyRows {

    @Test
    @DisplayName("steps of fit grow like n log n when all values differ")
    void fitGrowth() {
      assertGrowth(n -> fitted(many(n), "category"), Growth.N_LOG_N, 128);
      assertGrowth(n -> fitted(column(numbers(n)), "number"), Growth.N_LOG_N, 128);
    }

    @Test
    @DisplayName("steps of fit and transform grow like n log n when all categories differ")
    void transformGrowth() {
      assertGrowth(n -> fitted(many(n), "category").transform(many(n)), Growth.N_LOG_N, 320);
    }

    private static String[] numbers(int n) {
      return IntStream.range(0, n).mapToObj(i -> "" + i * 7919L % n).toArray(String[]::new);
    }

    private static String[][] many(int n) {
      return table(n, i -> new String[] {"c" + i * 7919L % n});
    }
  }

  @Nested
  final class Contract {

    private final String[][] rows = {{"1", "a", NOON}, {"4", "b", ""}, {"", "a", NOON}};
    private final String[] types = {"number", "category", "time"};
    private final Call fit =
        Call.ofVoid(
            (String[][] x, String[] t, double[] y) -> new AutoFeatures().fit(x, t, y),
            rows,
            types,
            new double[] {3, 1, 4});
    private final Call transform =
        Call.of(x -> fitted(rows.clone(), types.clone(), 3, 1, 4).transform(x), rows);
    private final List<Call> calls = List.of(fit, transform);

    @Test
    @DisplayName("the arguments stay, and results are new arrays")
    void argumentsUnchanged() {
      AutoFeatures features = fitted(rows, types, 3, 1, 4);
      fit.isPure();
      Call.of(features::transform, rows).isPure();
      assertExact(true, features.names() != features.names(), "new arrays of names");
    }

    @Test
    @DisplayName("nothing is learned yet")
    void notFitted() {
      AutoFeatures features = new AutoFeatures();
      assertRejects(IllegalStateException.class, () -> features.transform(rows));
      assertRejects(IllegalStateException.class, features::names);
      assertRejects(IllegalArgumentException.class, () -> features.fit(rows, types, new double[2]));
      assertRejects(IllegalStateException.class, () -> features.transform(rows));
      assertRejects(IllegalStateException.class, features::names);
    }

    @Test
    @DisplayName("rows that are no table")
    void noTable() {
      calls.forEach(each -> each.rejects(0, Bad.shapes()));
    }

    @Test
    @DisplayName("a text that is null")
    void nullText() {
      for (Call each : calls) {
        for (int j = 0; j < 3; j++) {
          each.rejects(0, with(0, j, null), with(2, j, null));
        }
      }
    }

    @Test
    @DisplayName("types that are missing or unknown")
    void types() {
      String[] two = {"number", "category"};
      String[] four = {"number", "category", "time", "time"};
      fit.rejects(1, null, new String[0], two, four);
      for (String bad : new String[] {null, "", "Number", "text", "date"}) {
        fit.rejects(
            1, new String[] {"number", bad, "time"}, new String[] {"number", "category", bad});
      }
    }

    @Test
    @DisplayName("targets that are missing or not finite")
    void targets() {
      fit.rejects(2, Bad.lengths().and(Bad.nonFinite()));
    }

    @Test
    @DisplayName("texts that are no finite number")
    void numbers() {
      for (String bad :
          new String[] {"abc", "1,5", "1.2.3", "-", "NaN", "Infinity", "-Infinity", "1e999"}) {
        calls.forEach(each -> each.rejects(0, with(0, 0, bad), with(2, 0, bad)));
      }
    }

    @Test
    @DisplayName("texts that are no time")
    void times() {
      String[] bad = {
        "noon", "2024-05-04", "12:00:00Z", "2024-05-04 12:00:00Z", "2024-05-04T12:00:00"
      };
      String[] none = {
        "2023-02-29T12:00:00Z",
        "2024-13-01T12:00:00Z",
        "2024-04-31T12:00:00Z",
        "2024-05-04T12:60:00Z"
      };
      for (Call each : calls) {
        for (String text : bad) {
          each.rejects(0, with(0, 2, text), with(2, 2, text));
        }
        for (String text : none) {
          each.rejects(0, with(0, 2, text), with(2, 2, text));
        }
      }
    }

    @Test
    @DisplayName("a number column without any value")
    void columnWithoutNumbers() {
      String[][] empty = {{"", "a", NOON}, {"", "b", ""}, {"", "a", NOON}};
      fit.rejects(0, new Object[] {empty});
    }

    @Test
    @DisplayName("rows of another length than those of fit")
    void otherWidth() {
      String[][] two = {{"1", "a"}, {"4", "b"}};
      String[][] four = {{"1", "a", NOON, "1"}, {"4", "b", NOON, ""}};
      transform.rejects(0, two, four);
    }

    private String[][] with(int i, int j, String text) {
      String[][] copy = table(rows.length, k -> rows[k].clone());
      copy[i][j] = text;
      return copy;
    }
  }

  private static void assertGolden(String cases) {
    Golden.assertEach(
        cases, "features", TOLERANCE, each -> fitted(each).transform(texts(each, "rows")));
  }

  private static AutoFeatures fitted(Golden golden) {
    return fitted(texts(golden, "train"), golden.texts("types"), golden.vector("y"));
  }

  /** With the targets 0, 1, 2, ... */
  private static AutoFeatures fitted(String[][] rows, String type) {
    return fitted(rows, new String[] {type}, Vectors.of(rows.length, i -> i));
  }

  private static AutoFeatures fitted(String[][] rows, String[] types, double... y) {
    AutoFeatures features = new AutoFeatures();
    features.fit(rows, types, y);
    return features;
  }

  private static double[] feature(AutoFeatures features, int k, String... texts) {
    double[][] rows = features.transform(column(texts));
    return Vectors.of(rows.length, i -> rows[i][k]);
  }

  private static String[][] texts(Golden golden, String path) {
    return table(golden.children(path).size(), i -> golden.texts(path + "." + i));
  }

  private static String[][] column(String... texts) {
    return table(texts.length, i -> new String[] {texts[i]});
  }

  private static String[][] table(int rows, IntFunction<String[]> row) {
    return IntStream.range(0, rows).mapToObj(row).toArray(String[][]::new);
  }
}
