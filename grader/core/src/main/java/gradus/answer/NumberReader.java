package gradus.answer;

import gradus.formula.Formula;
import gradus.formula.FormulaException;
import gradus.question.Answer.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads numbers as people type them. */
final class NumberReader {

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[^,]*\\d,\\d[^,]*");
  private static final Pattern SPACED_OPERATOR = Pattern.compile("\\s*([*/^])\\s*");
  private static final Pattern SPACED_PERCENT = Pattern.compile("\\s+%");
  private static final String EXAMPLES = "write it like 0.25, 3/8, 12 % or 2 * (1 - 0.3)";
  private static final String UNKNOWN = "; ? stands for \"I do not know\".";

  private NumberReader() {}

  static Numbers one(String text, boolean inPerCent) throws AnswerFormatException {
    if (text.isEmpty()) {
      throw new AnswerFormatException("A number is wanted: " + EXAMPLES + UNKNOWN);
    }
    if (DECIMAL_COMMA.matcher(text).matches()) {
      throw new AnswerFormatException("Decimals stand behind a point, not a comma: 0.25.");
    }
    return new Numbers(List.of(number(text, inPerCent)));
  }

  static Numbers several(String text, int count, boolean inPerCent) throws AnswerFormatException {
    String joined = SPACED_PERCENT.matcher(text).replaceAll("%");
    String[] parts =
        joined.contains(",") || joined.contains(";")
            ? joined.split("[,;]", -1)
            : SPACED_OPERATOR.matcher(joined).replaceAll("$1").split("\\s+");
    if (text.isEmpty() || parts.length != count) {
      throw new AnswerFormatException(
          "%d numbers are wanted, separated by spaces or commas%s"
              .formatted(count, text.isEmpty() ? UNKNOWN : ", not " + parts.length + "."));
    }
    List<Double> values = new ArrayList<>();
    for (String each : parts) {
      values.add(number(each.strip(), inPerCent));
    }
    return new Numbers(values);
  }

  private static double number(String text, boolean inPerCent) throws AnswerFormatException {
    String plain = text.replace('\u2212', '-').toLowerCase(Locale.ROOT);
    boolean percent = plain.endsWith("%");
    String formula = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
    try {
      double value = Formula.of(formula).value(Map.of());
      return percent && !inPerCent ? value / 100 : value;
    } catch (FormulaException e) {
      throw new AnswerFormatException("That is no number: " + e.reason() + "; " + EXAMPLES + ".");
    }
  }
}
