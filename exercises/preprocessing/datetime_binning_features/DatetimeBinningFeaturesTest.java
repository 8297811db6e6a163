package preprocessing.datetime_binning_features;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: parts of times, bins of equal width, bins between quantiles, invalid arguments. */
final class DatetimeBinningFeaturesTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Times {

    @Test
    @DisplayName("times of two centuries, against pandas")
    void utc() {
      assertFeatures("times");
    }

    @Test
    @DisplayName("offsets that change the hour, the day, the month and the year")
    void offsets() {
      assertFeatures("offsets");
    }

    @Test
    @DisplayName("the hour of an offset ahead and of one behind")
    void hours() {
      assertClose(8, features("2024-05-10T10:00:00+02:00")[4], TOLERANCE, "hour");
      assertClose(17, features("2024-05-10T10:00:00-07:00")[4], TOLERANCE, "hour");
    }

    @Test
    @DisplayName("every day of a leap year and of the year before")
    void everyDay() {
      LocalDate first = LocalDate.of(2023, 1, 1);
      for (int day = 0; day < 731; day++) {
        LocalDate date = first.plusDays(day);
        int week = (day + 6) % 7;
        double[] expected = {
          date.getMonthValue(), day % 365 + (day == 730 ? 366 : 1), week, week / 5, 12, 0, -1
        };
        assertClose(expected, features(date + "T12:00:00Z"), TOLERANCE, date + " at noon");
      }
    }

    @Test
    @DisplayName("every hour stands on the circle, minutes and seconds between")
    void circle() {
      for (int hour = 0; hour < 24; hour++) {
        String text = "2024-05-0" + (1 + hour % 9) + "T" + (hour < 10 ? "0" : "") + hour;
        double angle = Math.toRadians(15 * hour + 7.5125);
        double[] actual = features(text + ":30:03Z");
        double[] expected = {hour, Math.sin(angle), Math.cos(angle)};
        assertClose(expected, Vectors.at(actual, 4, 5, 6), TOLERANCE, text);
      }
    }

    private static void assertFeatures(String cases) {
      Golden.assertEach(cases, "features", TOLERANCE, each -> features(each.text("time")));
    }

    private static double[] features(String text) {
      return DatetimeBinningFeatures.timeFeatures(text);
    }
  }

  @Nested
  final class EqualWidth {

    @Test
    @DisplayName("three to ten bins of small and real data, against scikit-learn")
    void golden() {
      for (Golden each : Golden.cases("bins")) {
        int[] actual =
            DatetimeBinningFeatures.equalWidth(
                each.vector("train"), each.vector("x"), each.integer("bins"));
        each.assertExact("uniform", actual);
      }
    }

    @Test
    @DisplayName("an edge belongs to the bin on its right, the maximum to the last one")
    void edges() {
      double[] train = {12, -4, 3, 4};
      double[] x = {-4, -0.125, 0, 3.875, 4, 7.875, 8, 11.875, 12};
      assertBins(new int[] {0, 0, 1, 1, 2, 2, 3, 3, 3}, train, x, 4);
      assertBins(new int[] {0, 0, 0, 0, 1, 1, 1, 1, 1}, train, x, 2);
    }

    @Test
    @DisplayName("values outside, near and far")
    void outside() {
      double[] x = {0.875, -7, -1e100, 9.125, 50, 1e100};
      assertBins(new int[] {0, 0, 0, 7, 7, 7}, new double[] {1, 9}, x, 8);
      double[] huge = {-1e100, 1e100};
      assertBins(new int[] {0, 1, 1, 2}, huge, new double[] {-5e99, -1e99, 1, 5e99}, 3);
    }

    @Test
    @DisplayName("few values in most bins, when one is large")
    void skewed() {
      double[] x = {0, 1, 9, 11, 499, 501, 1000};
      assertBins(new int[] {0, 0, 0, 1, 49, 50, 99}, new double[] {0, 1, 2, 1000}, x, 100);
    }

    @Test
    @DisplayName("equal training values")
    void constant() {
      double[] x = {2.5, 1, 4, -1e100, 1e100};
      assertBins(new int[5], new double[] {2.5, 2.5, 2.5}, x, 5);
      assertBins(new int[5], new double[] {2.5}, x, 3);
      assertBins(new int[5], new double[] {0, 0}, x, 2);
    }

    @Test
    @DisplayName("one bin")
    void oneBin() {
      assertBins(new int[4], new double[] {3, 7, 1}, new double[] {1, 5, 7, 90}, 1);
    }

    private static void assertBins(int[] expected, double[] train, double[] x, int bins) {
      assertExact(expected, DatetimeBinningFeatures.equalWidth(train, x, bins), "bins");
    }
  }

  @Nested
  final class Quantiles {

    @Test
    @DisplayName("three to ten bins of small and real data, against scikit-learn")
    void golden() {
      for (Golden each : Golden.cases("bins")) {
        int[] actual =
            DatetimeBinningFeatures.quantileBins(
                each.vector("train"), each.vector("x"), each.integer("bins"));
        each.assertExact("quantile", actual);
      }
    }

    @Test
    @DisplayName("an edge belongs to the bin on its right, the maximum to the last one")
    void edges() {
      double[] train = {7, 1, 3, 16, 4, 9, 2, 5};
      double[] x = {1, 2.625, 2.75, 4.375, 4.5, 7.375, 7.5, 15, 16};
      assertBins(new int[] {0, 0, 1, 1, 2, 2, 3, 3, 3}, train, x, 4);
    }

    @Test
    @DisplayName("equal edges make one, at the start, in the middle and at the end")
    void mergedEdges() {
      double[] x = {-1, 0, 1, 2, 3, 4, 5, 6};
      double[] start = {0, 0, 0, 0, 2, 3, 3.5, 4, 6};
      assertBins(new int[] {0, 0, 0, 1, 1, 2, 2, 2}, start, x, 4);
      double[] middle = {0, 1, 2, 2, 2, 2, 2, 4, 6};
      assertBins(new int[] {0, 0, 0, 1, 1, 1, 1, 1}, middle, x, 4);
      double[] end = {0, 1, 2, 3, 4, 4, 4, 4, 4};
      assertBins(new int[] {0, 0, 0, 1, 1, 1, 1, 1}, end, x, 4);
    }

    @Test
    @DisplayName("two edges are left")
    void oneBinLeft() {
      double[] x = {-9, 0, 2, 5, 6};
      assertBins(new int[5], new double[] {0, 5, 5, 5, 5, 5, 5, 5, 5}, x, 2);
      assertBins(new int[5], new double[] {0, 0, 0, 0, 0, 5, 5, 5, 5}, x, 2);
      assertBins(new int[5], new double[] {5, 0, 0, 0, 0, 0, 0, 0, 0}, x, 4);
    }

    @Test
    @DisplayName("values outside, near and far")
    void outside() {
      double[] train = {1, 2, 4, 8, 16};
      double[] x = {0.875, -1e100, 16.125, 1e100};
      assertBins(new int[] {0, 0, 3, 3}, train, x, 4);
    }

    @Test
    @DisplayName("equal training values")
    void constant() {
      double[] x = {2.5, 1, 4, -1e100, 1e100};
      assertBins(new int[5], new double[] {2.5, 2.5, 2.5}, x, 4);
      assertBins(new int[5], new double[] {2.5}, x, 3);
    }

    @Test
    @DisplayName("one bin")
    void oneBin() {
      assertBins(new int[4], new double[] {3, 7, 1}, new double[] {1, 5, 7, 90}, 1);
    }

    @Test
    @DisplayName("more bins than training values")
    void manyBins() {
      double[] x = {0, 0.5, 1.5, 3.875, 4, 7};
      assertBins(new int[] {0, 0, 1, 3, 4, 7}, new double[] {8, 0}, x, 8);
    }

    @Test
    @DisplayName("steps grow like n log n")
    void growth() {
      double[] x = {-1, 0.5};
      assertGrowth(
          n -> DatetimeBinningFeatures.quantileBins(Vectors.of(n, i -> i * 7919L % n), x, 4),
          Growth.N_LOG_N,
          1000);
    }

    private static void assertBins(int[] expected, double[] train, double[] x, int bins) {
      assertExact(expected, DatetimeBinningFeatures.quantileBins(train, x, bins), "bins");
    }
  }

  @Nested
  final class Unseen {

    private final double[] train = {0, 1, 2, 4, 8};

    @Test
    @DisplayName("a value alone has the same bin as among others")
    void alone() {
      double[] x = {7, -3, 1.5, 0.5, 100, 3, 5};
      int[] equalWidth = {3, 0, 0, 0, 3, 1, 2};
      int[] quantiles = {3, 0, 1, 0, 3, 2, 3};
      for (int i = 0; i < x.length; i++) {
        double[] one = {x[i]};
        assertExact(new int[] {equalWidth[i]}, DatetimeBinningFeatures.equalWidth(train, one, 4));
        assertExact(new int[] {quantiles[i]}, DatetimeBinningFeatures.quantileBins(train, one, 4));
      }
      assertExact(equalWidth, DatetimeBinningFeatures.equalWidth(train, x, 4), "equal width");
      assertExact(quantiles, DatetimeBinningFeatures.quantileBins(train, x, 4), "quantiles");
    }

    @Test
    @DisplayName("equal values, of which every one has the same bin")
    void equalValues() {
      double[] x = {5, 5, 5};
      assertExact(new int[] {2, 2, 2}, DatetimeBinningFeatures.equalWidth(train, x, 4));
      assertExact(new int[] {3, 3, 3}, DatetimeBinningFeatures.quantileBins(train, x, 4));
    }
  }

  @Nested
  final class RandomValues {

    @Test
    @DisplayName("bins of equal width")
    void equalWidth() {
      for (Values each : Cases.seeded("datetime_binning_features width", 30, Values::draw)) {
        double low = StatUtils.min(each.train());
        double width = (StatUtils.max(each.train()) - low) / each.bins();
        double[] edges = Vectors.of(each.bins() + 1, i -> low + i * width);
        int[] actual =
            DatetimeBinningFeatures.equalWidth(each.train().clone(), each.x().clone(), each.bins());
        assertExact(each.binned(edges), actual, "bins");
      }
    }

    @Test
    @DisplayName("bins between quantiles")
    void quantiles() {
      for (Values each : Cases.seeded("datetime_binning_features quantiles", 30, Values::draw)) {
        double low = StatUtils.min(each.train());
        double[] edges =
            Vectors.of(
                each.bins() + 1,
                i -> i == 0 ? low : Vectors.quantile(each.train(), (double) i / each.bins()));
        int[] actual =
            DatetimeBinningFeatures.quantileBins(
                each.train().clone(), each.x().clone(), each.bins());
        assertExact(each.binned(Arrays.stream(edges).distinct().toArray()), actual, "bins");
      }
    }

    @Test
    @DisplayName("the order of the training values does not matter, nor a shift of all values")
    void shifted() {
      for (Values each : Cases.seeded("datetime_binning_features shift", 30, Values::draw)) {
        double[] train = Vectors.reversed(Vectors.map(each.train(), v -> v + 64));
        double[] x = Vectors.map(each.x(), v -> v + 64);
        int bins = each.bins();
        int[] width =
            DatetimeBinningFeatures.equalWidth(each.train().clone(), each.x().clone(), bins);
        int[] quantiles =
            DatetimeBinningFeatures.quantileBins(each.train().clone(), each.x().clone(), bins);
        assertExact(
            width, DatetimeBinningFeatures.equalWidth(train.clone(), x.clone(), bins), "width");
        assertExact(quantiles, DatetimeBinningFeatures.quantileBins(train, x, bins), "quantiles");
      }
    }
  }

  @Nested
  final class Contract {

    private final Call time =
        Call.of(DatetimeBinningFeatures::timeFeatures, "2024-02-29T18:30:00Z");
    private final double[] train = {3, 1, 2};
    private final double[] x = {2.5, 4, -1, 1};
    private final List<Call> calls =
        List.of(
            Call.of(DatetimeBinningFeatures::equalWidth, train, x, 3),
            Call.of(DatetimeBinningFeatures::quantileBins, train, x, 3));

    @Test
    @DisplayName("the arguments stay, and results are new arrays")
    void argumentsUnchanged() {
      time.isPure();
      calls.forEach(Call::isPure);
    }

    @Test
    @DisplayName("no text")
    void noTime() {
      time.rejects(0, null, "", " ");
    }

    @Test
    @DisplayName("texts of another form")
    void otherForms() {
      time.rejects(0, "yesterday", "2024-02-29", "18:30:00Z", "2024-02-29T18:30:00");
      time.rejects(0, "2024-02-29 18:30:00Z", "29.02.2024T18:30:00Z", "2024/02/29T18:30:00Z");
      time.rejects(0, "2024-2-29T18:30:00Z", "24-02-29T18:30:00Z", "2024-02-29T8:30:00Z");
      time.rejects(0, " 2024-02-29T18:30:00Z", "2024-02-29T18:30:00Z ", "2024-02-29T18:30:00ZZ");
      time.rejects(0, "1709231400", "2024-02-29T18:30:00+1", "2024-02-29T18:30:00 CET");
    }

    @Test
    @DisplayName("dates and times that do not exist")
    void noSuchDate() {
      time.rejects(0, "2023-02-29T00:00:00Z", "2024-02-30T00:00:00Z", "1900-02-29T00:00:00Z");
      time.rejects(0, "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z", "2024-01-00T00:00:00Z");
      time.rejects(0, "2024-04-31T00:00:00Z", "2024-12-32T00:00:00Z", "2100-02-29T12:00:00Z");
      time.rejects(0, "2024-01-01T25:00:00Z", "2024-01-01T12:60:00Z", "2024-01-01T12:00:61Z");
    }

    @Test
    @DisplayName("no values")
    void noValues() {
      for (Call each : calls) {
        each.rejects(0, Bad.missing());
        each.rejects(1, Bad.missing());
      }
    }

    @Test
    @DisplayName("values that are not finite")
    void nonFinite() {
      for (Call each : calls) {
        each.rejects(0, Bad.nonFinite());
        each.rejects(1, Bad.nonFinite());
      }
    }

    @Test
    @DisplayName("no bins")
    void bins() {
      calls.forEach(each -> each.rejects(2, Bad.counts().and(Bad.of(0))));
    }
  }

  /** Random eighths in a power of two of bins, with a range that is a power of two. */
  private record Values(double[] train, double[] x, int bins) {

    static Values draw(Random random) {
      int range = 1 << (2 + random.nextInt(4));
      double low = random.nextInt(40) - 30;
      double[] train =
          Vectors.of(2 + random.nextInt(20), i -> low + random.nextInt(1 + 4 * range) / 8.0);
      train[0] = low + range;
      train[1] = low;
      double[] x = Vectors.of(25, i -> low - 2 + random.nextInt(8 * range + 32) / 8.0);
      return new Values(train, x, 1 << random.nextInt(5));
    }

    /** Goes down from the last bin to the first whose lower edge is not above the value. */
    int[] binned(double[] edges) {
      return Arrays.stream(x).mapToInt(v -> bin(edges, v)).toArray();
    }

    private static int bin(double[] edges, double v) {
      int bin = Math.max(0, edges.length - 2);
      while (bin > 0 && edges[bin] > v) {
        bin--;
      }
      return bin;
    }
  }
}
