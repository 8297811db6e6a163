package preprocessing.one_hot_encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Trees of texts, and one map a column from a text to its place in the result. */
public final class OneHotEncoder {

  private OneHotEncoder() {}

  public static String[][] fit(String[][] rows) {
    List<TreeSet<String>> seen = new ArrayList<>();
    for (int j = 0; j < width(rows); j++) {
      seen.add(new TreeSet<>());
    }
    for (String[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        seen.get(j).add(row[j]);
      }
    }
    return seen.stream().map(each -> each.toArray(new String[0])).toArray(String[][]::new);
  }

  public static double[][] transform(String[][] cats, String[][] rows, boolean dropFirst) {
    int width = width(rows);
    if (cats == null || cats.length != width) {
      throw new IllegalArgumentException("categories of " + width + " columns are needed");
    }
    List<Map<String, Integer>> places = new ArrayList<>();
    int size = 0;
    for (String[] column : cats) {
      Map<String, Integer> place = new HashMap<>();
      String before = null;
      for (String each : column == null ? new String[1] : column) {
        if (each == null || (before != null && before.compareTo(each) >= 0)) {
          throw new IllegalArgumentException("categories must rise");
        }
        if (!dropFirst || before != null) {
          place.put(each, size++);
        }
        before = each;
      }
      if (before == null) {
        throw new IllegalArgumentException("a column has no categories");
      }
      places.add(place);
    }
    double[][] result = new double[rows.length][size];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < width; j++) {
        Integer place = places.get(j).get(rows[i][j]);
        if (place != null) {
          result[i][place] = 1;
        }
      }
    }
    return result;
  }

  private static int width(String[][] rows) {
    if (rows == null || rows.length == 0 || rows[0] == null || rows[0].length == 0) {
      throw new IllegalArgumentException("no rows or no columns");
    }
    for (String[] row : rows) {
      if (row == null || row.length != rows[0].length) {
        throw new IllegalArgumentException("rows of different lengths");
      }
      for (String each : row) {
        if (each == null) {
          throw new IllegalArgumentException("a category is null");
        }
      }
    }
    return rows[0].length;
  }
}
