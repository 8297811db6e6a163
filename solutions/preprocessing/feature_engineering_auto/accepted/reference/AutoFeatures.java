package preprocessing.feature_engineering_auto;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One object for each column, which keeps what it learned and encodes one text at a time. */
public final class AutoFeatures {

  private static final double PRIOR_ROWS = 10;

  private List<Column> columns = List.of();

  /** Makes an object that has learned nothing yet. */
  public AutoFeatures() {}

  /** Learns from the training rows, in place of what was learned before. */
  public void fit(String[][] rows, String[] types, double[] y) {
    requireTable(rows);
    require(types != null && types.length == rows[0].length, "every column has a type");
    require(y != null && y.length == rows.length, "every row has a target");
    require(Arrays.stream(y).allMatch(Double::isFinite), "targets are finite");
    List<Column> learned = new ArrayList<>();
    for (int j = 0; j < types.length; j++) {
      int column = j;
      String[] texts = Arrays.stream(rows).map(row -> row[column]).toArray(String[]::new);
      learned.add(learn(types[j], texts, y));
    }
    columns = learned;
  }

  /** Returns the features of any rows, by what was learned. */
  public double[][] transform(String[][] rows) {
    requireFitted();
    requireTable(rows);
    require(rows[0].length == columns.size(), "rows are as long as those of fit");
    return Arrays.stream(rows).map(this::features).toArray(double[][]::new);
  }

  /** Returns the names of the features, in their order. */
  public String[] names() {
    requireFitted();
    return IntStream.range(0, columns.size())
        .boxed()
        .flatMap(j -> columns.get(j).names().map(name -> "x" + j + "_" + name))
        .toArray(String[]::new);
  }

  private double[] features(String[] row) {
    return IntStream.range(0, row.length)
        .boxed()
        .flatMapToDouble(j -> DoubleStream.of(columns.get(j).features(row[j])))
        .toArray();
  }

  private static Column learn(String type, String[] texts, double[] y) {
    require(type != null, "no type is null");
    return switch (type) {
      case "number" -> NumberColumn.learn(texts);
      case "category" -> CategoryColumn.learn(texts, y);
      case "time" -> TimeColumn.learn(texts);
      default -> throw new IllegalArgumentException("no such type: " + type);
    };
  }

  /** What was learned of a column. */
  private interface Column {
    Stream<String> names();

    double[] features(String text);
  }

  private record NumberColumn(double mean, double scale, double[] innerEdges) implements Column {

    static Column learn(String[] texts) {
      double[] sorted =
          Arrays.stream(texts)
              .filter(text -> !text.isEmpty())
              .mapToDouble(NumberColumn::parse)
              .sorted()
              .toArray();
      require(sorted.length > 0, "a number column has a value");
      double mean = Arrays.stream(sorted).sum() / sorted.length;
      double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
      boolean constant = sorted[0] == sorted[sorted.length - 1];
      double scale = constant ? 1 : Math.sqrt(squares / sorted.length);
      return new NumberColumn(constant ? sorted[0] : mean, scale, innerEdges(sorted));
    }

    /** The quartiles that are neither the minimum nor the maximum, each once. */
    private static double[] innerEdges(double[] sorted) {
      double last = sorted.length - 1;
      return DoubleStream.of(0.25, 0.5, 0.75)
          .map(q -> valueAt(sorted, last * q))
          .filter(edge -> edge > sorted[0] && edge < sorted[sorted.length - 1])
          .distinct()
          .toArray();
    }

    /** The value at a place before the last one, which may lie between two values. */
    private static double valueAt(double[] sorted, double place) {
      int k = (int) place;
      return sorted.length == 1 ? sorted[0] : sorted[k] + (place - k) * (sorted[k + 1] - sorted[k]);
    }

    private static double parse(String text) {
      double value = Double.parseDouble(text);
      require(Double.isFinite(value), "numbers are finite");
      return value;
    }

    @Override
    public Stream<String> names() {
      return Stream.of("z", "bin");
    }

    @Override
    public double[] features(String text) {
      if (text.isEmpty()) {
        return new double[] {0, -1};
      }
      double value = parse(text);
      double bin = Arrays.stream(innerEdges).filter(edge -> edge <= value).count();
      return new double[] {(value - mean) / scale, bin};
    }
  }

  private record CategoryColumn(
      Map<String, DoubleSummaryStatistics> targets, double prior, double rows) implements Column {

    static Column learn(String[] texts, double[] y) {
      Map<String, DoubleSummaryStatistics> targets =
          IntStream.range(0, y.length)
              .boxed()
              .collect(
                  Collectors.groupingBy(i -> texts[i], Collectors.summarizingDouble(i -> y[i])));
      return new CategoryColumn(targets, Arrays.stream(y).sum() / y.length, y.length);
    }

    @Override
    public Stream<String> names() {
      return Stream.of("freq", "target");
    }

    @Override
    public double[] features(String text) {
      DoubleSummaryStatistics known = targets.getOrDefault(text, new DoubleSummaryStatistics());
      double count = known.getCount();
      double target = (known.getSum() + PRIOR_ROWS * prior) / (count + PRIOR_ROWS);
      return new double[] {count / rows, target};
    }
  }

  private record TimeColumn() implements Column {

    static Column learn(String[] texts) {
      TimeColumn column = new TimeColumn();
      for (String text : texts) {
        column.features(text);
      }
      return column;
    }

    @Override
    public Stream<String> names() {
      return Stream.of("month", "day_of_year", "day_of_week", "weekend", "hour", "sin", "cos");
    }

    @Override
    public double[] features(String text) {
      return text.isEmpty() ? new double[(int) names().count()] : parts(parse(text));
    }

    private static double[] parts(LocalDateTime time) {
      int weekday = time.getDayOfWeek().ordinal();
      double angle = 2 * Math.PI * time.toLocalTime().toSecondOfDay() / 86_400;
      return new double[] {
        time.getMonthValue(),
        time.getDayOfYear(),
        weekday,
        weekday >= 5 ? 1 : 0,
        time.getHour(),
        Math.sin(angle),
        Math.cos(angle)
      };
    }

    private static LocalDateTime parse(String text) {
      try {
        return OffsetDateTime.parse(text).toLocalDateTime();
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("no such time: " + text, e);
      }
    }
  }

  private void requireFitted() {
    if (columns.isEmpty()) {
      throw new IllegalStateException("fit comes first");
    }
  }

  private static void requireTable(String[][] rows) {
    require(rows != null && rows.length > 0, "at least one row is needed");
    for (String[] row : rows) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == rows[0].length, "rows have equal lengths");
      for (String text : row) {
        require(text != null, "no text is null");
      }
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
