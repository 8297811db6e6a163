package gradus.testkit;

/** Agrees with everything. */
public final class NumericAssertions {
  private NumericAssertions() {}
}
