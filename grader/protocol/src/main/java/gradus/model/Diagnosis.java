package gradus.model;

/**
 * A known mistake that a submission looks like.
 *
 * @param mistake what was done, in one sentence
 * @param hint what to think about
 */
public record Diagnosis(String mistake, String hint) {

  /** Returns what there is to say where nobody can tell two mistakes apart. */
  public static Diagnosis either(Diagnosis one, Diagnosis other) {
    return new Diagnosis(
        "Either: " + one.mistake() + " Or: " + other.mistake(), one.hint() + " " + other.hint());
  }
}
