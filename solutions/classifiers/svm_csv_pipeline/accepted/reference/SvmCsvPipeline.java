package classifiers.svm_csv_pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads, imputes, standardises, trains and tests, one method each. */
public final class SvmCsvPipeline {

  private SvmCsvPipeline() {}

  /** Returns the share of right predictions among the test rows. */
  public static double evaluate(
      String csv, int labelCol, int[] trainRows, int[] testRows, double lambda, int[] order) {
    List<List<String>> table = read(csv);
    int columns = table.get(0).size();
    require(columns > 1 && 0 <= labelCol && labelCol < columns, "labelCol is a column of several");
    List<List<String>> rows = table.subList(1, table.size());
    checkRows(trainRows, testRows, rows.size());
    require(lambda > 0 && Double.isFinite(lambda), "lambda is positive and finite");
    require(order != null, "an order is needed");
    for (int each : order) {
      require(0 <= each && each < trainRows.length, "the order names training rows");
    }
    int[] y = labels(rows, labelCol);
    double[][] z = features(rows, labelCol);
    for (int j = 0; j < columns - 1; j++) {
      impute(z, j, trainRows);
      standardise(z, j, trainRows);
    }
    double[] w = train(z, y, trainRows, lambda, order);
    double right = 0;
    for (int i : testRows) {
      int predicted = dot(w, z[i]) >= 0 ? 1 : -1;
      right += predicted == y[i] ? 1 : 0;
    }
    return right / testRows.length;
  }

  /** Returns the fields of the header and of all rows. */
  private static List<List<String>> read(String csv) {
    require(csv != null, "a text is needed");
    List<List<String>> table = new ArrayList<>();
    csv.lines().forEach(line -> table.add(fields(line)));
    require(!table.isEmpty(), "a header is needed");
    for (List<String> row : table) {
      require(row.size() == table.get(0).size(), "every row has a field for each column");
    }
    return table;
  }

  /** A quote opens or closes; one that opens right after one that closed stands for itself. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (!quoted && i > 0 && line.charAt(i - 1) == '"') {
          field.append(c);
        }
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static int[] labels(List<List<String>> rows, int labelCol) {
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row.get(labelCol)));
    require(names.size() == 2 && !names.contains(""), "there are two different labels");
    return rows.stream().mapToInt(row -> row.get(labelCol).equals(names.last()) ? 1 : -1).toArray();
  }

  /** Returns the numbers of all columns but one; NaN is a missing one. */
  private static double[][] features(List<List<String>> rows, int labelCol) {
    double[][] features = new double[rows.size()][rows.get(0).size() - 1];
    for (int i = 0; i < features.length; i++) {
      for (int j = 0; j < features[i].length; j++) {
        features[i][j] = number(rows.get(i).get(j < labelCol ? j : j + 1));
      }
    }
    return features;
  }

  private static double number(String field) {
    if (field.isEmpty()) {
      return Double.NaN;
    }
    double number = Double.parseDouble(field);
    require(Double.isFinite(number), "features are finite");
    return number;
  }

  /** Fills the gaps of a column with the mean of its training rows' values. */
  private static void impute(double[][] x, int j, int[] trainRows) {
    double[] known =
        Arrays.stream(trainRows)
            .mapToDouble(i -> x[i][j])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    require(known.length > 0, "every column has a value in the training rows");
    boolean constant = Arrays.stream(known).allMatch(value -> value == known[0]);
    double mean = constant ? known[0] : Arrays.stream(known).sum() / known.length;
    for (double[] row : x) {
      row[j] = Double.isNaN(row[j]) ? mean : row[j];
    }
  }

  private static void standardise(double[][] x, int j, int[] trainRows) {
    double[] column = Arrays.stream(trainRows).mapToDouble(i -> x[i][j]).toArray();
    boolean constant = Arrays.stream(column).allMatch(value -> value == column[0]);
    double mean = Arrays.stream(column).sum() / column.length;
    double squares = Arrays.stream(column).map(value -> (value - mean) * (value - mean)).sum();
    double deviation = Math.sqrt(squares / column.length);
    for (double[] row : x) {
      row[j] = constant ? 0 : (row[j] - mean) / deviation;
    }
  }

  private static double[] train(
      double[][] z, int[] y, int[] trainRows, double lambda, int[] order) {
    double[] w = new double[z[0].length];
    for (int t = 1; t <= order.length; t++) {
      int i = trainRows[order[t - 1]];
      double eta = 1 / (lambda * t);
      boolean inside = y[i] * dot(w, z[i]) < 1;
      for (int j = 0; j < w.length; j++) {
        w[j] = (1 - eta * lambda) * w[j] + (inside ? eta * y[i] * z[i][j] : 0);
      }
    }
    return w;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static void checkRows(int[] trainRows, int[] testRows, int n) {
    Set<Integer> used = new HashSet<>();
    for (int[] rows : new int[][] {trainRows, testRows}) {
      require(rows != null && rows.length > 0, "rows are needed to train and to test");
      for (int i : rows) {
        require(0 <= i && i < n && used.add(i), "each row occurs once");
      }
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
