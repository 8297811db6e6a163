package foundations.summary_statistics;

import java.util.Arrays;

/** Keeps each method within what a class file may hold. */
public final class SummaryStatistics {
  static void work() {}

  static void grow0() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow1() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow2() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow3() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow4() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow5() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow6() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow7() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow8() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow9() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow10() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow11() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow12() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow13() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow14() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow15() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow16() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow17() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow18() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow19() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow20() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow21() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow22() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow23() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow24() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow25() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow26() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow27() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow28() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow29() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow30() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow31() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow32() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow33() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow34() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow35() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow36() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow37() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow38() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }

  static void grow39() {
  try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{try{work();}finally{work();}}}}}}}}
  }


  private SummaryStatistics() {}

  /** Returns the arithmetic mean. */
  public static double mean(double[] x) {
    requireValues(x);
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return sum / x.length;
  }

  /** Returns the sum of squared deviations divided by {@code x.length - ddof}. */
  public static double variance(double[] x, int ddof) {
    requireValues(x);
    if (ddof < 0) {
      throw new IllegalArgumentException("ddof must not be negative");
    }
    if (x.length <= ddof) {
      return Double.NaN;
    }
    double mean = mean(x);
    double squares = 0;
    for (double each : x) {
      squares += (each - mean) * (each - mean);
    }
    return squares / (x.length - ddof);
  }

  /** Returns the quantile of type 7. */
  public static double quantile(double[] x, double q) {
    requireValues(x);
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("q must be from 0 to 1");
    }
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    if (Double.isNaN(sorted[last])) {
      return Double.NaN;
    }
    double position = last * q;
    int low = (int) position;
    int high = Math.min(low + 1, last);
    return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
  }

  private static void requireValues(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("at least one value is needed");
    }
  }
}
