package preprocessing.datetime_binning_features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** A calendar that counts days, edges in a tree, and edges walked one by one. */
public final class DatetimeBinningFeatures {

  private static final String FORM = "0000-00-00T00:00:00";

  private DatetimeBinningFeatures() {}

  public static double[] timeFeatures(String isoInstant) {
    check(isoInstant != null && isoInstant.length() > FORM.length());
    checkForm(isoInstant.substring(0, FORM.length()), FORM);
    int year = number(isoInstant, 0, 4);
    int month = number(isoInstant, 5, 7);
    int day = number(isoInstant, 8, 10);
    int hour = number(isoInstant, 11, 13);
    int minute = number(isoInstant, 14, 16);
    int second = number(isoInstant, 17, 19);
    check(month >= 1 && month <= 12 && day >= 1 && day <= length(year, month));
    check(hour < 24 && minute < 60 && second < 60);
    long seconds = 60L * (60 * hour + minute - offset(isoInstant.substring(19))) + second;
    int ordinal = day;
    for (int m = 1; m < month; m++) {
      ordinal += length(year, m);
    }
    ordinal += (int) Math.floorDiv(seconds, 86400L);
    if (ordinal < 1) {
      year--;
      ordinal += days(year);
    } else if (ordinal > days(year)) {
      ordinal -= days(year);
      year++;
    }
    int years = year - 1;
    int weekday = (365 * years + years / 4 - years / 100 + years / 400 + ordinal - 1) % 7;
    int rest = ordinal;
    int m = 1;
    while (rest > length(year, m)) {
      rest -= length(year, m++);
    }
    long time = Math.floorMod(seconds, 86400L);
    double angle = Math.toRadians(time / 240.0);
    return new double[] {
      m, ordinal, weekday, weekday > 4 ? 1 : 0, time / 3600, Math.sin(angle), Math.cos(angle)
    };
  }

  public static int[] equalWidth(double[] train, double[] x, int bins) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : finite(train)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    finite(x);
    check(bins >= 1);
    int[] result = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      while (low < high
          && result[i] < bins - 1
          && low + (result[i] + 1) * ((high - low) / bins) <= x[i]) {
        result[i]++;
      }
    }
    return result;
  }

  public static int[] quantileBins(double[] train, double[] x, int bins) {
    List<Double> sorted = new ArrayList<>();
    for (double value : finite(train)) {
      sorted.add(value);
    }
    Collections.sort(sorted);
    finite(x);
    check(bins >= 1);
    TreeSet<Double> edges = new TreeSet<>();
    for (int i = 0; i <= bins; i++) {
      long steps = (long) (sorted.size() - 1) * i;
      double below = sorted.get((int) (steps / bins));
      double part = (double) (steps % bins) / bins;
      edges.add(part == 0 ? below : below + part * (sorted.get((int) (steps / bins) + 1) - below));
    }
    edges.pollFirst();
    edges.pollLast();
    int[] result = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = edges.headSet(x[i], true).size();
    }
    return result;
  }

  /** Minutes ahead of UTC. */
  private static int offset(String text) {
    if (text.equals("Z")) {
      return 0;
    }
    checkForm(text.replace('-', '+'), "+00:00");
    int minutes = 60 * number(text, 1, 3) + number(text, 4, 6);
    return text.charAt(0) == '-' ? -minutes : minutes;
  }

  private static void checkForm(String text, String form) {
    check(text.length() == form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      check(form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i));
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }

  private static int days(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365;
  }

  private static int length(int year, int month) {
    if (month == 2) {
      return days(year) - 337;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static double[] finite(double[] values) {
    check(values != null && values.length > 0);
    for (double value : values) {
      check(Math.abs(value) < Double.POSITIVE_INFINITY);
    }
    return values;
  }

  private static void check(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("invalid argument");
    }
  }
}
