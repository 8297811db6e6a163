package {{package}};

import java.util.Arrays;

/** A stream. */
public final class {{Class}} {

  private {{Class}}() {}

  /** Returns the root of the mean of the squares. */
  public static double rootMeanSquare(double[] x) {
    if (x == null) {
      throw new IllegalArgumentException("no array");
    }
    return Math.sqrt(
        Arrays.stream(x)
            .map(each -> each * each)
            .average()
            .orElseThrow(() -> new IllegalArgumentException("no values")));
  }
}
