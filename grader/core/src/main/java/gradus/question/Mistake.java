package gradus.question;

import gradus.formula.Formula;
import java.util.List;

/**
 * A wrong answer that tells which misconception it comes from.
 *
 * @param answer the wrong answer
 * @param says what was thought, and what is true
 * @param line its line in the card
 */
public record Mistake(Expected answer, String says, int line) {

  /** An answer as a card writes it. */
  public sealed interface Expected {}

  /**
   * Numbers to compute.
   *
   * @param formulas one for each number
   */
  public record Formulas(List<Formula> formulas) implements Expected {
    public Formulas {
      formulas = List.copyOf(formulas);
    }
  }

  /**
   * Words.
   *
   * @param labels an option, or labels in an order
   */
  public record Labels(List<String> labels) implements Expected {
    public Labels {
      labels = List.copyOf(labels);
    }
  }
}
