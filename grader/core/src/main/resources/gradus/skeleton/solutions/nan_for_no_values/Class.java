package {{topic}}.{{exercise}};

/** Divides zero by zero where there are no values. */
public final class {{Class}} {

  private {{Class}}() {}

  /** Returns the root of the mean of the squares. */
  public static double rootMeanSquare(double[] x) {
    if (x == null) {
      throw new IllegalArgumentException("no array");
    }
    double squares = 0;
    for (double each : x) {
      squares += each * each;
    }
    return Math.sqrt(squares / x.length);
  }
}
