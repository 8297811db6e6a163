package preprocessing.one_hot_encoder;

import java.util.Arrays;

/** Sorted categories, in which each text of a row is searched. */
public final class OneHotEncoder {

  private OneHotEncoder() {}

  /** Returns the different categories of each column, in rising order. */
  public static String[][] fit(String[][] rows) {
    requireTable(rows);
    String[][] cats = new String[rows[0].length][];
    for (int j = 0; j < cats.length; j++) {
      int column = j;
      cats[j] =
          Arrays.stream(rows).map(row -> row[column]).sorted().distinct().toArray(String[]::new);
    }
    return cats;
  }

  /** Returns one 0/1 column for each category of each column. */
  public static double[][] transform(String[][] cats, String[][] rows, boolean dropFirst) {
    requireTable(rows);
    requireCategories(cats, rows[0].length);
    int dropped = dropFirst ? 1 : 0;
    int[] starts = starts(cats, dropped);
    double[][] encoded = new double[rows.length][starts[cats.length]];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < cats.length; j++) {
        int place = Arrays.binarySearch(cats[j], rows[i][j]);
        if (place >= dropped) {
          encoded[i][starts[j] + place - dropped] = 1;
        }
      }
    }
    return encoded;
  }

  /** Where the result columns of each column begin; at the end, how many there are. */
  private static int[] starts(String[][] cats, int dropped) {
    int[] starts = new int[cats.length + 1];
    for (int j = 0; j < cats.length; j++) {
      starts[j + 1] = starts[j] + cats[j].length - dropped;
    }
    return starts;
  }

  private static void requireTable(String[][] rows) {
    require(rows != null && rows.length > 0, "at least one row is needed");
    for (String[] row : rows) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == rows[0].length, "rows have equal lengths");
      requireTexts(row);
    }
  }

  private static void requireCategories(String[][] cats, int columns) {
    require(cats != null && cats.length == columns, "every column has its categories");
    for (String[] column : cats) {
      require(column != null && column.length > 0, "every column has a category");
      requireTexts(column);
      for (int k = 1; k < column.length; k++) {
        require(column[k - 1].compareTo(column[k]) < 0, "categories rise");
      }
    }
  }

  private static void requireTexts(String[] texts) {
    for (String text : texts) {
      require(text != null, "no category is null");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
