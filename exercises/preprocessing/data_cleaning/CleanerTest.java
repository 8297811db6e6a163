package preprocessing.data_cleaning;

import static gradus.testkit.Matrices.copy;
import static gradus.testkit.Matrices.ofColumn;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

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
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: names, each step, the pipeline on small tables and on wines, invalid arguments. */
final class CleanerTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final double NAN = Double.NaN;

  @Nested
  final class Names {

    @Test
    @DisplayName("blanks, signs and underscores separate")
    void separators() {
      assertNames("separators");
    }

    @Test
    @DisplayName("an upper-case letter begins a word")
    void camelCase() {
      assertNames("camel");
    }

    @Test
    @DisplayName("abbreviations are one word")
    void abbreviations() {
      assertNames("abbreviations");
    }

    @Test
    @DisplayName("digits belong to the word they stand in")
    void digits() {
      assertNames("digits");
    }

    @Test
    @DisplayName("letters beyond ASCII separate")
    void otherLetters() {
      assertNames("other");
    }

    @Test
    @DisplayName("names in snake case stay as they are")
    void already() {
      assertNames("already");
    }

    @Test
    @DisplayName("a name without letters and digits becomes empty")
    void nothing() {
      assertNames("nothing");
    }

    @Test
    @DisplayName("equal names stay equal, in their order")
    void equalNames() {
      String[] names = {"B", "a b", "aB", "A_B", "b"};
      String[] expected = {"b", "a_b", "a_b", "a_b", "b"};
      assertExact(expected, new Cleaner().snakeCase(names), "names");
    }

    @Test
    @DisplayName("one name alone")
    void oneName() {
      String[] actual = new Cleaner().snakeCase(new String[] {"netProfit2023 (EUR)"});
      assertExact(new String[] {"net_profit2023_eur"}, actual, "names");
    }

    @Test
    @DisplayName("a Turkish machine writes the same names")
    void turkish() {
      Locale before = Locale.getDefault();
      Locale.setDefault(new Locale("tr", "TR"));
      try {
        String[] actual = new Cleaner().snakeCase(new String[] {"TITLE", "CustomerID"});
        assertExact(new String[] {"title", "customer_id"}, actual, "names");
      } finally {
        Locale.setDefault(before);
      }
    }

    private static void assertNames(String group) {
      Golden names = Golden.of("names").child(group);
      assertExact(names.texts("snake"), new Cleaner().snakeCase(names.texts("names")), group);
    }
  }

  @Nested
  final class Duplicates {

    @Test
    @DisplayName("the first of equal rows stays, in its place")
    void firstStays() {
      double[][] x = {{3, 1}, {2, 2}, {3, 1}, {-1, 5}, {2, 2}, {3, 1}, {0, 0}};
      assertStay(new double[][] {{3, 1}, {2, 2}, {-1, 5}, {0, 0}}, x);
    }

    @Test
    @DisplayName("missing values are equal to each other and to nothing else")
    void missing() {
      double[][] x = {{NAN, 1}, {0, 1}, {NAN, 1}, {1, NAN}, {NAN, NAN}, {1, NAN}, {NAN, NAN}};
      assertStay(new double[][] {{NAN, 1}, {0, 1}, {1, NAN}, {NAN, NAN}}, x);
    }

    @Test
    @DisplayName("minus zero equals zero")
    void minusZero() {
      double[][] x = {{0.0, 4}, {-0.0, 4}, {5, -0.0}, {5, 0.0}};
      assertStay(new double[][] {{0, 4}, {5, 0}}, x);
    }

    @Test
    @DisplayName("rows that differ a little are different")
    void nearlyEqual() {
      double[][] x = {
        {1, 0.1}, {1 + 1e-15, 0.1}, {1, 0.1 + 1e-16}, {0, 0}, {1e-17, 0}, {0, 1e-300}
      };
      assertStay(x.clone(), x);
    }

    @Test
    @DisplayName("the same values in other columns are another row")
    void otherColumns() {
      double[][] x = {{1, 2, 3}, {3, 2, 1}, {1, 3, 2}, {1, 2, 3}, {1, 2, 4}, {2, 2, 3}};
      assertStay(new double[][] {{1, 2, 3}, {3, 2, 1}, {1, 3, 2}, {1, 2, 4}, {2, 2, 3}}, x);
    }

    @Test
    @DisplayName("many rows, in time")
    void manyRows() {
      int n = 4_000;
      double[][] expected = new double[n / 2][];
      Arrays.setAll(expected, i -> new double[] {i * 37 % 101, i, -0.5 * i});
      assertStay(expected, Matrices.rows(expected, Vectors.ints(n, i -> i % (n / 2))));
    }

    private static void assertStay(double[][] expected, double[][] x) {
      assertClose(expected, new Cleaner().dropDuplicates(x), TOLERANCE, "rows that stay");
    }
  }

  @Nested
  final class SparseRows {

    @Test
    @DisplayName("a row at the limit stays")
    void atTheLimit() {
      double[][] x = {{1, NAN, NAN, 4}, {NAN, NAN, NAN, 4}, {NAN, 2, NAN, 4}, {NAN, NAN, 3, NAN}};
      assertDense(new double[][] {{1, NAN, NAN, 4}, {NAN, 2, NAN, 4}}, x, 0.5);
      double[][] quarter = {{1, 2, NAN, 4}, {NAN, NAN, 3, 4}, {5, 6, 7, 8}};
      assertDense(new double[][] {{1, 2, NAN, 4}, {5, 6, 7, 8}}, quarter, 0.25);
    }

    @Test
    @DisplayName("the share is a quotient in doubles, as the limit is")
    void quotients() {
      for (int d : new int[] {100, 103}) {
        double[] dense = Vectors.of(d, j -> 1);
        double[] sparse = dense.clone();
        sparse[0] = NAN;
        for (int missing = 1; missing < d; missing++) {
          dense[missing - 1] = NAN;
          sparse[missing] = NAN;
          double[][] x = {dense.clone(), sparse.clone()};
          assertDense(new double[][] {dense}, x, (double) missing / d);
        }
      }
    }

    @Test
    @DisplayName("an odd number of columns")
    void oddColumns() {
      double[][] x = {{1, NAN, 3, NAN, 5}, {NAN, 2, NAN, 4, NAN}, {NAN, NAN, NAN, NAN, 0}};
      assertDense(new double[][] {{1, NAN, 3, NAN, 5}}, x, 0.5);
      assertDense(new double[][] {{1, NAN, 3, NAN, 5}, {NAN, 2, NAN, 4, NAN}}, x, 0.7);
    }

    @Test
    @DisplayName("limit zero keeps full rows only, limit one keeps all")
    void extremes() {
      double[][] x = {{1, NAN}, {NAN, NAN}, {0, 0}, {-5, 6}};
      assertDense(new double[][] {{0, 0}, {-5, 6}}, x, 0);
      assertDense(new double[][] {{1, NAN}, {NAN, NAN}, {0, 0}, {-5, 6}}, x, 1);
    }

    @Test
    @DisplayName("equal rows and zeros are no reason to drop a row")
    void onlyMissingValuesCount() {
      double[][] x = {{0, 0, 0}, {0, 0, 0}, {0, NAN, 0}};
      assertDense(copy(x), x, 0.5);
    }

    @Test
    @DisplayName("no row stays")
    void noRow() {
      assertDense(new double[0][], new double[][] {{NAN, NAN, 1}, {NAN, 2, NAN}}, 0.5);
    }

    private static void assertDense(double[][] expected, double[][] x, double limit) {
      double[][] actual = new Cleaner().dropSparseRows(x, limit);
      assertClose(expected, actual, TOLERANCE, "limit " + limit);
    }
  }

  @Nested
  final class Median {

    @Test
    @DisplayName("columns with one gap, with many and with none")
    void filled() {
      Golden.assertEach(
          "medians", "filled", TOLERANCE, each -> new Cleaner().imputeMedian(each.matrix("x")));
    }

    @Test
    @DisplayName("an odd and an even number of values")
    void oddAndEven() {
      double[][] x = {{NAN, 9}, {8, NAN}, {-4, 1}, {2, 5}, {NAN, 2}};
      assertFilled(new double[][] {{2, 9}, {8, 3.5}, {-4, 1}, {2, 5}, {2, 2}}, x);
    }

    @Test
    @DisplayName("the median does not follow a huge value")
    void hugeValue() {
      assertFilled(ofColumn(1, 2, 2, 1e150, 2), ofColumn(1, NAN, 2, 1e150, NAN));
    }

    @Test
    @DisplayName("outliers, zeros and equal rows stay as they are")
    void nothingElse() {
      double[][] x = {{0, 1}, {0, 1}, {0, -1000}, {0, 1}, {7, NAN}};
      assertFilled(new double[][] {{0, 1}, {0, 1}, {0, -1000}, {0, 1}, {7, 1}}, x);
    }

    @Test
    @DisplayName("random tables against a second implementation")
    void random() {
      Cases.seeded("data_cleaning medians", 30, Table::withGaps)
          .forEach(x -> assertFilled(Table.filled(x), copy(x)));
    }

    private static void assertFilled(double[][] expected, double[][] x) {
      assertClose(expected, new Cleaner().imputeMedian(x), TOLERANCE, "filled rows");
    }
  }

  @Nested
  final class Outliers {

    @Test
    @DisplayName("one and several outliers, on both sides")
    void tamed() {
      Golden.assertEach(
          "outliers", "tamed", TOLERANCE, each -> new Cleaner().outliersToMedian(each.matrix("x")));
    }

    @Test
    @DisplayName("a value on a fence is no outlier")
    void onTheFence() {
      assertTamed(new double[] {0, 4, 8, 12, 24}, 0, 4, 8, 12, 24);
      assertTamed(new double[] {-8, 4, 8, 12, 16}, -8, 4, 8, 12, 16);
    }

    @Test
    @DisplayName("a value just outside a fence is an outlier")
    void justOutside() {
      assertTamed(new double[] {0, 4, 8, 12, 8}, 0, 4, 8, 12, 24.5);
      assertTamed(new double[] {8, 4, 8, 12, 16}, -8.5, 4, 8, 12, 16);
    }

    @Test
    @DisplayName("the median is that of all values, outliers included")
    void medianOfAllValues() {
      double[] expected = {1, 2, 3, 4, 5, 6, 7, 8, 5.5, 5.5};
      assertTamed(expected, 1, 2, 3, 4, 5, 6, 7, 8, 400, 500);
    }

    @Test
    @DisplayName("the fences are computed once")
    void once() {
      double[] expected = {8, 8.5, 9, 9.5, 10, 15, 16, 9.75};
      assertTamed(expected, 8, 8.5, 9, 9.5, 10, 15, 16, 60);
    }

    @Test
    @DisplayName("each column has its own fences")
    void columns() {
      double[][] x = {{1, 1000}, {2, 1001}, {3, 3}, {4, 1002}, {1000, 1003}, {2, 1004}};
      double[][] expected = {{1, 1000}, {2, 1001}, {3, 1001.5}, {4, 1002}, {2.5, 1003}, {2, 1004}};
      assertClose(expected, new Cleaner().outliersToMedian(x), TOLERANCE, "both columns");
    }

    @Test
    void equalQuartiles() {
      assertTamed(new double[] {7}, 7);
      assertTamed(new double[] {3.5, 3.5, 3.5}, 3.5, 3.5, 3.5);
      assertTamed(new double[] {3, 3, 3, 3, 3, 3, 3}, 3, 3, 3, 3.25, 3, 3, -80);
    }

    @Test
    @DisplayName("random tables against a second implementation")
    void random() {
      for (double[][] x : Cases.seeded("data_cleaning outliers", 30, Table::full)) {
        assertClose(Table.tamed(x), new Cleaner().outliersToMedian(copy(x)), TOLERANCE, "tamed");
      }
    }

    private static void assertTamed(double[] expected, double... column) {
      double[][] actual = new Cleaner().outliersToMedian(ofColumn(column));
      assertClose(expected, Matrices.column(actual, 0), TOLERANCE, "column");
    }
  }

  @Nested
  final class Pipeline {

    @Test
    void smallTables() {
      Golden.assertEach(
          "pipelines", "clean", TOLERANCE, each -> new Cleaner().clean(each.matrix("x")));
    }

    @Test
    @DisplayName("duplicates do not count for the median")
    void duplicatesFirst() {
      double[][] x = {{2, 1}, {8, 3}, {8, 3}, {8, 3}, {4, 2}, {6, 2.5}, {NAN, 4}};
      assertClean(new double[][] {{2, 1}, {8, 3}, {4, 2}, {6, 2.5}, {5, 4}}, x);
    }

    @Test
    @DisplayName("sparse rows do not count for the median, and are not filled")
    void sparseRowsBeforeMedians() {
      double[][] x = {
        {1, 5, 1}, {NAN, NAN, 90}, {2, 6, 3}, {NAN, 7, 2}, {4, 5.5, NAN}, {5, 6.5, 4}
      };
      double[][] expected = {{1, 5, 1}, {2, 6, 3}, {3, 7, 2}, {4, 5.5, 2.5}, {5, 6.5, 4}};
      assertClean(expected, x);
    }

    @Test
    @DisplayName("rows that become equal by filling both stay")
    void equalAfterFilling() {
      double[][] x = {{1, 2}, {1, NAN}, {3, 1}, {2, 3}, {4, 0.5}, {5, 4}};
      assertClean(new double[][] {{1, 2}, {1, 2}, {3, 1}, {2, 3}, {4, 0.5}, {5, 4}}, x);
    }

    @Test
    @DisplayName("the quartiles see the filled values")
    void quartilesAfterFilling() {
      double[][] x = {{1, 0}, {2, 1}, {3, 2}, {4, 3}, {8, 4}, {NAN, 5}, {NAN, 6}, {NAN, 7}};
      double[][] expected = {{3, 0}, {2, 1}, {3, 2}, {4, 3}, {3, 4}, {3, 5}, {3, 6}, {3, 7}};
      assertClean(expected, x);
    }

    @Test
    @DisplayName("wines with gaps, sparse rows, copies and slips")
    void wines() {
      assertClean(Golden.of("wine").matrix("clean"), messyWines());
    }

    @Test
    @DisplayName("how many wines stay after each of the first steps")
    void wineRows() {
      Golden wine = Golden.of("wine");
      double[][] distinct = new Cleaner().dropDuplicates(messyWines());
      assertExact(wine.integer("distinct"), distinct.length, "distinct rows");
      double[][] dense = new Cleaner().dropSparseRows(copy(distinct), 0.5);
      assertExact(wine.integer("dense"), dense.length, "dense rows");
    }

    @Test
    @DisplayName("random tables against a second implementation")
    void random() {
      for (double[][] x : Cases.seeded("data_cleaning pipeline", 30, Table::messy)) {
        assertClean(Table.tamed(Table.filled(Table.dense(Table.distinct(x)))), copy(x));
      }
    }

    private static void assertClean(double[][] expected, double[][] x) {
      assertClose(expected, new Cleaner().clean(x), TOLERANCE, "clean rows");
    }

    /** The same gaps, copies and slips as in oracle.py. */
    private static double[][] messyWines() {
      int n = 90;
      int d = 7;
      double[][] wines = Datasets.wine().features();
      List<double[]> x = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        int row = i;
        IntPredicate gap = j -> (3 * row + 5 * j) % 17 == 0 || (row % 15 == 4 && j < 3 + row % 2);
        x.add(Vectors.of(d, j -> gap.test(j) ? NAN : wines[row][j]));
      }
      for (int i = 0; i < n; i += 9) {
        x.add(x.get(i).clone());
      }
      for (int i = 2; i < n; i += 20) {
        x.get(i)[i % d] *= 40;
      }
      return x.toArray(double[][]::new);
    }
  }

  @Nested
  final class Contract {

    private final Cleaner cleaner = new Cleaner();
    private final double[][] x = {{3, 1}, {1, 2}, {2, 1.5}, {1, 2}, {2.5, 900}, {2, 1}};
    private final Call snakeCase = Call.of(cleaner::snakeCase, new String[] {"a", "b_c"});
    private final Call sparse = Call.of(cleaner::dropSparseRows, x, 0.5);
    private final Call impute = Call.of(cleaner::imputeMedian, x);
    private final Call outliers = Call.of(cleaner::outliersToMedian, x);
    private final Call clean = Call.of(cleaner::clean, x);
    private final List<Call> calls =
        List.of(Call.of(cleaner::dropDuplicates, x), sparse, impute, outliers, clean);

    @Test
    @DisplayName("rows stay as they were, and results have rows of their own")
    void keepsRows() {
      calls.forEach(Call::isPure);
    }

    @Test
    @DisplayName("gaps stay in the rows that were given")
    void keepsGaps() {
      double[][] gaps = {{3, NAN}, {NAN, 2}, {2, 1.5}, {NAN, NAN}, {3, NAN}};
      impute.with(0, gaps).isPure();
      clean.with(0, gaps).isPure();
      sparse.with(0, gaps).with(1, 0.25).isPure();
      sparse.with(0, gaps).with(1, 1).isPure();
    }

    @Test
    @DisplayName("names stay as they were, and the result is a new array")
    void keepsNames() {
      snakeCase.isPure();
      snakeCase.with(0, new String[] {"a", "Total Sales", "b_c"}).isPure();
    }

    @Test
    @DisplayName("a cleaner remembers nothing")
    void remembersNothing() {
      double[][] distinct = {{3, 1}, {1, 2}, {2, 1.5}, {2.5, 900}, {2, 1}};
      for (int round = 0; round < 2; round++) {
        assertClose(distinct, cleaner.dropDuplicates(copy(x)), TOLERANCE, "rows that stay");
      }
    }

    @Test
    @DisplayName("rows that are no matrix")
    void noMatrix() {
      calls.forEach(each -> each.rejects(0, Bad.shapes()));
    }

    @Test
    @DisplayName("names that are missing")
    void noNames() {
      snakeCase.rejects(0, Bad.shapes());
    }

    @Test
    @DisplayName("a limit that is no share")
    void invalidLimit() {
      sparse.rejects(1, NAN, -1e-9, -3, 1.000001, 50, Double.POSITIVE_INFINITY);
    }

    @Test
    @DisplayName("a column without values has no median")
    void columnWithoutValues() {
      double[][] last = {{1, NAN}, {2, NAN}};
      impute.rejects(0, new double[][] {{NAN, 1}, {NAN, 2}}, last, new double[][] {{NAN}});
      clean.rejects(0, last);
    }

    @Test
    @DisplayName("a column whose values all stood in sparse rows")
    void valuesInSparseRows() {
      clean.rejects(0, new double[][] {{NAN, NAN, 5}, {1, 2, NAN}, {2, 3, NAN}});
    }

    @Test
    @DisplayName("no row is left to clean")
    void noRowLeft() {
      clean.rejects(0, new double[][] {{NAN, NAN}});
      clean.rejects(0, new double[][] {{NAN, NAN, 1}, {2, NAN, NAN}, {NAN, 3, NAN}});
    }

    @Test
    @DisplayName("outliers of rows with gaps")
    void outliersWithGaps() {
      outliers.rejects(0, Bad.elements(NAN));
      outliers.rejects(0, new double[][] {{NAN}});
    }
  }

  /** Random tables, and the steps once more with the quantiles of Commons Math. */
  private static final class Table {

    /** Multiples of 1 or 1/8, so that ties occur and every fence is exact in double arithmetic. */
    static double[][] full(Random random) {
      double[][] x = new double[1 + random.nextInt(25)][1 + random.nextInt(4)];
      for (int j = 0; j < x[0].length; j++) {
        int parts = random.nextBoolean() ? 1 : 8;
        for (double[] row : x) {
          double tail = random.nextInt(8) == 0 ? 6 : 1;
          double value = 5 * tail * random.nextGaussian() + 1;
          row[j] = Math.rint(parts * value) / parts + 0.0;
        }
      }
      return x;
    }

    /** The first row has no gap, so that every column has a value. */
    static double[][] withGaps(Random random) {
      double[][] x = full(random);
      return Matrices.of(
          x.length, x[0].length, (i, j) -> i > 0 && random.nextInt(4) == 0 ? NAN : x[i][j]);
    }

    static double[][] messy(Random random) {
      List<double[]> rows = new ArrayList<>(Arrays.asList(withGaps(random)));
      for (int copies = random.nextInt(8); copies > 0; copies--) {
        double[] row = rows.get(random.nextInt(rows.size()));
        rows.add(random.nextInt(rows.size() + 1), row.clone());
      }
      return rows.toArray(double[][]::new);
    }

    static double[][] distinct(double[][] x) {
      List<double[]> rows = new ArrayList<>();
      for (double[] row : x) {
        if (rows.stream().noneMatch(each -> Arrays.equals(each, row))) {
          rows.add(row);
        }
      }
      return rows.toArray(double[][]::new);
    }

    static double[][] dense(double[][] x) {
      return Arrays.stream(x)
          .filter(row -> 2 * Arrays.stream(row).filter(Double::isNaN).count() <= row.length)
          .toArray(double[][]::new);
    }

    static double[][] filled(double[][] x) {
      return mapColumns(
          x,
          column -> {
            double median = quantile(column, 0.5);
            return Vectors.map(column, each -> Double.isNaN(each) ? median : each);
          });
    }

    static double[][] tamed(double[][] x) {
      return mapColumns(
          x,
          column -> {
            double middle = quantile(column, 0.75) / 2 + quantile(column, 0.25) / 2;
            double reach = 2 * (quantile(column, 0.75) - quantile(column, 0.25));
            double median = quantile(column, 0.5);
            return Vectors.map(column, v -> Math.abs(v - middle) <= reach ? v : median);
          });
    }

    private static double[][] mapColumns(double[][] x, UnaryOperator<double[]> change) {
      return Matrices.transposed(Matrices.mapRows(Matrices.transposed(x), change));
    }

    private static double quantile(double[] column, double p) {
      return Vectors.quantile(
          Arrays.stream(column).filter(each -> !Double.isNaN(each)).toArray(), p);
    }
  }
}
