package classifiers.svm_csv_pipeline;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: reading, imputing, scaling, training, leaks, real data and contract. */
final class SvmCsvPipelineTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Csv {

    @Test
    @DisplayName("line feeds, with and without carriage returns, and none at the end")
    void lineEnds() {
      assertCases("csv.lineEnds");
    }

    @Test
    @DisplayName("labels with commas, quoted or not")
    void quotedLabels() {
      assertCases("csv.quotedLabels");
    }

    @Test
    @DisplayName("labels with quotes")
    void doubledQuotes() {
      assertCases("csv.doubledQuotes");
    }

    @Test
    @DisplayName("numbers and missing values in quotes")
    void quotedNumbers() {
      assertCases("csv.quotedNumbers");
    }

    @Test
    @DisplayName("headers with commas, with numbers, and without names")
    void headerIsNoRow() {
      assertCases("csv.headerIsNoRow");
    }

    @Test
    @DisplayName("the label stands first, in the middle, or last")
    void labelAnywhere() {
      assertCases("csv.labelAnywhere");
    }
  }

  @Nested
  final class Imputing {

    @Test
    @DisplayName("gaps are filled with the means of the training rows")
    void trainingMeans() {
      assertCases("imputing.trainingMeans");
    }

    @Test
    @DisplayName("filled values count in the deviation")
    void countInTheDeviation() {
      assertCases("imputing.countInTheDeviation");
    }

    @Test
    @DisplayName("lines that end with a comma")
    void missingAtTheEnd() {
      assertCases("imputing.missingAtTheEnd");
    }

    @Test
    @DisplayName("gaps in test rows")
    void testRowsOnly() {
      assertCases("imputing.testRowsOnly");
    }

    @Test
    @DisplayName("test rows without any value")
    void nothingButMissing() {
      assertCases("imputing.nothingButMissing");
    }
  }

  @Nested
  final class Scaling {

    @Test
    @DisplayName("means and deviations of the training rows")
    void deviations() {
      assertCases("scaling.deviations");
    }

    @Test
    @DisplayName("a column that is constant in the training rows")
    void constantColumn() {
      assertCases("scaling.constantColumn");
    }

    @Test
    @DisplayName("a constant column whose mean has a rounding, or gaps")
    void constantWithRounding() {
      assertCases("scaling.constantWithRounding");
    }

    @Test
    @DisplayName("one training row, so that all columns are constant")
    void oneTrainingRow() {
      assertCases("scaling.oneTrainingRow");
    }
  }

  @Nested
  final class Training {

    @Test
    @DisplayName("the prediction of each row")
    void eachRow() {
      assertCases("training.eachRow");
    }

    @Test
    @DisplayName("a row exactly on the margin is not added")
    void exactlyOne() {
      assertCases("training.exactlyOne");
    }

    @Test
    @DisplayName("a row on the border gets the higher label")
    void zeroIsPositive() {
      assertCases("training.zeroIsPositive");
    }

    @Test
    @DisplayName("training rows with one label")
    void oneClass() {
      assertCases("training.oneClass");
    }

    @Test
    @DisplayName("the training rows may be listed in any order")
    void otherOrder() {
      for (Golden each : Golden.cases("training.eachRow")) {
        int last = each.integers("train").length - 1;
        int[] train = Vectors.reversed(each.integers("train"));
        int[] order = Arrays.stream(each.integers("order")).map(i -> last - i).toArray();
        double accuracy =
            SvmCsvPipeline.evaluate(
                each.text("csv"),
                each.integer("labelCol"),
                train,
                Vectors.reversed(each.integers("test")),
                each.number("lambda"),
                order);
        assertClose(mean(each.integers("hits")), accuracy, TOLERANCE, "accuracy");
      }
    }
  }

  @Nested
  final class Leaks {

    @Test
    @DisplayName("tables whose test rows would change the training")
    void golden() {
      assertCases("leaks");
    }

    @Test
    @DisplayName("a test row with huge numbers changes no other prediction")
    void hugeTestRow() {
      for (Golden each : Golden.cases("leaks")) {
        int[] test = each.integers("test");
        String huge = withFeatures(each, test[0], "1e9");
        for (int r = 1; r < test.length; r++) {
          int[] both = {test[0], test[r]};
          double alone = accuracy(each, huge, test[0]);
          double expected = (alone + each.integers("hits")[r]) / 2;
          assertClose(expected, accuracy(each, huge, both), TOLERANCE, "accuracy on two rows");
        }
      }
    }

    @Test
    @DisplayName("nor does a row that is neither trained nor tested")
    void unusedRow() {
      for (Golden each : Golden.cases("leaks")) {
        int[] test = each.integers("test");
        String huge = withFeatures(each, test[0], "-1e9");
        for (int r = 1; r < test.length; r++) {
          double expected = each.integers("hits")[r];
          assertClose(expected, accuracy(each, huge, test[r]), TOLERANCE, "accuracy on one row");
        }
      }
    }

    private static double accuracy(Golden golden, String csv, int... test) {
      return SvmCsvPipeline.evaluate(
          csv,
          golden.integer("labelCol"),
          golden.integers("train"),
          test,
          golden.number("lambda"),
          golden.integers("order"));
    }

    private static String withFeatures(Golden golden, int row, String number) {
      String[] lines = golden.text("csv").split("\n");
      String[] fields = lines[row + 1].split(",", -1);
      for (int j = 0; j < fields.length; j++) {
        fields[j] = j == golden.integer("labelCol") ? fields[j] : number;
      }
      lines[row + 1] = String.join(",", fields);
      return String.join("\n", lines) + "\n";
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("150 breast masses, ten measurements with gaps")
    void cancer() {
      Dataset data = Datasets.breastCancer().rows(0, 150);
      Golden.cases("cancer").forEach(each -> assertKnown(each, data, 10, "malignant", "benign"));
    }

    @Test
    @DisplayName("120 wines of two kinds, thirteen measurements with gaps")
    void wine() {
      Dataset data = Datasets.wine().rows(0, 120);
      Golden.cases("wine").forEach(each -> assertKnown(each, data, 13, "first", "second"));
    }

    private static void assertKnown(Golden golden, Dataset data, int columns, String... names) {
      String csv = text(data, columns, names);
      int n = data.features().length;
      int[] train = IntStream.range(0, n).filter(i -> i % 3 != 0).toArray();
      int[] test = IntStream.range(0, n).filter(i -> i % 3 == 0).toArray();
      int factor = golden.integer("factor");
      int[] order = Vectors.ints(golden.integer("steps"), t -> t * factor % train.length);
      double lambda = golden.number("lambda");
      double accuracy = SvmCsvPipeline.evaluate(csv, columns, train, test, lambda, order);
      golden.assertClose("accuracy", accuracy, TOLERANCE);
    }

    private static String text(Dataset data, int columns, String... names) {
      StringBuilder text = new StringBuilder();
      IntStream.range(0, columns).forEach(j -> text.append('c').append(j).append(','));
      text.append("label\n");
      double[][] x = data.features();
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < columns; j++) {
          text.append((3 * i + 5 * j) % 11 == 0 ? "" : String.valueOf(x[i][j])).append(',');
        }
        text.append(names[data.labels()[i]]).append('\n');
      }
      return text.toString();
    }
  }

  @Nested
  final class Contract {

    private final List<String> rows = List.of("1,no,2", "3,yes,", "-1,no,5", "0,yes,1", "2,no,7");
    private final int[] order = {2, 0, 1};
    private final Call call =
        Call.of(
            SvmCsvPipeline::evaluate,
            csv("a,label,b", rows),
            1,
            new int[] {0, 1, 2},
            new int[] {3, 4},
            0.5,
            order);

    @Test
    @DisplayName("no text, no header, no rows, one column, lines of different lengths")
    void texts() {
      call.rejects(0, null, "", "a,label,b", "a,label,b\n", csv("a,label", rows));
      call.rejects(0, csv("a,label,b,c", rows));
      rejectsRow("2,no");
      rejectsRow("2,no,7,8");
      rejectsRow("2,no,7,");
      rejectsRow("2,\"no,7\"");
      String oneColumn = csv("label", List.of("no", "yes", "no", "yes", "no"));
      call.with(1, 0).rejects(0, oneColumn);
    }

    @Test
    @DisplayName("labels that are missing, all equal, or of three kinds")
    void labels() {
      rejectsRow("2,,7");
      rejectsRow("2,\"\",7");
      rejectsRow("2,maybe,7");
      rejectsRow("2,No,7");
      rejectsRow("2,\"no\"\"\",7");
      String oneLabel = "a,b,label\r\n1,2,no\r\n3,5,no\r\n4,0,no\r\n7,7,no\r\n5,9,no";
      call.with(1, 2).rejects(0, oneLabel);
      call.rejects(0, csv("a,label,b", rows).replace("yes", "no"));
      call.rejects(0, csv("a,label,b", rows).replace("yes", ""));
    }

    @Test
    @DisplayName("features that are no finite numbers, in any row")
    void features() {
      for (String bad : List.of("n/a", "NaN", "Infinity", "-Infinity", "1;5", "-")) {
        rejectsRow(bad + ",no,7");
        rejectsRow("2,no," + bad);
        call.with(3, new int[] {3}).rejects(0, withLast("2,no," + bad));
        call.rejects(0, withLast("2,no,7").replace("1,no,2", bad + ",no,2"));
      }
    }

    @Test
    @DisplayName("a column without a value in the training rows")
    void nothingToImpute() {
      String csv = csv("a,label,b", List.of("1,no,", "3,yes,", "-1,no,", "0,yes,1", "2,no,7"));
      call.rejects(0, csv);
    }

    @Test
    @DisplayName("a label column that is none")
    void labelColumn() {
      call.rejects(1, -1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Test
    @DisplayName("no rows to train or test, or numbers that are no rows")
    void rows() {
      for (int argument = 2; argument <= 3; argument++) {
        call.rejects(argument, Bad.missing().and(Bad.labels(5)));
      }
    }

    @Test
    @DisplayName("rows that occur twice")
    void repeatedRows() {
      call.rejects(2, new int[] {0, 1, 0}, new int[] {0, 1, 3}, new int[] {4, 1, 2});
      call.rejects(3, new int[] {3, 3}, new int[] {4, 0}, new int[] {2, 4});
    }

    @Test
    @DisplayName("a lambda that is not positive and finite")
    void lambda() {
      call.rejects(4, Bad.rates());
      call.with(5, new int[0]).rejects(4, Bad.rates());
    }

    @Test
    @DisplayName("no order, or one with other numbers than indices into the training rows")
    void order() {
      call.rejects(5, Bad.absent().and(Bad.labels(3)));
    }

    @Test
    @DisplayName("the arguments stay, and a second call gives the same number")
    void argumentsUnchanged() {
      call.isPure();
      call.with(5, new int[0]).isPure();
    }

    private void rejectsRow(String last) {
      call.rejects(0, withLast(last));
    }

    private String withLast(String last) {
      return csv("a,label,b", rows).replace("2,no,7", last);
    }

    private static String csv(String header, List<String> rows) {
      return header + rows.stream().map(row -> "\n" + row).collect(Collectors.joining());
    }
  }

  /** Tests with all test rows together, and with each of them alone. */
  private static void assertCases(String path) {
    for (Golden each : Golden.cases(path)) {
      int[] test = each.integers("test");
      int[] hits = each.integers("hits");
      assertAccuracy(mean(hits), each, test);
      for (int r = 0; r < test.length; r++) {
        assertAccuracy(hits[r], each, test[r]);
      }
    }
  }

  private static void assertAccuracy(double expected, Golden golden, int... test) {
    double accuracy =
        SvmCsvPipeline.evaluate(
            golden.text("csv"),
            golden.integer("labelCol"),
            golden.integers("train"),
            test.clone(),
            golden.number("lambda"),
            golden.integers("order"));
    assertClose(expected, accuracy, TOLERANCE, "accuracy on the rows " + Arrays.toString(test));
  }

  private static double mean(int[] hits) {
    return Arrays.stream(hits).average().orElseThrow();
  }
}
