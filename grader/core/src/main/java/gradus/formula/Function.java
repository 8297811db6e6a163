package gradus.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.util.ArrayList;
import java.util.List;

/** A function of numbers, as the library calls it. */
final class Function implements FunctionIfc {

  private final NumberFunction function;
  private final List<FunctionParameterDefinition> parameters;

  Function(NumberFunction function) {
    this.function = function;
    this.parameters = parameters(function.least() + (function.takesMore() ? 1 : 0));
  }

  static List<FunctionParameterDefinition> parameters(int count) {
    List<FunctionParameterDefinition> parameters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parameters.add(FunctionParameterDefinition.builder().name("x" + i).build());
    }
    return List.copyOf(parameters);
  }

  @Override
  public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
    return parameters;
  }

  @Override
  public boolean hasVarArgs() {
    return function.takesMore();
  }

  @Override
  public void validatePreEvaluation(Token token, EvaluationValue... operands) {
    // Operands says what does not fit.
  }

  @Override
  public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
      throws EvaluationException {
    double[] numbers = new double[operands.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Operands.number(token, operands[i]);
    }
    return Operands.finite(token, function.of(numbers));
  }
}
