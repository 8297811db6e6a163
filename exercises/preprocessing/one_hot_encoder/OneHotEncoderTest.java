package preprocessing.one_hot_encoder;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: categories, result columns, unknown categories, invalid arguments. */
final class OneHotEncoderTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Categories {

    @Test
    @DisplayName("categories of several columns, against scikit-learn")
    void golden() {
      for (Golden each : Golden.cases("cases")) {
        assertExact(texts(each, "cats"), OneHotEncoder.fit(texts(each, "train")), "categories");
      }
    }

    @Test
    @DisplayName("digits, capitals, small letters, and the empty text first")
    void order() {
      assertFit(column("b", "B", "10", "", "9", "a", "é"), "", "10", "9", "B", "a", "b", "é");
      assertFit(column("ab", "a", "abc", "aa"), "a", "aa", "ab", "abc");
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void anyOrder() {
      assertFit(column("c", "a", "b"), "a", "b", "c");
      assertFit(column("b", "c", "a", "c", "b"), "a", "b", "c");
      assertFit(column("a", "b", "c", "a"), "a", "b", "c");
    }

    @Test
    @DisplayName("capitals and blanks make another category")
    void everyCharacterCounts() {
      assertFit(column("red", "Red", "red ", " red", "red"), " red", "Red", "red", "red ");
      double[][] actual =
          OneHotEncoder.transform(
              new String[][] {{"Red", "red"}}, column("red", "red ", "RED", "Red"), false);
      assertClose(new double[][] {{0, 1}, {0, 0}, {0, 0}, {1, 0}}, actual, TOLERANCE, "rows");
    }

    @Test
    @DisplayName("equal texts that are different objects")
    void differentObjects() {
      String joined = new StringBuilder("re").append('d').toString();
      assertFit(column("red", joined, "blue"), "blue", "red");
      double[][] actual =
          OneHotEncoder.transform(new String[][] {{"blue", "red"}}, column(joined), false);
      assertClose(new double[][] {{0, 1}}, actual, TOLERANCE, "row");
    }

    @Test
    @DisplayName("one row, one column, and equal texts in different columns")
    void small() {
      assertFit(column("x"), "x");
      String[][] rows = {{"a", "b", "a"}, {"b", "b", "a"}};
      assertExact(new String[][] {{"a", "b"}, {"b"}, {"a"}}, OneHotEncoder.fit(rows), "categories");
    }

    @Test
    @DisplayName("steps grow like n log n when all categories differ")
    void growth() {
      assertGrowth(n -> OneHotEncoder.fit(distinct(n)), Growth.N_LOG_N, 1000);
      assertExact(8000, OneHotEncoder.fit(distinct(8000))[0].length, "number of categories");
    }

    private static void assertFit(String[][] rows, String... expected) {
      assertExact(new String[][] {expected}, OneHotEncoder.fit(rows), "categories");
    }

    private static String[][] distinct(int n) {
      return array(n, i -> new String[] {"c" + i * 7919L % n});
    }
  }

  @Nested
  final class Columns {

    @Test
    @DisplayName("several columns, against scikit-learn")
    void golden() {
      Golden.assertEach(
          "cases",
          "all",
          TOLERANCE,
          each -> OneHotEncoder.transform(texts(each, "cats"), texts(each, "rows"), false));
    }

    @Test
    @DisplayName("columns with different numbers of categories")
    void blocks() {
      String[][] categories = {{"a", "b", "c"}, {"x"}, {"no", "yes"}};
      String[][] rows = {{"c", "x", "no"}, {"a", "x", "yes"}};
      double[][] expected = {{0, 0, 1, 1, 1, 0}, {1, 0, 0, 1, 0, 1}};
      assertEncoded(expected, categories, rows, false);
    }

    @Test
    @DisplayName("the same text in several columns")
    void sameText() {
      String[][] categories = {{"a", "b"}, {"b", "c"}, {"a", "b", "c"}};
      double[][] expected = {{0, 1, 1, 0, 0, 1, 0}, {1, 0, 0, 1, 1, 0, 0}};
      assertEncoded(expected, categories, new String[][] {{"b", "b", "b"}, {"a", "c", "a"}}, false);
    }

    @Test
    @DisplayName("a category in one column is unknown in another")
    void ownColumnOnly() {
      String[][] categories = {{"a"}, {"b"}};
      assertEncoded(
          new double[][] {{0, 0}, {1, 1}},
          categories,
          new String[][] {{"b", "a"}, {"a", "b"}},
          false);
    }

    @Test
    @DisplayName("the other rows do not matter")
    void otherRows() {
      String[][] categories = {{"a", "b", "c"}, {"x", "y"}};
      assertEncoded(
          new double[][] {{0, 0, 1, 0, 1}}, categories, new String[][] {{"c", "y"}}, false);
      String[][] rows = {{"c", "y"}, {"c", "y"}, {"c", "z"}};
      double[][] expected = {{0, 0, 1, 0, 1}, {0, 0, 1, 0, 1}, {0, 0, 1, 0, 0}};
      assertEncoded(expected, categories, rows, false);
    }

    @Test
    @DisplayName("a column with one category")
    void oneCategory() {
      assertEncoded(new double[][] {{1}, {0}}, new String[][] {{"x"}}, column("x", "y"), false);
    }
  }

  @Nested
  final class Unknown {

    @Test
    @DisplayName("unknown before, between and after the categories")
    void anywhere() {
      String[][] rows = {{"a", "a"}, {"c", "c"}, {"e", "e"}, {"", "z"}, {"b", "d"}, {"d", "b"}};
      double[][] expected = {
        {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {1, 0, 0, 1}, {0, 1, 1, 0}
      };
      assertEncoded(expected, new String[][] {{"b", "d"}, {"b", "d"}}, rows, false);
    }

    @Test
    @DisplayName("one column unknown, the others as usual")
    void othersAsUsual() {
      String[][] categories = {{"a", "b"}, {"m", "n", "o"}, {"x", "y"}};
      String[][] rows = {{"?", "n", "y"}, {"b", "?", "x"}, {"a", "o", "?"}};
      double[][] expected = {{0, 0, 0, 1, 0, 0, 1}, {0, 1, 0, 0, 0, 1, 0}, {1, 0, 0, 0, 1, 0, 0}};
      assertEncoded(expected, categories, rows, false);
    }

    @Test
    @DisplayName("unknown and the first category left out")
    void withDropFirst() {
      String[][] categories = {{"b", "d", "f"}, {"x", "y"}};
      String[][] rows = {{"a", "y"}, {"c", "z"}, {"e", "y"}, {"g", "x"}, {"f", "w"}};
      double[][] expected = {{0, 0, 1}, {0, 0, 0}, {0, 0, 1}, {0, 0, 0}, {0, 1, 0}};
      assertEncoded(expected, categories, rows, true);
    }
  }

  @Nested
  final class DropFirst {

    @Test
    @DisplayName("several columns, against scikit-learn")
    void golden() {
      Golden.assertEach(
          "cases",
          "dropped",
          TOLERANCE,
          each -> OneHotEncoder.transform(texts(each, "cats"), texts(each, "rows"), true));
    }

    @Test
    @DisplayName("the first of each column, not of the first column alone")
    void everyColumn() {
      String[][] categories = {{"a", "b", "c"}, {"a", "b"}, {"p", "q", "r", "s"}};
      String[][] rows = {{"a", "a", "p"}, {"b", "b", "q"}, {"c", "a", "s"}};
      double[][] expected = {{0, 0, 0, 0, 0, 0}, {1, 0, 1, 1, 0, 0}, {0, 1, 0, 0, 0, 1}};
      assertEncoded(expected, categories, rows, true);
    }

    @Test
    @DisplayName("a column with one category has no result column left")
    void oneCategory() {
      String[][] categories = {{"x"}, {"a", "b"}, {"y"}};
      String[][] rows = {{"x", "b", "y"}, {"z", "a", "y"}};
      assertEncoded(new double[][] {{1}, {0}}, categories, rows, true);
    }

    @Test
    @DisplayName("no result column is left at all")
    void nothingLeft() {
      String[][] categories = {{"x"}, {"y"}};
      String[][] rows = {{"x", "y"}, {"z", "y"}, {"x", "x"}};
      assertEncoded(new double[3][0], categories, rows, true);
    }
  }

  @Nested
  final class RandomTables {

    @Test
    @DisplayName("categories and encoded rows")
    void encoded() {
      for (Table each : Cases.seeded("one_hot_encoder", 25, Table::draw)) {
        String[][] categories = each.categories();
        assertExact(categories, OneHotEncoder.fit(each.copy()), "categories");
        for (boolean dropFirst : new boolean[] {false, true}) {
          double[][] expected = each.encoded(categories, dropFirst ? 1 : 0);
          assertEncoded(expected, categories, each.copy(), dropFirst);
        }
      }
    }

    @Test
    @DisplayName("rows of known categories add up to the number of columns")
    void sums() {
      for (Table each : Cases.seeded("one_hot_encoder sums", 25, Table::draw)) {
        String[][] categories = OneHotEncoder.fit(each.copy());
        for (double[] row : OneHotEncoder.transform(categories, each.copy(), false)) {
          assertClose(categories.length, Arrays.stream(row).sum(), TOLERANCE, "sum of a row");
        }
      }
    }
  }

  @Nested
  final class Contract {

    private final String[][] rows = {{"a", "y"}, {"b", "x"}, {"a", "z"}};
    private final String[][] categories = {{"a", "b"}, {"x", "y", "z"}};
    private final Call fit = Call.of(OneHotEncoder::fit, rows);
    private final Call all = Call.of(OneHotEncoder::transform, categories, rows, false);
    private final Call dropped = all.with(2, true);

    @Test
    @DisplayName("the arguments stay, and results are new arrays")
    void argumentsUnchanged() {
      fit.isPure();
      fit.with(0, new String[][] {{"b"}, {"a"}}).isPure();
      all.isPure();
      dropped.isPure();
    }

    @Test
    @DisplayName("rows that are no table")
    void noTable() {
      fit.rejects(0, Bad.shapes());
      all.rejects(1, Bad.shapes());
      dropped.rejects(1, Bad.shapes());
    }

    @Test
    @DisplayName("a category that is null")
    void nullCategory() {
      String[][] first = {{null, "y"}, {"b", "x"}};
      String[][] last = {{"a", "y"}, {"b", null}};
      fit.rejects(0, first, last, new String[][] {{null}});
      all.rejects(1, first, last);
      dropped.rejects(1, first, last);
    }

    @Test
    @DisplayName("no categories, or not for each column")
    void noCategories() {
      String[][] none = {};
      String[][] one = {{"a", "b"}};
      String[][] three = {{"a", "b"}, {"x", "y", "z"}, {"k"}};
      all.rejects(0, null, none, one, three);
      dropped.rejects(0, null, none, one, three);
    }

    @Test
    @DisplayName("a column without categories, or with one that is null")
    void emptyColumn() {
      String[][] first = {null, {"x", "y"}};
      String[][] last = {{"a", "b"}, null};
      String[][] firstEmpty = {{}, {"x", "y"}};
      String[][] lastEmpty = {{"a", "b"}, {}};
      all.rejects(0, first, last, firstEmpty, lastEmpty);
      dropped.rejects(0, first, last, firstEmpty, lastEmpty);
    }

    @Test
    @DisplayName("categories that are null")
    void nullAmongCategories() {
      String[][] alone = {{null}, {"x"}};
      String[][] first = {{"a", "b"}, {null, "x"}};
      String[][] last = {{"a"}, {"x", null}};
      all.rejects(0, alone, first, last);
      dropped.rejects(0, alone, first, last);
    }

    @Test
    @DisplayName("categories out of order")
    void unordered() {
      String[][] first = {{"b", "a"}, {"x", "y", "z"}};
      String[][] last = {{"a", "b"}, {"x", "z", "y"}};
      all.rejects(0, first, last);
      dropped.rejects(0, first, last);
    }

    @Test
    @DisplayName("categories that stand twice")
    void twice() {
      String[][] first = {{"a", "a"}, {"x", "y", "z"}};
      String[][] last = {{"a", "b"}, {"x", "y", "y"}};
      all.rejects(0, first, last);
      dropped.rejects(0, first, last);
    }
  }

  private static void assertEncoded(
      double[][] expected, String[][] categories, String[][] rows, boolean dropFirst) {
    double[][] actual = OneHotEncoder.transform(categories, rows, dropFirst);
    assertClose(expected, actual, TOLERANCE, "encoded rows");
  }

  private static String[][] texts(Golden golden, String path) {
    return array(golden.children(path).size(), i -> golden.texts(path + "." + i));
  }

  private static String[][] column(String... texts) {
    return array(texts.length, i -> new String[] {texts[i]});
  }

  private static String[][] array(int rows, IntFunction<String[]> row) {
    return IntStream.range(0, rows).mapToObj(row).toArray(String[][]::new);
  }

  /** Random rows of short texts, encoded text by text. */
  private record Table(String[][] rows) {

    static Table draw(Random random) {
      int columns = 1 + random.nextInt(5);
      return new Table(
          array(1 + random.nextInt(12), i -> texts(columns, j -> text(random, 1 + 3 * j))));
    }

    String[][] copy() {
      return array(rows.length, i -> rows[i].clone());
    }

    String[][] categories() {
      return array(
          rows[0].length,
          j -> Arrays.stream(rows).map(row -> row[j]).sorted().distinct().toArray(String[]::new));
    }

    double[][] encoded(String[][] categories, int first) {
      return Arrays.stream(rows)
          .map(row -> encoded(categories, row, first))
          .toArray(double[][]::new);
    }

    private static double[] encoded(String[][] categories, String[] row, int first) {
      return IntStream.range(0, row.length)
          .boxed()
          .flatMapToDouble(j -> block(categories[j], row[j], first))
          .toArray();
    }

    private static DoubleStream block(String[] categories, String text, int first) {
      return Arrays.stream(categories).skip(first).mapToDouble(each -> each.equals(text) ? 1 : 0);
    }

    private static String text(Random random, int choices) {
      return Integer.toString(random.nextInt(choices) * 37 % 101, 36);
    }

    private static String[] texts(int columns, IntFunction<String> text) {
      return IntStream.range(0, columns).mapToObj(text).toArray(String[]::new);
    }
  }
}
