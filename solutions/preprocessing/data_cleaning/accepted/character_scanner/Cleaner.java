package preprocessing.data_cleaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scanner for names, texts as keys of rows, and medians by insertion into sorted lists. */
public final class Cleaner {

  /** Returns column names in snake case. */
  public String[] snakeCase(String[] names) {
    if (names == null || names.length == 0) {
      throw new IllegalArgumentException("no names");
    }
    String[] result = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      if (names[i] == null) {
        throw new IllegalArgumentException("a name is null");
      }
      result[i] = scan(names[i]);
    }
    return result;
  }

  private static String scan(String name) {
    StringBuilder snake = new StringBuilder();
    boolean wordEnded = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLower(c) && !isUpper(c) && !isDigit(c)) {
        wordEnded = true;
        continue;
      }
      wordEnded |= isUpper(c) && i > 0 && endsWord(name, i);
      if (wordEnded && snake.length() > 0) {
        snake.append('_');
      }
      wordEnded = false;
      snake.append(isUpper(c) ? (char) (c - 'A' + 'a') : c);
    }
    return snake.toString();
  }

  /** Tells whether the upper-case letter at a place begins a word. */
  private static boolean endsWord(String name, int i) {
    char before = name.charAt(i - 1);
    boolean lowerAfter = i + 1 < name.length() && isLower(name.charAt(i + 1));
    return isLower(before) || isDigit(before) || (isUpper(before) && lowerAfter);
  }

  private static boolean isLower(char c) {
    return 'a' <= c && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return 'A' <= c && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  /** Returns the rows without those that are equal to an earlier one. */
  public double[][] dropDuplicates(double[][] X) {
    check(X);
    Map<String, double[]> kept = new LinkedHashMap<>();
    for (double[] row : X) {
      StringBuilder key = new StringBuilder();
      for (double each : row) {
        key.append(each == 0 ? "0" : Double.toString(each)).append(' ');
      }
      kept.putIfAbsent(key.toString(), row.clone());
    }
    return kept.values().toArray(new double[0][]);
  }

  /** Returns the rows whose share of missing values is at most a limit. */
  public double[][] dropSparseRows(double[][] X, double maxMissing) {
    check(X);
    if (!(0 <= maxMissing && maxMissing <= 1)) {
      throw new IllegalArgumentException("not a share");
    }
    List<double[]> kept = new ArrayList<>();
    for (double[] row : X) {
      double missing = 0;
      for (double each : row) {
        missing += each != each ? 1 : 0;
      }
      if (!(missing / row.length > maxMissing)) {
        kept.add(row.clone());
      }
    }
    return kept.toArray(new double[0][]);
  }

  /** Returns the rows with each missing value replaced by the median of its column. */
  public double[][] imputeMedian(double[][] X) {
    check(X);
    double[][] result = new double[X.length][X[0].length];
    for (int j = 0; j < X[0].length; j++) {
      List<Double> values = ascending(X, j);
      for (int i = 0; i < X.length; i++) {
        result[i][j] = X[i][j] == X[i][j] ? X[i][j] : median(values);
      }
    }
    return result;
  }

  /** Returns the rows with each value outside its column's fences replaced by the median. */
  public double[][] outliersToMedian(double[][] X) {
    check(X);
    double[][] result = new double[X.length][X[0].length];
    for (int j = 0; j < X[0].length; j++) {
      List<Double> values = ascending(X, j);
      if (values.size() < X.length) {
        throw new IllegalArgumentException("a value is missing");
      }
      double q1 = quarter(values, 1);
      double q3 = quarter(values, 3);
      double low = q1 - 1.5 * (q3 - q1);
      double high = q3 + 1.5 * (q3 - q1);
      for (int i = 0; i < X.length; i++) {
        boolean inside = low <= X[i][j] && X[i][j] <= high;
        result[i][j] = inside ? X[i][j] : median(values);
      }
    }
    return result;
  }

  /** Returns the rows after all steps. */
  public double[][] clean(double[][] X) {
    double[][] distinct = dropDuplicates(X);
    double[][] dense = dropSparseRows(distinct, 0.5);
    double[][] filled = imputeMedian(dense);
    return outliersToMedian(filled);
  }

  /** Inserts each value of a column at its place, found by halving. */
  private static List<Double> ascending(double[][] X, int j) {
    List<Double> values = new ArrayList<>();
    for (double[] row : X) {
      if (Double.isNaN(row[j])) {
        continue;
      }
      int low = 0;
      int high = values.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (values.get(middle) < row[j]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      values.add(low, row[j]);
    }
    return values;
  }

  private static double median(List<Double> values) {
    int n = values.size();
    if (n == 0) {
      throw new IllegalArgumentException("a column without values");
    }
    return values.get((n - 1) / 2) / 2 + values.get(n / 2) / 2;
  }

  private static double quarter(List<Double> values, int quarters) {
    int h = quarters * (values.size() - 1);
    double weight = (h % 4) / 4.0;
    double below = values.get(h / 4);
    return weight == 0 ? below : (1 - weight) * below + weight * values.get(h / 4 + 1);
  }

  private static void check(double[][] X) {
    if (X == null || X.length == 0 || X[0] == null || X[0].length == 0) {
      throw new IllegalArgumentException("no values");
    }
    for (double[] row : X) {
      if (row == null || row.length != X[0].length) {
        throw new IllegalArgumentException("rows of different lengths");
      }
    }
  }
}
