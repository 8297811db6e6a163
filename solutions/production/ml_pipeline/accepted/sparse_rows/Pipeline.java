package production.ml_pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every pair of a column and a category has a weight in a map, and a row is the list of its pairs;
 * a category without a weight says nothing. Texts are saved as hexadecimal digits.
 */
public final class Pipeline {

  private static final Pair INTERCEPT = new Pair(-1, "");

  private String[] types;
  private String[] usual;
  private double[] mean;
  private double[] deviation;
  private Map<Pair, double[]> weights;

  /** Makes a pipeline that has not been fitted. */
  public Pipeline() {}

  private record Pair(int column, String category) {}

  private record Entry(double[] weight, double value) {}

  /** Fits with the penalty 0.01. */
  public void fit(String[][] rows, String[] types, int[] y) {
    check(rows, types);
    checkLabels(y, rows.length);
    learn(List.of(rows), types, y, 0.01);
  }

  /** Returns the probability of label 1 for each row. */
  public double[] predictProba(String[][] rows) {
    if (types == null) {
      throw new IllegalStateException("not fitted");
    }
    check(rows, types);
    double[] p = new double[rows.length];
    Arrays.setAll(p, i -> probability(entries(rows[i])));
    return p;
  }

  /** Fits a pipeline for each fold and penalty, then this one to all rows. */
  public double[] crossValidate(String[][] rows, String[] types, int[] y, int[] fold) {
    check(rows, types);
    checkLabels(y, rows.length);
    if (fold == null || fold.length != y.length) {
      throw new IllegalArgumentException("folds");
    }
    Map<Integer, Long> sizes =
        Arrays.stream(fold).boxed().collect(Collectors.groupingBy(f -> f, Collectors.counting()));
    int k = sizes.size();
    if (k < 2 || Arrays.stream(fold).anyMatch(f -> f < 0 || f >= k)) {
      throw new IllegalArgumentException("folds");
    }
    double[] penalties = {0.01, 0.1, 1};
    double[] accuracies = new double[3 * k];
    double[] sums = new double[3];
    for (int a = 0; a < accuracies.length; a++) {
      accuracies[a] = accuracy(rows, types, y, fold, a % k, penalties[a / k]);
      sums[a / k] += accuracies[a];
    }
    int best = 0;
    for (int c = 1; c < 3; c++) {
      best = (sums[c] - sums[best]) / k > 1e-9 ? c : best;
    }
    learn(List.of(rows), types, y, penalties[best]);
    return accuracies;
  }

  private static double accuracy(
      String[][] rows, String[] types, int[] y, int[] fold, int held, double penalty) {
    List<String[]> inside = new ArrayList<>();
    int[] labels = new int[y.length];
    for (int i = 0; i < y.length; i++) {
      if (fold[i] != held) {
        labels[inside.size()] = y[i];
        inside.add(rows[i]);
      }
    }
    Pipeline pipeline = new Pipeline();
    pipeline.learn(inside, types, labels, penalty);
    int right = 0;
    for (int i = 0; i < y.length; i++) {
      if (fold[i] == held) {
        boolean positive = pipeline.probability(pipeline.entries(rows[i])) >= 0.5;
        right += positive == (y[i] == 1) ? 1 : 0;
      }
    }
    return (double) right / (y.length - inside.size());
  }

  private void learn(List<String[]> rows, String[] types, int[] y, double penalty) {
    int d = types.length;
    this.types = types.clone();
    usual = new String[d];
    mean = new double[d];
    deviation = new double[d];
    weights = new HashMap<>();
    weights.put(INTERCEPT, new double[1]);
    for (int j = 0; j < d; j++) {
      learnColumn(rows, j);
    }
    List<List<Entry>> x = rows.stream().map(this::entries).toList();
    for (int step = 0; step < 100; step++) {
      double[] errors = new double[x.size()];
      Arrays.setAll(errors, i -> 0.5 / errors.length * (probability(x.get(i)) - y[i]));
      for (Map.Entry<Pair, double[]> each : weights.entrySet()) {
        each.getValue()[0] *= each.getKey() == INTERCEPT ? 1 : 1 - 0.5 * penalty;
      }
      for (int i = 0; i < errors.length; i++) {
        for (Entry each : x.get(i)) {
          each.weight()[0] -= errors[i] * each.value();
        }
      }
    }
  }

  private void learnColumn(List<String[]> rows, int j) {
    List<String> cells = rows.stream().map(row -> row[j]).filter(cell -> !cell.isEmpty()).toList();
    if (types[j].equals("cat")) {
      Map<String, Integer> counts = new HashMap<>();
      cells.forEach(cell -> counts.merge(cell, 1, Integer::sum));
      usual[j] = "";
      for (String each : counts.keySet()) {
        weights.put(new Pair(j, each), new double[1]);
        int more = counts.get(each) - counts.getOrDefault(usual[j], 0);
        if (more > 0 || (more == 0 && each.compareTo(usual[j]) < 0)) {
          usual[j] = each;
        }
      }
      return;
    }
    weights.put(new Pair(j, ""), new double[1]);
    double[] values = cells.stream().mapToDouble(Double::parseDouble).toArray();
    if (values.length > 0 && Arrays.stream(values).anyMatch(v -> v != values[0])) {
      double average = Arrays.stream(values).sum() / values.length;
      mean[j] = average;
      double squares = 0;
      for (String[] row : rows) {
        squares += Math.pow(row[j].isEmpty() ? 0 : Double.parseDouble(row[j]) - average, 2);
      }
      deviation[j] = Math.sqrt(squares / rows.size());
    }
  }

  private List<Entry> entries(String[] row) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(weights.get(INTERCEPT), 1));
    for (int j = 0; j < row.length; j++) {
      boolean gap = row[j].isEmpty();
      if (types[j].equals("cat")) {
        double[] weight = weights.get(new Pair(j, gap ? usual[j] : row[j]));
        if (weight != null) {
          entries.add(new Entry(weight, 1));
        }
      } else if (!gap && deviation[j] > 0) {
        double z = (Double.parseDouble(row[j]) - mean[j]) / deviation[j];
        entries.add(new Entry(weights.get(new Pair(j, "")), z));
      }
    }
    return entries;
  }

  private static double probability(List<Entry> entries) {
    double z = 0;
    for (Entry each : entries) {
      z += each.weight()[0] * each.value();
    }
    return 0.5 + 0.5 * Math.tanh(z / 2);
  }

  private static void check(String[][] rows, String[] types) {
    boolean valid = rows != null && types != null && rows.length > 0 && types.length > 0;
    for (int i = 0; valid && i < rows.length; i++) {
      valid = rows[i] != null && rows[i].length == types.length && !Arrays.asList(rows[i]).contains(null);
    }
    for (int j = 0; valid && j < types.length; j++) {
      valid = "cat".equals(types[j]) || "num".equals(types[j]);
      for (int i = 0; valid && i < rows.length && types[j].equals("num"); i++) {
        valid = rows[i][j].isEmpty() || Double.isFinite(Double.parseDouble(rows[i][j]));
      }
    }
    if (!valid) {
      throw new IllegalArgumentException("no such table");
    }
  }

  private static void checkLabels(int[] y, int n) {
    if (y == null || y.length != n || Arrays.stream(y).anyMatch(label -> label >> 1 != 0)) {
      throw new IllegalArgumentException("no labels");
    }
  }

  /** Writes a line for each column, and one for each weight in the order of their texts. */
  public String save() {
    if (types == null) {
      throw new IllegalStateException("not fitted");
    }
    List<String> lines = new ArrayList<>();
    for (int j = 0; j < types.length; j++) {
      lines.add(
          types[j].equals("cat")
              ? "cat " + hex(usual[j])
              : "num " + Double.toHexString(mean[j]) + " " + Double.toHexString(deviation[j]));
    }
    weights.entrySet().stream()
        .map(each -> each.getKey().column() + " " + hex(each.getKey().category()) + " " + each.getValue()[0])
        .sorted()
        .forEach(lines::add);
    return types.length + "\n" + String.join("\n", lines);
  }

  /** Reads such lines. */
  public static Pipeline load(String s) {
    if (s == null || !s.matches("[0-9]+\n(?s).*")) {
      throw new IllegalArgumentException("no saved pipeline");
    }
    List<String> lines = s.lines().toList();
    Pipeline pipeline = new Pipeline();
    int d = Integer.parseInt(lines.get(0));
    pipeline.types = new String[d];
    pipeline.usual = new String[d];
    pipeline.mean = new double[d];
    pipeline.deviation = new double[d];
    pipeline.weights = new HashMap<>();
    for (int j = 0; j < d; j++) {
      String[] parts = lines.get(j + 1).split(" ");
      pipeline.types[j] = parts[0];
      if (parts[0].equals("cat")) {
        pipeline.usual[j] = text(parts[1]);
      } else {
        pipeline.mean[j] = Double.parseDouble(parts[1]);
        pipeline.deviation[j] = Double.parseDouble(parts[2]);
      }
    }
    for (String line : lines.subList(d + 1, lines.size())) {
      String[] parts = line.split(" ");
      Pair pair = new Pair(Integer.parseInt(parts[0]), text(parts[1]));
      pipeline.weights.put(pair.equals(INTERCEPT) ? INTERCEPT : pair, new double[] {Double.parseDouble(parts[2])});
    }
    return pipeline;
  }

  private static String hex(String text) {
    StringBuilder digits = new StringBuilder("x");
    text.chars().forEach(c -> digits.append(Integer.toHexString(0x10000 + c).substring(1)));
    return digits.toString();
  }

  private static String text(String digits) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < digits.length(); i += 4) {
      text.append((char) Integer.parseInt(digits.substring(i, i + 4), 16));
    }
    return text.toString();
  }
}
