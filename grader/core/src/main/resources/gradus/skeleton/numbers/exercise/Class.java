package {{package}};

/** The root mean square of a sample. */
public final class {{Class}} {

  private {{Class}}() {}

  /**
   * Returns the root of the mean of the squares.
   *
   * @param x the sample, at least one value
   * @return the root mean square, NaN when a value is NaN
   * @throws IllegalArgumentException when {@code x} is null or empty
   */
  public static double rootMeanSquare(double[] x) {
    throw new UnsupportedOperationException("rootMeanSquare");
  }
}
