package gradus.formula;

import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.List;

/**
 * Whether operands and operators take turns. The library does not look: it takes {@code 2 3 +} for
 * {@code 2 + 3}.
 */
final class TokenOrder {

  private boolean operandIsDue = true;

  private TokenOrder() {}

  static void check(List<Token> tokens) throws ParseException {
    TokenOrder order = new TokenOrder();
    for (Token each : tokens) {
      order.take(each);
    }
    if (order.operandIsDue) {
      throw new ParseException(tokens.get(tokens.size() - 1), "The formula ends too early");
    }
  }

  private void take(Token token) throws ParseException {
    switch (token.getType()) {
      case NUMBER_LITERAL, VARIABLE_OR_CONSTANT -> {
        require(operandIsDue, token);
        operandIsDue = false;
      }
      case FUNCTION, BRACE_OPEN, PREFIX_OPERATOR -> require(operandIsDue, token);
      case BRACE_CLOSE -> require(!operandIsDue, token);
      case COMMA, INFIX_OPERATOR -> {
        require(!operandIsDue, token);
        operandIsDue = true;
      }
      default -> require(false, token);
    }
  }

  private static void require(boolean fits, Token token) throws ParseException {
    if (!fits) {
      throw new ParseException(token, "\"" + token.getValue() + "\" does not fit here");
    }
  }
}
