package production.ml_pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One stage for each column, which turns a text into numbers, and the weights on top. */
public final class Pipeline {

  private static final double[] PENALTIES = {0.01, 0.1, 1};
  private static final double RATE = 0.5;
  private static final int STEPS = 100;

  private Model model;

  /** Makes a pipeline that has not been fitted. */
  public Pipeline() {}

  /** Fits every stage and the model, with the first penalty. */
  public void fit(String[][] rows, String[] types, int[] y) {
    check(rows, types, y);
    model = Model.fit(rows, types, y, PENALTIES[0]);
  }

  /** Returns the probability of label 1 for each row. */
  public double[] predictProba(String[][] rows) {
    requireFitted();
    checkTable(rows, model.stages().size());
    return Arrays.stream(rows).mapToDouble(model::probability).toArray();
  }

  /** Tries each penalty in each fold, and fits all rows with the best. */
  public double[] crossValidate(String[][] rows, String[] types, int[] y, int[] fold) {
    check(rows, types, y);
    int k = countFolds(fold, y.length);
    double[] accuracies = new double[PENALTIES.length * k];
    for (int c = 0; c < PENALTIES.length; c++) {
      for (int f = 0; f < k; f++) {
        accuracies[c * k + f] = accuracy(rows, types, y, fold, f, PENALTIES[c]);
      }
    }
    model = Model.fit(rows, types, y, PENALTIES[best(accuracies, k)]);
    return accuracies;
  }

  /** Returns the fitted pipeline as a text. */
  public String save() {
    requireFitted();
    Writer writer = new Writer();
    writer.add(String.valueOf(model.stages().size()));
    model.stages().forEach(stage -> stage.write(writer));
    writer.add(model.weights());
    return writer.text();
  }

  /** Makes a fitted pipeline of a saved text. */
  public static Pipeline load(String s) {
    require(s != null, "a text is needed");
    Reader reader = new Reader(s);
    List<Stage> stages = new ArrayList<>();
    for (int left = reader.count(); left > 0; left--) {
      boolean numeric = reader.next().equals("num");
      stages.add(numeric ? Scaler.read(reader) : Encoder.read(reader));
    }
    Pipeline pipeline = new Pipeline();
    pipeline.model = new Model(stages, reader.numbers());
    return pipeline;
  }

  /** Returns which penalty has the highest mean over its folds. */
  private static int best(double[] accuracies, int k) {
    int best = 0;
    for (int c = 1; c < PENALTIES.length; c++) {
      if (mean(accuracies, c, k) > mean(accuracies, best, k) + 1e-9) {
        best = c;
      }
    }
    return best;
  }

  private static double mean(double[] accuracies, int c, int k) {
    return Arrays.stream(accuracies, c * k, c * k + k).average().orElseThrow();
  }

  private static double accuracy(
      String[][] rows, String[] types, int[] y, int[] fold, int held, double penalty) {
    int[] train = places(fold, each -> each != held);
    int[] test = places(fold, each -> each == held);
    String[][] trainRows = IntStream.of(train).mapToObj(i -> rows[i]).toArray(String[][]::new);
    int[] labels = IntStream.of(train).map(i -> y[i]).toArray();
    Model fitted = Model.fit(trainRows, types, labels, penalty);
    double right =
        IntStream.of(test).filter(i -> (fitted.probability(rows[i]) >= 0.5) == (y[i] == 1)).count();
    return right / test.length;
  }

  private static int[] places(int[] fold, IntPredicate chosen) {
    return IntStream.range(0, fold.length).filter(i -> chosen.test(fold[i])).toArray();
  }

  private static int countFolds(int[] fold, int n) {
    require(fold != null && fold.length == n, "one fold a row");
    int[] different = Arrays.stream(fold).distinct().sorted().toArray();
    require(different.length >= 2, "at least two folds");
    for (int f = 0; f < different.length; f++) {
      require(different[f] == f, "folds are 0, 1, ...");
    }
    return different.length;
  }

  private void requireFitted() {
    if (model == null) {
      throw new IllegalStateException("the pipeline has not been fitted");
    }
  }

  private static void check(String[][] rows, String[] types, int[] y) {
    require(types != null && types.length > 0, "a column has a type");
    for (String type : types) {
      require("num".equals(type) || "cat".equals(type), "types are num and cat");
    }
    checkTable(rows, types.length);
    require(y != null && y.length == rows.length, "one label a row");
    require(Arrays.stream(y).allMatch(label -> label == 0 || label == 1), "labels are 0 or 1");
  }

  private static void checkTable(String[][] rows, int columns) {
    require(rows != null && rows.length > 0, "a table has rows");
    for (String[] row : rows) {
      require(row != null && row.length == columns, "rows have a text for each column");
      require(Arrays.stream(row).allMatch(cell -> cell != null), "texts are not null");
    }
  }

  private static String[] column(String[][] rows, int j) {
    return Arrays.stream(rows).map(row -> row[j]).toArray(String[]::new);
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** What was learned: a stage for each column, and the weights, the intercept first. */
  private record Model(List<Stage> stages, double[] weights) {

    static Model fit(String[][] rows, String[] types, int[] y, double penalty) {
      List<Stage> stages = new ArrayList<>();
      for (int j = 0; j < types.length; j++) {
        String[] cells = column(rows, j);
        stages.add(types[j].equals("num") ? Scaler.fit(cells) : Encoder.fit(cells));
      }
      double[][] x =
          Arrays.stream(rows).map(row -> transform(stages, row)).toArray(double[][]::new);
      return new Model(stages, train(x, y, penalty));
    }

    double probability(String[] row) {
      return sigmoid(product(weights, transform(stages, row)));
    }

    private static double[] transform(List<Stage> stages, String[] row) {
      int width = 1 + stages.stream().mapToInt(Stage::width).sum();
      double[] x = new double[width];
      x[0] = 1;
      int at = 1;
      for (int j = 0; j < row.length; j++) {
        stages.get(j).put(row[j], x, at);
        at += stages.get(j).width();
      }
      return x;
    }

    private static double[] train(double[][] x, int[] y, double penalty) {
      double[] w = new double[x[0].length];
      for (int step = 0; step < STEPS; step++) {
        double[] gradient = new double[w.length];
        for (int i = 0; i < x.length; i++) {
          double error = (sigmoid(product(w, x[i])) - y[i]) / x.length;
          for (int j = 0; j < w.length; j++) {
            gradient[j] += error * x[i][j];
          }
        }
        for (int j = 0; j < w.length; j++) {
          w[j] -= RATE * (gradient[j] + (j == 0 ? 0 : penalty * w[j]));
        }
      }
      return w;
    }

    private static double product(double[] a, double[] b) {
      double sum = 0;
      for (int j = 0; j < a.length; j++) {
        sum += a[j] * b[j];
      }
      return sum;
    }

    private static double sigmoid(double z) {
      return 1 / (1 + Math.exp(-z));
    }
  }

  /** Turns the texts of one column into numbers. */
  private interface Stage {

    int width();

    void put(String cell, double[] x, int at);

    void write(Writer writer);
  }

  /** Standardises numbers; a missing one is the mean, and a deviation of 0 says nothing. */
  private record Scaler(double mean, double deviation) implements Stage {

    static Scaler fit(String[] cells) {
      double[] present =
          Arrays.stream(cells).mapToDouble(Scaler::parse).filter(v -> !Double.isNaN(v)).toArray();
      if (Arrays.stream(present).distinct().count() < 2) {
        return new Scaler(0, 0);
      }
      double mean = Arrays.stream(present).average().orElseThrow();
      double squares = Arrays.stream(present).map(v -> (v - mean) * (v - mean)).sum();
      return new Scaler(mean, Math.sqrt(squares / cells.length));
    }

    /** Returns NaN for a missing number. */
    static double parse(String cell) {
      if (cell.isEmpty()) {
        return Double.NaN;
      }
      double value = Double.parseDouble(cell);
      require(Double.isFinite(value), "numbers are finite");
      return value;
    }

    static Scaler read(Reader reader) {
      double[] numbers = reader.numbers();
      return new Scaler(numbers[0], numbers[1]);
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public void put(String cell, double[] x, int at) {
      double value = parse(cell);
      boolean saysNothing = Double.isNaN(value) || deviation == 0;
      x[at] = saysNothing ? 0 : (value - mean) / deviation;
    }

    @Override
    public void write(Writer writer) {
      writer.add("num");
      writer.add(new double[] {mean, deviation});
    }
  }

  /** Has a place for each category; a missing one is the most frequent. */
  private record Encoder(String usual, List<String> categories) implements Stage {

    static Encoder fit(String[] cells) {
      Map<String, Integer> counts = new TreeMap<>();
      for (String cell : cells) {
        if (!cell.isEmpty()) {
          counts.merge(cell, 1, Integer::sum);
        }
      }
      List<String> categories = new ArrayList<>(counts.keySet());
      String usual =
          categories.stream().min(Comparator.comparingInt(each -> -counts.get(each))).orElse("");
      return new Encoder(usual, categories);
    }

    static Encoder read(Reader reader) {
      String usual = reader.next();
      List<String> categories = new ArrayList<>();
      for (int left = reader.count(); left > 0; left--) {
        categories.add(reader.next());
      }
      return new Encoder(usual, categories);
    }

    @Override
    public int width() {
      return categories.size();
    }

    @Override
    public void put(String cell, double[] x, int at) {
      int place = categories.indexOf(cell.isEmpty() ? usual : cell);
      if (place >= 0) {
        x[at + place] = 1;
      }
    }

    @Override
    public void write(Writer writer) {
      writer.add("cat");
      writer.add(usual);
      writer.add(String.valueOf(categories.size()));
      categories.forEach(writer::add);
    }
  }

  /** Puts texts one after the other, each with its length before it, so that any text may occur. */
  private static final class Writer {
    private final StringBuilder text = new StringBuilder();

    void add(String part) {
      text.append(part.length()).append(':').append(part);
    }

    void add(double[] numbers) {
      add(String.valueOf(numbers.length));
      for (double each : numbers) {
        add(Double.toString(each));
      }
    }

    String text() {
      return text.toString();
    }
  }

  /** Takes such texts apart. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    String next() {
      int colon = text.indexOf(':', at);
      require(colon > 0, "no length");
      int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
      at = end;
      return text.substring(colon + 1, end);
    }

    int count() {
      return Integer.parseInt(next());
    }

    double[] numbers() {
      double[] numbers = new double[count()];
      Arrays.setAll(numbers, i -> Double.parseDouble(next()));
      return numbers;
    }
  }
}
