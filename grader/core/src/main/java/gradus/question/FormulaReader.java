package gradus.question;

import gradus.formula.Formula;
import gradus.formula.FormulaException;
import gradus.json.JsonValue;
import gradus.json.JsonValue.JsonArray;
import gradus.json.JsonValue.JsonNumber;
import gradus.json.JsonValue.JsonObject;
import gradus.json.JsonValue.JsonText;
import gradus.json.Located;
import gradus.json.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a prediction's given values and formulas, and knows which names they may use. */
final class FormulaReader {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final int LEAST_VALUES = 1;
  private static final int MOST_VALUES = 10;

  private final Map<String, Located<JsonValue>> members;
  private final String file;
  private final CardProblems problems;
  private final Set<String> given = new TreeSet<>();
  private final Set<String> known = new TreeSet<>();

  FormulaReader(JsonValue prediction, CardId id, CardProblems problems) {
    this.members = prediction instanceof JsonObject object ? object.members() : Map.of();
    this.file = id.toString();
    this.problems = problems;
  }

  /** Returns the values that each name is drawn from; formulas may use the names from then on. */
  Map<String, List<BigDecimal>> given() {
    Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
    object("given")
        .forEach(
            (name, value) -> {
              checkName(name, value.line());
              values.put(name, numbers(name, value.value()));
              given.add(name);
              known.add(name);
            });
    // More than anybody allows is not even multiplied out.
    if (Combinations.count(values) > 100L * Combinations.MOST) {
      report(line("given"), "\"given\" has far too many combinations.");
      return Map.of();
    }
    return values;
  }

  private List<BigDecimal> numbers(String name, JsonValue value) {
    List<JsonValue> elements = value instanceof JsonArray array ? array.elements() : List.of();
    List<BigDecimal> numbers = new ArrayList<>();
    for (JsonValue each : elements) {
      if (each instanceof JsonNumber number && Math.abs(number.number().doubleValue()) <= 1e12) {
        numbers.add(number.number());
      } else {
        report(each.line(), PlainText.quoted(name) + " holds only numbers, up to 1e12.");
      }
    }
    if (elements.size() < LEAST_VALUES || elements.size() > MOST_VALUES) {
      report(
          value.line(),
          "%s must have %d to %d values."
              .formatted(PlainText.quoted(name), LEAST_VALUES, MOST_VALUES));
    }
    return numbers;
  }

  /** Returns the condition, which may use what follows from the given numbers, too. */
  @Nullable Formula when() {
    Located<JsonValue> when = members.get("when");
    if (when == null) {
      return null;
    }
    Set<String> later = new TreeSet<>(known);
    later.addAll(object("where").keySet());
    return of(when.value(), "when", later);
  }

  /** Returns what follows from the given numbers; formulas may use the names from then on. */
  Map<String, Formula> where() {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    object("where")
        .forEach(
            (name, value) -> {
              checkName(name, value.line());
              if (given.contains(name)) {
                report(value.line(), PlainText.quoted(name) + " is given already.");
              }
              formulas.put(name, of(value.value(), name));
              known.add(name);
            });
    return formulas;
  }

  private Map<String, Located<JsonValue>> object(String key) {
    Located<JsonValue> member = members.get(key);
    if (member == null) {
      return Map.of();
    }
    if (member.value() instanceof JsonObject object) {
      for (Located<String> each : object.repeated()) {
        report(each.line(), PlainText.quoted(each.value()) + " stands here a second time.");
      }
      return object.members();
    }
    report(member.line(), PlainText.quoted(key) + " must be an object.");
    return Map.of();
  }

  /** Returns the formula of an object's key; where that is missing, which was reported, any. */
  Formula ofKey(JsonValue object, String key) {
    Located<JsonValue> member = object instanceof JsonObject one ? one.members().get(key) : null;
    return member == null ? Formula.ZERO : of(member.value(), key);
  }

  /** Returns the formula of a value. */
  Formula of(JsonValue value, String key) {
    return of(value, key, known);
  }

  private Formula of(JsonValue value, String key, Set<String> names) {
    if (!(value instanceof JsonText text)) {
      report(value.line(), PlainText.quoted(key) + " must be a formula between quotes.");
      return Formula.ZERO;
    }
    try {
      Formula formula = Formula.of(text.text());
      for (String each : formula.names()) {
        if (!names.contains(each)) {
          report(
              value.line(),
              "%s uses %s, which is not given.".formatted(PlainText.quoted(key), each));
        }
      }
      return formula;
    } catch (FormulaException e) {
      report(value.line(), PlainText.quoted(key) + " is no formula: " + e.reason() + ".");
      return Formula.ZERO;
    }
  }

  /** Returns the formulas of a mistake's answer: as many as there are numbers. */
  List<Formula> list(JsonValue value, int size) {
    List<JsonValue> elements = value instanceof JsonArray array ? array.elements() : List.of();
    if (elements.size() != size) {
      report(value.line(), "\"answer\" must hold one formula for each label.");
    }
    return elements.stream().map(each -> of(each, "answer")).toList();
  }

  private void checkName(String name, int line) {
    if (!NAME.matcher(name).matches() || Formula.isTaken(name)) {
      report(
          line,
          PlainText.quoted(name)
              + " cannot name a number: use lower-case letters, digits and _, and no function's"
              + " name.");
    }
  }

  /** Reports places of a question that no given number fills, and given numbers without a place. */
  void checkAsk(String ask, int line) {
    for (String each : places(ask)) {
      if (!given.contains(each)) {
        report(line, "{" + PlainText.printable(each) + "} is not given, so it cannot be asked.");
      }
    }
    for (String each : given) {
      if (!ask.isEmpty() && !ask.contains("{" + each + "}")) {
        report(line, each + " is drawn, but the question does not say it: write {" + each + "}.");
      }
    }
  }

  /** Reports places of a text that no number fills. */
  void checkPlaces(String text, int line) {
    for (String each : places(text)) {
      if (!known.contains(each)) {
        report(line, "{" + PlainText.printable(each) + "} is not given.");
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Drawn.PLACE.matcher(text);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  private int line(String key) {
    Located<JsonValue> member = members.get(key);
    return member == null ? 0 : member.line();
  }

  private void report(int line, String message) {
    problems.report(file, line, message);
  }
}
