package preprocessing.categorical_encoders;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sorted array for labels, counts for shares, and one table of sums for each fold left out. */
public final class CategoricalEncoders {

  private CategoricalEncoders() {}

  /** Returns the place of each category among the sorted training categories. */
  public static int[] label(String[] train, String[] x) {
    requireTexts(train);
    requireTexts(x);
    String[] categories = Arrays.stream(train).sorted().distinct().toArray(String[]::new);
    return Arrays.stream(x)
        .mapToInt(each -> Math.max(-1, Arrays.binarySearch(categories, each)))
        .toArray();
  }

  /** Returns the share of the training rows that have each category. */
  public static double[] frequency(String[] train, String[] x) {
    requireTexts(train);
    requireTexts(x);
    Map<String, Long> counts =
        Arrays.stream(train)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return Arrays.stream(x)
        .mapToDouble(each -> counts.getOrDefault(each, 0L))
        .map(count -> count / train.length)
        .toArray();
  }

  /** Returns the smoothed mean target of each row's category over the other folds. */
  public static double[] targetOof(String[] c, double[] y, int[] fold, double m) {
    requireRows(c, y, fold);
    require(m >= 0 && Double.isFinite(m), "the prior counts for a finite number of rows");
    double[] encoded = new double[c.length];
    for (int out : Arrays.stream(fold).distinct().toArray()) {
      int[] others = IntStream.range(0, c.length).filter(j -> fold[j] != out).toArray();
      require(others.length > 0, "there are at least two folds");
      double prior = Arrays.stream(others).mapToDouble(j -> y[j]).sum() / others.length;
      Map<String, DoubleSummaryStatistics> sums =
          Arrays.stream(others)
              .boxed()
              .collect(Collectors.groupingBy(j -> c[j], Collectors.summarizingDouble(j -> y[j])));
      for (int i = 0; i < c.length; i++) {
        if (fold[i] == out) {
          encoded[i] = smoothed(sums.get(c[i]), prior, m);
        }
      }
    }
    return encoded;
  }

  private static double smoothed(DoubleSummaryStatistics known, double prior, double m) {
    if (known == null) {
      return prior;
    }
    return (known.getSum() + m * prior) / (known.getCount() + m);
  }

  private static void requireRows(String[] c, double[] y, int[] fold) {
    requireTexts(c);
    require(y != null && y.length == c.length, "every row has a target");
    require(fold != null && fold.length == c.length, "every row has a fold");
    require(Arrays.stream(y).allMatch(Double::isFinite), "targets are finite");
  }

  private static void requireTexts(String[] texts) {
    require(texts != null && texts.length > 0, "at least one row is needed");
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
