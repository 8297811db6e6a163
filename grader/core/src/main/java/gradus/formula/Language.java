package gradus.formula;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.operators.OperatorIfc;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What formulas are made of: nothing of the library's own language but its grammar. */
final class Language {

  private static final Map<String, EvaluationValue> CONSTANTS = Map.of("pi", value(StrictMath.PI));
  private static final Map<String, FunctionIfc> FUNCTIONS = functions();

  static final ExpressionConfiguration CONFIGURATION =
      ExpressionConfiguration.builder()
          .operatorDictionary(operators())
          .functionDictionary(dictionary())
          .defaultConstants(CONSTANTS)
          .allowOverwriteConstants(false)
          .arraysAllowed(false)
          .structuresAllowed(false)
          .implicitMultiplicationAllowed(false)
          .maxRecursionDepth(1_000)
          .zoneId(ZoneOffset.UTC)
          .locale(Locale.ROOT)
          .build();

  private Language() {}

  private static Map<String, FunctionIfc> functions() {
    Map<String, FunctionIfc> functions = new HashMap<>();
    for (NumberFunction each : NumberFunction.values()) {
      functions.put(each.word(), new Function(each));
    }
    functions.put(Choice.WORD, new Choice());
    return functions;
  }

  private static MapBasedFunctionDictionary dictionary() {
    MapBasedFunctionDictionary dictionary = new MapBasedFunctionDictionary();
    FUNCTIONS.forEach(dictionary::addFunction);
    return dictionary;
  }

  private static MapBasedOperatorDictionary operators() {
    MapBasedOperatorDictionary dictionary = new MapBasedOperatorDictionary();
    for (Operator each : Operator.values()) {
      dictionary.addOperator(each.sign(), (OperatorIfc) each);
    }
    return dictionary;
  }

  /** Returns whether a name is a function's or a constant's; {@code e} is in too many minds. */
  static boolean isTaken(String name) {
    return FUNCTIONS.containsKey(name) || CONSTANTS.containsKey(name) || name.equals("e");
  }

  /** Returns a finite number as the library holds it; no digit is lost on the way back. */
  static BigDecimal number(double number) {
    return BigDecimal.valueOf(number);
  }

  static EvaluationValue value(double number) {
    return EvaluationValue.numberValue(number(number));
  }
}
