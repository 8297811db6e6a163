package preprocessing.data_cleaning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Later rows replace earlier ones. */
public final class Cleaner {

  private static final double MAX_MISSING = 0.5;

  /** Makes a cleaner. */
  public Cleaner() {}

  /** Returns column names in snake case. */
  public String[] snakeCase(String[] names) {
    require(names != null && names.length > 0, "at least one name is needed");
    return Arrays.stream(names).map(Cleaner::snakeCase).toArray(String[]::new);
  }

  /** Returns the rows without those that are equal to an earlier one. */
  public double[][] dropDuplicates(double[][] X) {
    requireMatrix(X);
    Map<List<Double>, double[]> rows = new LinkedHashMap<>();
    for (double[] row : X) {
      rows.remove(key(row));
      rows.put(key(row), row.clone());
    }
    return rows.values().toArray(double[][]::new);
  }

  /** Returns the rows whose share of missing values is at most a limit. */
  public double[][] dropSparseRows(double[][] X, double maxMissing) {
    requireMatrix(X);
    require(maxMissing >= 0 && maxMissing <= 1, "a share lies from 0 to 1");
    return Arrays.stream(X)
        .filter(row -> missingShare(row) <= maxMissing)
        .map(double[]::clone)
        .toArray(double[][]::new);
  }

  /** Returns the rows with each missing value replaced by the median of its column. */
  public double[][] imputeMedian(double[][] X) {
    double[][] result = copy(X);
    for (int j = 0; j < X[0].length; j++) {
      double[] sorted = sortedColumn(X, j);
      require(sorted.length > 0, "a column has a value");
      double median = quantile(sorted, 0.5);
      for (double[] row : result) {
        if (Double.isNaN(row[j])) {
          row[j] = median;
        }
      }
    }
    return result;
  }

  /** Returns the rows with each value outside its column's fences replaced by the median. */
  public double[][] outliersToMedian(double[][] X) {
    double[][] result = copy(X);
    for (int j = 0; j < X[0].length; j++) {
      double[] sorted = sortedColumn(X, j);
      require(sorted.length == X.length, "no value is missing");
      double low = quantile(sorted, 0.25);
      double high = quantile(sorted, 0.75);
      double reach = 1.5 * (high - low);
      for (double[] row : result) {
        if (row[j] < low - reach || row[j] > high + reach) {
          row[j] = quantile(sorted, 0.5);
        }
      }
    }
    return result;
  }

  /** Returns the rows after all steps. */
  public double[][] clean(double[][] X) {
    return outliersToMedian(imputeMedian(dropSparseRows(dropDuplicates(X), MAX_MISSING)));
  }

  private static String snakeCase(String name) {
    require(name != null, "no name is null");
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .replaceAll("^_|_$", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Adding 0.0 turns -0.0 into 0.0; a boxed NaN equals another. */
  private static List<Double> key(double[] row) {
    return Arrays.stream(row).map(each -> each + 0.0).boxed().toList();
  }

  private static double missingShare(double[] row) {
    return (double) Arrays.stream(row).filter(Double::isNaN).count() / row.length;
  }

  private static double[] sortedColumn(double[][] X, int j) {
    return Arrays.stream(X)
        .mapToDouble(row -> row[j])
        .filter(each -> !Double.isNaN(each))
        .sorted()
        .toArray();
  }

  private static double quantile(double[] sorted, double q) {
    int last = sorted.length - 1;
    double h = last * q;
    int k = (int) h;
    return sorted[k] + (h - k) * (sorted[Math.min(k + 1, last)] - sorted[k]);
  }

  private static double[][] copy(double[][] X) {
    requireMatrix(X);
    return Arrays.stream(X).map(double[]::clone).toArray(double[][]::new);
  }

  private static void requireMatrix(double[][] X) {
    require(X != null && X.length > 0, "at least one row is needed");
    for (double[] row : X) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == X[0].length, "rows have equal lengths");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
