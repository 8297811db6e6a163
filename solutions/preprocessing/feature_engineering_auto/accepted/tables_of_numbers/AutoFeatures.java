package preprocessing.feature_engineering_auto;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** No objects for columns: types, arrays of numbers, and maps from texts to finished features. */
public final class AutoFeatures {

  private static final String[] TIME_NAMES = {
    "_month", "_day_of_year", "_day_of_week", "_weekend", "_hour", "_sin", "_cos"
  };

  private String[] kinds;
  private double[][] numbers;
  private List<Map<String, double[]>> known;
  private double prior;

  public AutoFeatures() {}

  public void fit(String[][] rows, String[] types, double[] y) {
    int d = check(rows);
    if (types == null || types.length != d || y == null || y.length != rows.length) {
      throw new IllegalArgumentException("types and targets have to fit the rows");
    }
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
      if (!(Math.abs(y[i]) <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("a target is not finite");
      }
      mean += (y[i] - mean) / (i + 1);
    }
    double[][] learned = new double[d][];
    List<Map<String, double[]>> maps = new ArrayList<>();
    for (int j = 0; j < d; j++) {
      maps.add(new HashMap<>());
      if ("number".equals(types[j])) {
        learned[j] = number(rows, j);
      } else if ("category".equals(types[j])) {
        category(rows, j, y, mean, maps.get(j));
      } else if ("time".equals(types[j])) {
        for (String[] row : rows) {
          time(row[j], new double[7], 0);
        }
      } else {
        throw new IllegalArgumentException("type " + types[j]);
      }
    }
    kinds = types.clone();
    numbers = learned;
    known = maps;
    prior = mean;
  }

  public double[][] transform(String[][] rows) {
    int features = names().length;
    if (check(rows) != kinds.length) {
      throw new IllegalArgumentException("another number of columns");
    }
    double[][] result = new double[rows.length][features];
    for (int i = 0; i < rows.length; i++) {
      int at = 0;
      for (int j = 0; j < kinds.length; j++) {
        String text = rows[i][j];
        if (kinds[j].equals("time")) {
          time(text, result[i], at);
          at += 5;
        } else if (kinds[j].equals("category")) {
          double[] pair = known.get(j).get(text);
          result[i][at] = pair == null ? 0 : pair[0];
          result[i][at + 1] = pair == null ? prior : pair[1];
        } else if (text.isEmpty()) {
          result[i][at + 1] = -1;
        } else {
          double value = parse(text);
          result[i][at] = (value - numbers[j][0]) / numbers[j][1];
          for (int k = 2; k < numbers[j].length; k++) {
            result[i][at + 1] += numbers[j][k] <= value ? 1 : 0;
          }
        }
        at += 2;
      }
    }
    return result;
  }

  public String[] names() {
    if (kinds == null) {
      throw new IllegalStateException("not fitted");
    }
    List<String> names = new ArrayList<>();
    for (int j = 0; j < kinds.length; j++) {
      if (kinds[j].equals("number")) {
        Collections.addAll(names, "x" + j + "_z", "x" + j + "_bin");
      } else if (kinds[j].equals("category")) {
        Collections.addAll(names, "x" + j + "_freq", "x" + j + "_target");
      } else {
        for (String part : TIME_NAMES) {
          names.add("x" + j + part);
        }
      }
    }
    return names.toArray(new String[0]);
  }

  /** Mean, deviation, then the inner edges. */
  private static double[] number(String[][] rows, int j) {
    List<Double> values = new ArrayList<>();
    for (String[] row : rows) {
      if (!row[j].isEmpty()) {
        values.add(parse(row[j]));
      }
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no number in column " + j);
    }
    Collections.sort(values);
    double mean = 0;
    double squares = 0;
    int n = 0;
    for (double value : values) {
      double away = value - mean;
      mean += away / ++n;
      squares += away * (value - mean);
    }
    TreeSet<Double> edges = new TreeSet<>();
    for (int i = 0; i <= 4; i++) {
      int steps = (n - 1) * i;
      double below = values.get(steps / 4);
      double above = values.get((steps + 3) / 4);
      edges.add(below + steps % 4 * (above - below) / 4);
    }
    edges.pollFirst();
    edges.pollLast();
    double[] learned = new double[2 + edges.size()];
    learned[0] = mean;
    learned[1] = squares == 0 ? 1 : Math.sqrt(squares / n);
    int at = 2;
    for (double edge : edges) {
      learned[at++] = edge;
    }
    return learned;
  }

  private static void category(
      String[][] rows, int j, double[] y, double prior, Map<String, double[]> map) {
    for (int i = 0; i < rows.length; i++) {
      double[] pair = map.computeIfAbsent(rows[i][j], text -> new double[2]);
      pair[0]++;
      pair[1] += y[i];
    }
    for (double[] pair : map.values()) {
      pair[1] = (pair[1] + 10 * prior) / (pair[0] + 10);
      pair[0] /= rows.length;
    }
  }

  private static void time(String text, double[] row, int at) {
    if (text.isEmpty()) {
      return;
    }
    OffsetDateTime t;
    try {
      t = Instant.parse(text).atOffset(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(text);
    }
    row[at] = t.getMonthValue();
    row[at + 1] = t.getDayOfYear();
    row[at + 2] = t.getDayOfWeek().getValue() - 1;
    row[at + 3] = t.getDayOfWeek().getValue() > 5 ? 1 : 0;
    row[at + 4] = t.getHour();
    double degrees = 15 * (t.getHour() + t.getMinute() / 60.0 + t.getSecond() / 3600.0);
    row[at + 5] = Math.sin(Math.toRadians(degrees));
    row[at + 6] = Math.cos(Math.toRadians(degrees));
  }

  private static double parse(String text) {
    double value = Double.parseDouble(text);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("no finite number: " + text);
    }
    return value;
  }

  private static int check(String[][] rows) {
    if (rows == null || rows.length == 0) {
      throw new IllegalArgumentException("no rows");
    }
    for (String[] row : rows) {
      if (row == null || row.length == 0 || row.length != rows[0].length) {
        throw new IllegalArgumentException("a row is missing, empty or of another length");
      }
      for (String text : row) {
        if (text == null) {
          throw new IllegalArgumentException("a text is null");
        }
      }
    }
    return rows[0].length;
  }
}
