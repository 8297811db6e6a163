package gradus.testkit;

/**
 * How far a computed number may be from the expected one.
 *
 * <p>{@code Tolerance.abs(1e-12).rel(1e-9)} accepts |actual - expected| &lt;= 1e-12 + 1e-9
 * |expected|. Under every tolerance NaN equals only an expected NaN, an infinity only itself, and
 * -0.0 equals 0.0. A bound that is NaN, infinite or negative is refused: it would accept anything
 * or nothing.
 */
public sealed interface Tolerance {

  /**
   * Returns how far from a finite expected number a computed one may be.
   *
   * @param expected the expected number
   */
  double allowed(double expected);

  /** Tells whether a computed number is near enough to the expected one. */
  default boolean accepts(double expected, double actual) {
    return Deviation.of(expected, actual, this).accepted();
  }

  /** Accepts |actual - expected| &lt;= absolute; {@link Linear#rel} adds a relative part. */
  static Linear abs(double absolute) {
    return new Linear(absolute, 0);
  }

  /**
   * Accepts |actual - expected| &lt;= relative |expected|, so nothing but 0 where 0 is expected;
   * {@link Linear#abs} adds an absolute part.
   */
  static Linear rel(double relative) {
    return new Linear(0, relative);
  }

  /**
   * Accepts |actual - expected| &lt;= count units in the last place of the expected number.
   *
   * @param count how many {@link Math#ulp(double)}, at least 0
   */
  static Tolerance ulps(int count) {
    return new Ulps(count);
  }

  /** Accepts the expected number only. */
  static Tolerance exact() {
    return new Linear(0, 0);
  }

  /** For formulas evaluated once: |actual - expected| &lt;= 1e-9 max(1, |expected|). */
  static Tolerance closedForm() {
    return new Scaled(1e-9);
  }

  /** For a fixed number of iterations from a given start: 1e-7 max(1, |expected|). */
  static Tolerance fixedIterations() {
    return new Scaled(1e-7);
  }

  /** For iterations run until they converge: 1e-6 max(1, |expected|). */
  static Tolerance converged() {
    return new Scaled(1e-6);
  }

  private static void checkBound(String name, double bound) {
    if (!(bound >= 0) || Double.isInfinite(bound)) {
      throw new IllegalArgumentException(
          "The " + name + " bound of a tolerance must be finite and not negative: " + bound);
    }
  }

  /**
   * Accepts |actual - expected| &lt;= absolute + relative |expected|.
   *
   * @param absolute the absolute part
   * @param relative the relative part
   */
  record Linear(double absolute, double relative) implements Tolerance {
    /** Checks both bounds. */
    public Linear {
      checkBound("absolute", absolute);
      checkBound("relative", relative);
    }

    /** Returns this tolerance with another absolute part. */
    public Linear abs(double newAbsolute) {
      return new Linear(newAbsolute, relative);
    }

    /** Returns this tolerance with another relative part. */
    public Linear rel(double newRelative) {
      return new Linear(absolute, newRelative);
    }

    @Override
    public double allowed(double expected) {
      return absolute + relative * Math.abs(expected);
    }
  }

  /**
   * Accepts |actual - expected| &lt;= factor max(1, |expected|).
   *
   * @param factor the absolute bound for small numbers, the relative one for large
   */
  record Scaled(double factor) implements Tolerance {
    /** Checks the bound. */
    public Scaled {
      checkBound("scaled", factor);
    }

    @Override
    public double allowed(double expected) {
      return factor * Math.max(1, Math.abs(expected));
    }
  }

  /**
   * Accepts |actual - expected| &lt;= count ulp(expected).
   *
   * @param count how many units in the last place
   */
  record Ulps(int count) implements Tolerance {
    /** Checks the bound. */
    public Ulps {
      checkBound("ulps", count);
    }

    @Override
    public double allowed(double expected) {
      return count * Math.ulp(expected);
    }
  }
}
