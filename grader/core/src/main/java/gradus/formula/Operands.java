package gradus.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.Token;

/** What operators and functions ask of their operands and of what comes out. */
final class Operands {

  private Operands() {}

  static double number(Token token, EvaluationValue operand) throws EvaluationException {
    if (!operand.isNumberValue()) {
      throw new EvaluationException(
          token, "\"" + token.getValue() + "\" wants numbers, not conditions");
    }
    return operand.getNumberValue().doubleValue();
  }

  static boolean condition(Token token, EvaluationValue operand) throws EvaluationException {
    if (!operand.isBooleanValue()) {
      throw new EvaluationException(token, "\"" + token.getValue() + "\" wants a condition first");
    }
    return operand.getBooleanValue();
  }

  static EvaluationValue finite(Token token, double result) throws EvaluationException {
    if (!Double.isFinite(result)) {
      throw new EvaluationException(
          token, "\"" + token.getValue() + "\" gives no finite number here");
    }
    return Language.value(result);
  }
}
