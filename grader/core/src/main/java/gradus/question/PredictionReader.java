package gradus.question;

import gradus.formula.Formula;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.JsonValue;
import gradus.json.JsonValue.JsonArray;
import gradus.json.JsonValue.JsonObject;
import gradus.json.JsonValue.JsonText;
import gradus.json.Located;
import gradus.json.PlainText;
import gradus.question.Mistake.Expected;
import gradus.question.Mistake.Formulas;
import gradus.question.Mistake.Labels;
import gradus.question.Prediction.Item;
import gradus.question.Prediction.OneNumber;
import gradus.question.Prediction.Ranking;
import gradus.question.Prediction.Selection;
import gradus.question.Prediction.SeveralNumbers;
import gradus.question.Prediction.Simulated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one prediction of a card. */
final class PredictionReader {

  private static final Pattern JAVA_FILE = Pattern.compile("[A-Z][A-Za-z0-9]*\\.java");
  private static final Map<String, Set<String>> OWN_KEYS = ownKeys();
  private static final JsonKeys MISTAKE = new JsonKeys(Set.of("answer", "says"), Set.of());
  private static final JsonKeys ITEM = new JsonKeys(Set.of("label", "value"), Set.of());
  private static final JsonKeys TOLERANCE = new JsonKeys(Set.of(), Set.of("abs", "rel"));
  private static final Map<String, Boolean> DIRECTIONS =
      Map.of("ascending", false, "descending", true);

  private final JsonValue element;
  private final CardId id;
  private final CardProblems problems;
  private final JsonFields fields;
  private final FormulaReader formulas;
  private final Setting setting;

  private PredictionReader(JsonValue element, String kind, CardId id, CardProblems problems) {
    this.element = element;
    this.id = id;
    this.problems = problems;
    this.fields = JsonFields.of(element, "A prediction", keys(kind), id.toString(), problems);
    this.formulas = new FormulaReader(element, id, problems);
    this.setting = setting(element.line());
  }

  private static Map<String, Set<String>> ownKeys() {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    keys.put(OneNumber.KIND, Set.of("answer", "tolerance"));
    keys.put(SeveralNumbers.KIND, Set.of("labels", "answer", "tolerance"));
    keys.put(Ranking.KIND, Set.of("items", "direction"));
    keys.put(Selection.KIND, Set.of("options", "answer"));
    keys.put(Simulated.KIND, Set.of("class", "tolerance"));
    return keys;
  }

  static JsonKeys keys(String kind) {
    Set<String> required = new TreeSet<>(Set.of("ask", "mistakes", "why", "source"));
    required.addAll(OWN_KEYS.getOrDefault(kind, Set.of()));
    return new JsonKeys(required, Set.of("kind", "given", "when", "where"));
  }

  /** Returns what the element says; something that is allowed where it says nothing usable. */
  static Prediction read(JsonValue element, CardId id, CardProblems problems) {
    return new PredictionReader(element, kind(element, id, problems), id, problems)
        .prediction(kind(element, id, problems));
  }

  private static String kind(JsonValue element, CardId id, CardProblems problems) {
    @Nullable Located<JsonValue> kind =
        element instanceof JsonObject object ? object.members().get("kind") : null;
    if (kind == null) {
      return OneNumber.KIND;
    }
    if (kind.value() instanceof JsonText text && OWN_KEYS.containsKey(text.text())) {
      return text.text();
    }
    String known = String.join(", ", OWN_KEYS.keySet());
    problems.report(id.toString(), kind.line(), "\"kind\" must be one of " + known + ".");
    return OneNumber.KIND;
  }

  private Setting setting(int line) {
    Setting read =
        new Setting(
            fields.text("ask", CardReader.LONGEST_TEXT),
            formulas.given(),
            formulas.when(),
            formulas.where(),
            fields.text("why", CardReader.LONGEST_TEXT),
            fields.text("source", CardReader.LONGEST_TEXT),
            line);
    formulas.checkAsk(read.ask(), fields.line("ask"));
    formulas.checkPlaces(read.why(), fields.line("why"));
    return read;
  }

  private Prediction prediction(String kind) {
    return switch (kind) {
      case SeveralNumbers.KIND -> severalNumbers();
      case Ranking.KIND ->
          new Ranking(setting, items(), fields.choice("direction", DIRECTIONS, false), labelled());
      case Selection.KIND ->
          new Selection(
              setting,
              CardReader.texts(fields, "options", id, problems),
              fields.text("answer", CardReader.LONGEST_TEXT),
              labelled());
      case Simulated.KIND ->
          new Simulated(setting, fields.word("class", JAVA_FILE), tolerance(), computed());
      default -> new OneNumber(setting, formulas.ofKey(element, "answer"), tolerance(), computed());
    };
  }

  private SeveralNumbers severalNumbers() {
    List<String> labels = CardReader.texts(fields, "labels", id, problems);
    List<Formula> answers =
        fields.array("answer").stream().map(each -> formulas.of(each, "answer")).toList();
    if (fields.has("answer") && fields.has("labels") && answers.size() != labels.size()) {
      fields.report("answer", "must hold one formula for each label.");
    }
    List<Mistake> mistakes = mistakes(each -> new Formulas(formulas.list(each, labels.size())));
    return new SeveralNumbers(setting, labels, answers, tolerance(), mistakes);
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (JsonValue each : fields.array("items")) {
      JsonFields item = fields.element(each, "An item", ITEM);
      items.add(new Item(item.text("label", 100), formulas.ofKey(each, "value")));
    }
    return items;
  }

  private Tolerance tolerance() {
    JsonFields read = fields.object("tolerance", TOLERANCE);
    double absolute = bound(read, "abs");
    double relative = bound(read, "rel");
    if (fields.has("tolerance") && absolute + relative <= 0) {
      fields.report("tolerance", "must have \"abs\" or \"rel\", above 0.");
    }
    return new Tolerance(absolute, relative);
  }

  private static double bound(JsonFields read, String key) {
    @Nullable BigDecimal bound = read.number(key);
    if (bound != null && (bound.signum() <= 0 || bound.doubleValue() > 1e12)) {
      read.report(key, "must be above 0, and at most 1e12.");
    }
    return bound == null ? 0 : bound.doubleValue();
  }

  /** Returns mistakes whose answers are one number. */
  private List<Mistake> computed() {
    return mistakes(each -> new Formulas(List.of(formulas.of(each, "answer"))));
  }

  /** Returns mistakes whose answers are words. */
  private List<Mistake> labelled() {
    return mistakes(each -> new Labels(words(each)));
  }

  private List<Mistake> mistakes(Function<JsonValue, Expected> reader) {
    List<Mistake> mistakes = new ArrayList<>();
    for (JsonValue each : fields.array("mistakes")) {
      JsonFields mistake = fields.element(each, "A mistake", MISTAKE);
      String says = mistake.text("says", CardReader.LONGEST_TEXT);
      formulas.checkPlaces(says, mistake.line("says"));
      if (each instanceof JsonObject object && object.members().get("answer") != null) {
        JsonValue answer = object.members().get("answer").value();
        mistakes.add(new Mistake(reader.apply(answer), says, each.line()));
      }
    }
    return mistakes;
  }

  private List<String> words(JsonValue value) {
    List<JsonValue> elements = value instanceof JsonArray array ? array.elements() : List.of(value);
    List<String> words = new ArrayList<>();
    for (JsonValue each : elements) {
      if (each instanceof JsonText text) {
        words.add(text.text());
      } else {
        problems.report(
            id.toString(), each.line(), PlainText.quoted("answer") + " must be made of strings.");
      }
    }
    return words;
  }
}
