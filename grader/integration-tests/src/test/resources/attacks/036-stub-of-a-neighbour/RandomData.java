package foundations.summary_statistics;

/** Stands where a class of the tests may be. */
final class RandomData {
  static double[] sample() {
    return new double[] {0};
  }

  private RandomData() {}
}
