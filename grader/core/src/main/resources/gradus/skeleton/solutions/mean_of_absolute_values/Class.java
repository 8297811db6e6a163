package {{topic}}.{{exercise}};

/** Adds up absolute values instead of squares. */
public final class {{Class}} {

  private {{Class}}() {}

  /** Returns the mean of the absolute values. */
  public static double rootMeanSquare(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("at least one value is needed");
    }
    double sum = 0;
    for (double each : x) {
      sum += Math.abs(each);
    }
    return sum / x.length;
  }
}
