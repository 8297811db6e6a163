package gradus.formula;

/** Says why a text is no formula, or why a formula has no value. */
public final class FormulaException extends Exception {

  private static final long serialVersionUID = 1L;

  FormulaException(String message) {
    super(message);
  }

  /** Returns what to throw where a condition holds for nothing. */
  public static FormulaException noCombination() {
    return new FormulaException("the condition holds for no combination of the given values");
  }

  /** Returns the reason, without a full stop. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
