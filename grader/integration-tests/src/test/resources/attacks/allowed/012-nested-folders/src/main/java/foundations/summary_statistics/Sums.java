package foundations.summary_statistics;

/** Sums. */
final class Sums {

  private Sums() {}

  static double of(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return sum;
  }
}
