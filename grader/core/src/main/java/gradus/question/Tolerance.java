package gradus.question;

/**
 * How far an answer may be from the right one.
 *
 * @param absolute by this much
 * @param relative and by this part of the right answer
 */
public record Tolerance(double absolute, double relative) {

  static final Tolerance NONE = new Tolerance(0, 0);

  /** Returns how far an answer may be from a right one. */
  public double allowedFor(double right) {
    return absolute + relative * Math.abs(right);
  }
}
