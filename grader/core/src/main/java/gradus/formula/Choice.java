package gradus.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.util.List;

/** {@code if(condition, a, b)}: one of two numbers, both of which must be computable. */
final class Choice implements FunctionIfc {

  static final String WORD = "if";

  private final List<FunctionParameterDefinition> parameters = Function.parameters(3);

  @Override
  public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
    return parameters;
  }

  @Override
  public boolean hasVarArgs() {
    return false;
  }

  @Override
  public void validatePreEvaluation(Token token, EvaluationValue... operands) {
    // Operands says what does not fit.
  }

  @Override
  public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
      throws EvaluationException {
    EvaluationValue chosen = Operands.condition(token, operands[0]) ? operands[1] : operands[2];
    return Operands.finite(token, Operands.number(token, chosen));
  }
}
