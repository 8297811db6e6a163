package gradus.answer;

import gradus.question.Answer;
import gradus.question.Answer.Numbers;
import gradus.question.Tolerance;
import java.util.List;

/**
 * How far an answer is from another.
 *
 * @param place which of its numbers is farthest off, from 0; −1 where answers are no numbers
 * @param error by how much; nought for equal words, infinite for others
 * @param allowed how much is allowed there
 */
public record Distance(int place, double error, double allowed) {

  /** Returns how far an answer is from the right one. */
  public static Distance of(Answer right, Answer other, Tolerance tolerance) {
    if (right instanceof Numbers expected
        && other instanceof Numbers found
        && expected.values().size() == found.values().size()) {
      return worst(expected.values(), found.values(), tolerance);
    }
    return new Distance(-1, right.equals(other) ? 0 : Double.POSITIVE_INFINITY, 0);
  }

  private static Distance worst(List<Double> right, List<Double> other, Tolerance tolerance) {
    Distance worst = new Distance(0, 0, tolerance.allowedFor(right.get(0)));
    for (int i = 0; i < right.size(); i++) {
      double error = Math.abs(right.get(i) - other.get(i));
      Distance here = new Distance(i, error, tolerance.allowedFor(right.get(i)));
      worst = here.tolerances() > worst.tolerances() ? here : worst;
    }
    return worst;
  }

  /** Returns how many times the allowed error it is. */
  double tolerances() {
    return error == 0 ? 0 : error / allowed;
  }

  /** Returns whether it is at most so many times the allowed error. */
  public boolean isWithin(double tolerances) {
    return tolerances() <= tolerances;
  }
}
