package gradus.testkit;

/** Chooses between a vector and its negative, as the sign of an eigenvector is anybody's choice. */
final class SignChoice {
  private SignChoice() {}

  /**
   * Returns the one that the tolerance accepts; if it accepts neither, the one that points alike.
   */
  static double[] nearer(double[] expected, double[] actual, Tolerance tolerance) {
    double[] same = actual.clone();
    double[] turned = new double[same.length];
    for (int i = 0; i < same.length; i++) {
      turned[i] = -same[i];
    }
    if (accepts(expected, same, tolerance)) {
      return same;
    }
    boolean opposite = Orthonormality.dot(expected, same) < 0;
    return opposite || accepts(expected, turned, tolerance) ? turned : same;
  }

  private static boolean accepts(double[] expected, double[] actual, Tolerance tolerance) {
    for (int i = 0; i < expected.length; i++) {
      if (!tolerance.accepts(expected[i], actual[i])) {
        return false;
      }
    }
    return true;
  }
}
