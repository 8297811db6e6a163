package classifiers.svm_csv_pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns that learn from the training rows and are asked for z; the weights are kept as the sum of
 * all added rows, which is w times lambda t.
 */
public final class SvmCsvPipeline {

  private SvmCsvPipeline() {}

  /** Returns the share of right predictions among the test rows. */
  public static double evaluate(
      String csv, int labelCol, int[] trainRows, int[] testRows, double lambda, int[] order) {
    if (csv == null || trainRows == null || testRows == null || order == null) {
      throw new IllegalArgumentException("an argument is missing");
    }
    List<String[]> table = Stream.of(csv.split("\n")).map(SvmCsvPipeline::cells).toList();
    int columns = table.get(0).length;
    List<String[]> rows = table.subList(1, table.size());
    reject(columns < 2 || labelCol < 0 || labelCol >= columns, "no label column");
    reject(rows.stream().anyMatch(row -> row.length != columns), "rows of different lengths");
    reject(trainRows.length == 0 || testRows.length == 0, "nothing to train or to test");
    int[] used = IntStream.concat(Arrays.stream(trainRows), Arrays.stream(testRows)).toArray();
    reject(Arrays.stream(used).anyMatch(i -> i < 0 || i >= rows.size()), "no such row");
    reject(Arrays.stream(used).distinct().count() < used.length, "a row occurs twice");
    reject(Arrays.stream(order).anyMatch(i -> i < 0 || i >= trainRows.length), "no such row");
    reject(!(lambda > 0) || lambda > Double.MAX_VALUE, "lambda is not positive");

    int[] y = signs(rows.stream().map(row -> row[labelCol]).toList());
    List<Column> features =
        IntStream.range(0, columns)
            .filter(j -> j != labelCol)
            .mapToObj(j -> Column.of(rows.stream().map(row -> row[j]).toList(), trainRows))
            .toList();
    double[] sum = new double[features.size()];
    for (int t = 0; t < order.length; t++) {
      int i = trainRows[order[t]];
      if (t == 0 || y[i] * score(sum, features, i) < lambda * t) {
        IntStream.range(0, sum.length).forEach(j -> sum[j] += y[i] * features.get(j).z(i));
      }
    }
    long right =
        Arrays.stream(testRows).filter(i -> score(sum, features, i) >= 0 == y[i] > 0).count();
    return (double) right / testRows.length;
  }

  private static double score(double[] sum, List<Column> features, int row) {
    return IntStream.range(0, sum.length).mapToDouble(j -> sum[j] * features.get(j).z(row)).sum();
  }

  private static int[] signs(List<String> labels) {
    List<String> names = labels.stream().distinct().sorted().toList();
    reject(names.size() != 2 || names.get(0).isEmpty(), "not two labels");
    return labels.stream().mapToInt(each -> 2 * names.indexOf(each) - 1).toArray();
  }

  private static String[] cells(String line) {
    String rest = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    List<String> cells = new ArrayList<>();
    int from = 0;
    while (from <= rest.length()) {
      int to = from;
      if (rest.startsWith("\"", from)) {
        to = rest.indexOf('"', from + 1);
        while (rest.startsWith("\"", to + 1)) {
          to = rest.indexOf('"', to + 2);
        }
        cells.add(rest.substring(from + 1, to).replace("\"\"", "\""));
        from = to + 2;
      } else {
        to = rest.indexOf(',', from);
        to = to < 0 ? rest.length() : to;
        cells.add(rest.substring(from, to));
        from = to + 1;
      }
    }
    return cells.toArray(String[]::new);
  }

  private static void reject(boolean condition, String reason) {
    if (condition) {
      throw new IllegalArgumentException(reason);
    }
  }

  /** Values, and what was learned of them; a deviation of 0 stands for a constant column. */
  private record Column(double[] values, double mean, double deviation) {

    static Column of(List<String> fields, int[] trainRows) {
      double[] values = fields.stream().mapToDouble(Column::number).toArray();
      double[] known =
          Arrays.stream(trainRows)
              .mapToDouble(i -> values[i])
              .filter(v -> !Double.isNaN(v))
              .toArray();
      reject(known.length == 0, "nothing to impute with");
      double mean = DoubleStream.of(known).average().orElseThrow();
      double squares = DoubleStream.of(known).map(v -> Math.pow(v - mean, 2)).sum();
      boolean constant = DoubleStream.of(known).distinct().count() == 1;
      return new Column(values, mean, constant ? 0 : Math.sqrt(squares / trainRows.length));
    }

    double z(int row) {
      boolean nothing = deviation == 0 || Double.isNaN(values[row]);
      return nothing ? 0 : (values[row] - mean) / deviation;
    }

    private static double number(String field) {
      double number = field.isEmpty() ? 0 : Double.parseDouble(field);
      reject(!(Math.abs(number) <= Double.MAX_VALUE), "a feature is not finite");
      return field.isEmpty() ? Double.NaN : number;
    }
  }
}
