package gradus.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.util.function.DoubleBinaryOperator;

/** The operators, each with its precedence. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum Operator implements OperatorIfc {
  LESS("<", 10, (a, b) -> a < b ? 1 : 0),
  AT_MOST("<=", 10, (a, b) -> a <= b ? 1 : 0),
  GREATER(">", 10, (a, b) -> a > b ? 1 : 0),
  AT_LEAST(">=", 10, (a, b) -> a >= b ? 1 : 0),
  EQUAL("==", 10, (a, b) -> a == b ? 1 : 0),
  PLUS("+", 20, Double::sum),
  MINUS("-", 20, (a, b) -> a - b),
  TIMES("*", 30, (a, b) -> a * b),
  DIVIDED("/", 30, (a, b) -> a / b),
  // A sign before a power, and one in an exponent: neither may end the other's operand, so the two
  // bind equally and to the right.
  POWER("^", 40, StrictMath::pow),
  POSITIVE("+", 40, (a, b) -> b),
  NEGATIVE("-", 40, (a, b) -> -b);

  private static final int COMPARISON = 10;
  private static final int POWERS = 40;

  private final String sign;
  private final int precedence;
  private final DoubleBinaryOperator function;

  Operator(String sign, int precedence, DoubleBinaryOperator function) {
    this.sign = sign;
    this.precedence = precedence;
    this.function = function;
  }

  String sign() {
    return sign;
  }

  @Override
  public int getPrecedence() {
    return precedence;
  }

  @Override
  public int getPrecedence(ExpressionConfiguration configuration) {
    return precedence;
  }

  @Override
  public boolean isLeftAssociative() {
    return precedence != POWERS;
  }

  @Override
  public boolean isPrefix() {
    return this == POSITIVE || this == NEGATIVE;
  }

  @Override
  public boolean isPostfix() {
    return false;
  }

  @Override
  public boolean isInfix() {
    return !isPrefix();
  }

  @Override
  public boolean isOperandLazy() {
    return false;
  }

  @Override
  public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
      throws EvaluationException {
    double first = Operands.number(token, operands[0]);
    double last = Operands.number(token, operands[operands.length - 1]);
    double result = function.applyAsDouble(first, last);
    return precedence == COMPARISON
        ? EvaluationValue.booleanValue(result == 1)
        : Operands.finite(token, result);
  }
}
