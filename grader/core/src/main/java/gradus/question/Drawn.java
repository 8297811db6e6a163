package gradus.question;

import gradus.formula.Formula;
import gradus.formula.FormulaException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of one combination.
 *
 * @param given the drawn numbers, in the card's order
 * @param known these and what follows from them, by name
 */
public record Drawn(Map<String, BigDecimal> given, Map<String, Double> known) {

  /** A name in a text. */
  static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

  private static final int PLAIN_DIGITS = 12;

  public Drawn {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    known = Collections.unmodifiableMap(new TreeMap<>(known));
  }

  /**
   * Returns the combination of some given numbers.
   *
   * @throws FormulaException if something that follows from them cannot be computed
   */
  static Drawn of(Setting setting, Map<String, BigDecimal> given) throws FormulaException {
    Map<String, Double> known = new TreeMap<>();
    given.forEach((name, number) -> known.put(name, number.doubleValue()));
    for (Map.Entry<String, Formula> each : setting.where().entrySet()) {
      known.put(each.getKey(), each.getValue().value(known));
    }
    return new Drawn(given, known);
  }

  /** Returns a text with the numbers in their places. */
  public String fill(String text) {
    Function<String, String> shown = this::shown;
    StringBuilder filled = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      place.appendReplacement(filled, Matcher.quoteReplacement(shown.apply(place.group(1))));
    }
    return place.appendTail(filled).toString();
  }

  private String shown(String name) {
    BigDecimal drawn = given.get(name);
    if (drawn != null) {
      String plain = drawn.toPlainString();
      return plain.length() <= PLAIN_DIGITS ? plain : drawn.toString();
    }
    Double number = known.get(name);
    return number == null ? "{" + name + "}" : Figures.of(number);
  }

  /** Returns the drawn numbers in the card's order, as a simulation takes them. */
  public List<Double> arguments() {
    return given.values().stream().map(BigDecimal::doubleValue).toList();
  }

  /** Returns the drawn numbers for a message, such as {@code n = 10, rho = 0.2}. */
  public String inWords() {
    StringBuilder words = new StringBuilder();
    given.forEach(
        (name, number) ->
            words
                .append(words.length() == 0 ? "" : ", ")
                .append(name)
                .append(" = ")
                .append(number));
    return words.toString();
  }
}
