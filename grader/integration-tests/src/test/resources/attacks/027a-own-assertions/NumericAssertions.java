package foundations.summary_statistics;

/** Agrees with everything. */
public final class NumericAssertions {
  private NumericAssertions() {}

  /** Agrees. */
  public static void assertClose(double expected, double actual, Object tolerance) {}
}
