package gradus.formula;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import com.ezylang.evalex.parser.Tokenizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A formula over named numbers.
 *
 * <p>It is made of numbers, names in lower case, {@code + - * / ^}, parentheses, comparisons,
 * {@code if(condition, a, b)}, the functions of {@link NumberFunction} and {@code pi}. As in
 * mathematics, {@code ^} binds to the right and stronger than a sign. It is computed in double
 * precision, the transcendental functions by {@link StrictMath}.
 */
public final class Formula {

  /** The formula that is nought. */
  public static final Formula ZERO =
      new Formula("0", new Expression("0", Language.CONFIGURATION), Set.of());

  private static final int MOST_CHARACTERS = 500;
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_+\\-*/^(),.<>= ]*");
  private static final Pattern NAME = Pattern.compile("(?<![a-z0-9_.])[a-z_][a-z0-9_]*");
  private static final Pattern WRONG_NUMBER =
      Pattern.compile("[0-9.][a-df-z_]|[0-9.]e(?![+-]?[0-9]{1,3}(?![0-9]))");

  private final String text;
  private final Expression expression;
  private final Set<String> names;

  private Formula(String text, Expression expression, Set<String> names) {
    this.text = text;
    this.expression = expression;
    this.names = names;
  }

  /**
   * Reads a formula.
   *
   * @param text at most 500 characters
   * @throws FormulaException if it is none
   */
  public static Formula of(String text) throws FormulaException {
    if (text.isBlank() || text.length() > MOST_CHARACTERS) {
      throw new FormulaException("a formula has 1 to " + MOST_CHARACTERS + " characters");
    }
    if (!ALLOWED.matcher(text).matches()) {
      throw new FormulaException(
          "a formula has only names in lower case, numbers, and + - * / ^ ( ) , < > =");
    }
    if (WRONG_NUMBER.matcher(NAME.matcher(text).replaceAll("x")).find()) {
      throw new FormulaException("a number is written like 12, 0.5 or 1e-3, and * is not left out");
    }
    try {
      List<Token> tokens = new Tokenizer(text, Language.CONFIGURATION).parse();
      TokenOrder.check(tokens);
      Expression expression = new Expression(text, Language.CONFIGURATION);
      expression.validate();
      return new Formula(text, expression, names(tokens));
    } catch (BaseException e) {
      throw new FormulaException(sentence(e));
    }
  }

  private static Set<String> names(List<Token> tokens) {
    Set<String> names = new TreeSet<>();
    for (Token each : tokens) {
      if (each.getType() == TokenType.VARIABLE_OR_CONSTANT && !Language.isTaken(each.getValue())) {
        names.add(each.getValue());
      }
    }
    return Collections.unmodifiableSet(names);
  }

  /** Returns whether a name means something in every formula, so that no number can have it. */
  public static boolean isTaken(String name) {
    return Language.isTaken(name);
  }

  /** Returns the names whose numbers it needs, sorted. */
  public Set<String> names() {
    return names;
  }

  /**
   * Returns its value, which is finite.
   *
   * @param known the numbers by name
   * @throws FormulaException if a name is unknown, something on the way is not finite, or it is a
   *     condition
   */
  public double value(Map<String, Double> known) throws FormulaException {
    EvaluationValue value = evaluate(known);
    if (!value.isNumberValue()) {
      throw new FormulaException("a number is wanted, and this is a condition");
    }
    double number = value.getNumberValue().doubleValue();
    if (!Double.isFinite(number)) {
      throw new FormulaException("the number is too large");
    }
    return number;
  }

  /**
   * Returns whether the condition that it is holds.
   *
   * @param known the numbers by name
   * @throws FormulaException if a name is unknown, something on the way is not finite, or it is a
   *     number
   */
  public boolean holds(Map<String, Double> known) throws FormulaException {
    EvaluationValue value = evaluate(known);
    if (!value.isBooleanValue()) {
      throw new FormulaException("a condition such as k < n is wanted, and this is a number");
    }
    return value.getBooleanValue();
  }

  private EvaluationValue evaluate(Map<String, Double> known) throws FormulaException {
    try {
      Expression copy = expression.copy();
      for (String each : names) {
        Double number = known.get(each);
        if (number == null) {
          throw new FormulaException("nothing is known of " + each);
        }
        copy.with(each, Language.number(number));
      }
      return copy.evaluate();
    } catch (BaseException e) {
      throw new FormulaException(sentence(e));
    }
  }

  private static String sentence(BaseException exception) {
    String message = String.valueOf(exception.getMessage());
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  /** Returns it as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
