package {{package}};

/** One loop. */
public final class {{Class}} {

  private {{Class}}() {}

  /** Returns the root of the mean of the squares. */
  public static double rootMeanSquare(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("at least one value is needed");
    }
    double squares = 0;
    for (double each : x) {
      squares += each * each;
    }
    return Math.sqrt(squares / x.length);
  }
}
