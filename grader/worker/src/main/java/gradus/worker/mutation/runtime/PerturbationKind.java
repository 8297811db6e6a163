package gradus.worker.mutation.runtime;

/**
 * How a result is changed: it is multiplied. What is infinite or NaN stays, and so does zero but
 * for {@link #NAN}.
 */
public enum PerturbationKind {
  /** By a relative 1e-12, about what another order of summation does: tests must allow it. */
  SLIGHT("was multiplied by 1 - 1e-12", 1 - 1e-12),

  /** By a relative 1e-3, which a test of numbers must notice, as it must all that follow. */
  THOUSANDTH("was multiplied by 1 + 1e-3", 1 + 1e-3),

  /** Not a number. */
  NAN("became NaN", Double.NaN),

  /** Zero. */
  ZERO("became zero", 0),

  /** The same with the other sign. */
  SIGN("changed its sign", -1);

  private final String effect;
  private final double factor;

  PerturbationKind(String effect, double factor) {
    this.effect = effect;
    this.factor = factor;
  }

  /** Returns what it does to each number, as the end of a sentence. */
  public String effect() {
    return effect;
  }

  double change(double value) {
    boolean stays = !Double.isFinite(value) || (value == 0 && this != NAN);
    // Adding zero makes of a negative zero a positive one.
    return stays ? value : value * factor + 0.0;
  }
}
