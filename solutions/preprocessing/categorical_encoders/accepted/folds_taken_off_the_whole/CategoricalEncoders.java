package preprocessing.categorical_encoders;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Sums of all rows, less those of the fold; labels from a tree. */
public final class CategoricalEncoders {

  private CategoricalEncoders() {}

  public static int[] label(String[] train, String[] x) {
    TreeMap<String, Integer> labels = new TreeMap<>();
    for (String each : checked(train)) {
      labels.put(each, -1);
    }
    int next = 0;
    for (Map.Entry<String, Integer> each : labels.entrySet()) {
      each.setValue(next++);
    }
    int[] result = new int[checked(x).length];
    for (int i = 0; i < x.length; i++) {
      Integer found = labels.get(x[i]);
      result[i] = found == null ? -1 : found;
    }
    return result;
  }

  public static double[] frequency(String[] train, String[] x) {
    Map<String, Integer> rows = new HashMap<>();
    for (String each : checked(train)) {
      rows.merge(each, 1, Integer::sum);
    }
    double[] result = new double[checked(x).length];
    for (int i = 0; i < x.length; i++) {
      result[i] = rows.containsKey(x[i]) ? (double) rows.get(x[i]) / train.length : 0;
    }
    return result;
  }

  public static double[] targetOof(String[] c, double[] y, int[] fold, double m) {
    checked(c);
    if (y == null || fold == null || y.length != c.length || fold.length != c.length) {
      throw new IllegalArgumentException("one target and one fold a row");
    }
    if (!(m >= 0) || Double.isInfinite(m)) {
      throw new IllegalArgumentException("m = " + m);
    }
    Map<Object, Sum> sums = new HashMap<>();
    for (int i = 0; i < c.length; i++) {
      if (Double.isNaN(y[i]) || Double.isInfinite(y[i])) {
        throw new IllegalArgumentException("target " + i + " is " + y[i]);
      }
      for (Object key : new Object[] {"all", fold[i], new Of(c[i]), new In(c[i], fold[i])}) {
        sums.computeIfAbsent(key, any -> new Sum()).add(y[i]);
      }
    }
    double[] result = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      Sum all = sums.get("all").less(sums.get(fold[i]));
      Sum same = sums.get(new Of(c[i])).less(sums.get(new In(c[i], fold[i])));
      if (all.rows == 0) {
        throw new IllegalArgumentException("one fold");
      }
      double prior = all.total / all.rows;
      result[i] = same.rows == 0 ? prior : (same.total + m * prior) / (same.rows + m);
    }
    return result;
  }

  private static String[] checked(String[] texts) {
    if (texts == null || texts.length == 0 || Arrays.asList(texts).contains(null)) {
      throw new IllegalArgumentException("texts are needed");
    }
    return texts;
  }

  private record Of(String category) {}

  private record In(String category, int fold) {}

  private static final class Sum {
    private double total;
    private int rows;

    void add(double y) {
      total += y;
      rows++;
    }

    Sum less(Sum part) {
      Sum rest = new Sum();
      rest.total = total - part.total;
      rest.rows = rows - part.rows;
      return rest;
    }
  }
}
