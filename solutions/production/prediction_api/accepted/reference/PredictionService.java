package production.prediction_api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A parser with a method for each kind of value, and an answer for each request. */
public final class PredictionService {

  private final List<String> features;
  private final List<String> labels;
  private final double[] weights;
  private final double bias;
  private final List<String> log = new ArrayList<>();

  private PredictionService(Map<?, ?> model) {
    features = strings(model.get("features"));
    labels = strings(model.get("labels"));
    List<?> numbers = list(model.get("weights"));
    require(!features.isEmpty() && numbers.size() == features.size(), "one weight a feature");
    require(labels.size() == 2, "two labels");
    weights = numbers.stream().mapToDouble(PredictionService::finite).toArray();
    bias = finite(model.get("bias"));
    log.add("method,path,status,label,confidence");
  }

  /** Reads a model, and makes a service with an empty log. */
  public static PredictionService load(String model) {
    require(model != null, "a model is needed");
    Object value = new Parser(model).parse();
    require(value instanceof Map, "a model is an object");
    return new PredictionService((Map<?, ?>) value);
  }

  /** Writes the model without white space. */
  public String save() {
    StringBuilder text = new StringBuilder("{\"features\":[");
    text.append(String.join(",", features.stream().map(PredictionService::quoted).toList()));
    text.append("],\"labels\":[").append(quoted(labels.get(0))).append(',');
    text.append(quoted(labels.get(1))).append("],\"weights\":[");
    for (int j = 0; j < weights.length; j++) {
      text.append(j == 0 ? "" : ",").append(weights[j]);
    }
    return text.append("],\"bias\":").append(bias).append('}').toString();
  }

  /** Answers a request, and logs it. */
  public String handle(String method, String path, String body) {
    require(method != null && path != null, "a request has a method and a path");
    Answer answer = answer(method, path, body);
    String start = field(guarded(method)) + "," + field(guarded(path)) + "," + answer.status();
    log.add(start + "," + field(guarded(answer.label())) + "," + answer.confidence());
    return answer.status() + " " + answer.json();
  }

  /** Returns a copy of the log. */
  public List<String> csvLog() {
    return new ArrayList<>(log);
  }

  private Answer answer(String method, String path, String body) {
    boolean predicts = path.equals("/predict");
    if (!predicts && !path.equals("/health") && !path.equals("/model")) {
      return Answer.error(404, "not found");
    }
    if (!method.equals(predicts ? "POST" : "GET")) {
      return Answer.error(405, "method not allowed");
    }
    if (predicts) {
      return predict(body);
    }
    return Answer.ok(path.equals("/model") ? save() : "{\"status\":\"ok\"}");
  }

  private Answer predict(String body) {
    Object value;
    try {
      value = new Parser(body == null ? "" : body).parse();
    } catch (IllegalArgumentException malformed) {
      return Answer.error(400, "malformed JSON");
    }
    if (!(value instanceof Map)) {
      return Answer.error(400, "not an object");
    }
    Map<?, ?> fields = (Map<?, ?>) value;
    double z = bias;
    for (int j = 0; j < weights.length; j++) {
      String name = features.get(j);
      if (!fields.containsKey(name)) {
        return Answer.wrongField("missing field", name);
      }
      if (!(fields.get(name) instanceof Double) || ((Double) fields.get(name)).isInfinite()) {
        return Answer.wrongField("not a number", name);
      }
      z += weights[j] * (Double) fields.get(name);
    }
    double confidence = 1 / (1 + Math.exp(-Math.abs(z)));
    return Answer.prediction(labels.get(z >= 0 ? 1 : 0), String.valueOf(confidence));
  }

  private static List<?> list(Object value) {
    require(value instanceof List, "an array is needed");
    return (List<?>) value;
  }

  private static List<String> strings(Object value) {
    List<String> strings = new ArrayList<>();
    for (Object each : list(value)) {
      require(each instanceof String, "a string is needed");
      strings.add((String) each);
    }
    require(new HashSet<>(strings).size() == strings.size(), "names differ");
    return strings;
  }

  private static double finite(Object value) {
    require(value instanceof Double && !((Double) value).isInfinite(), "a number is needed");
    return (Double) value;
  }

  /** Writes a string as JSON. */
  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return json.append('"').toString();
  }

  /** Keeps a spreadsheet from taking a text for a formula. */
  private static String guarded(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Writes a field of a line of CSV. */
  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** An answer; label and confidence are empty without a prediction. */
  private record Answer(int status, String json, String label, String confidence) {

    static Answer ok(String json) {
      return new Answer(200, json, "", "");
    }

    static Answer prediction(String label, String confidence) {
      String json = "{\"label\":" + quoted(label) + ",\"confidence\":" + confidence + "}";
      return new Answer(200, json, label, confidence);
    }

    static Answer error(int status, String error) {
      return new Answer(status, "{\"error\":\"" + error + "\"}", "", "");
    }

    static Answer wrongField(String error, String field) {
      String json = "{\"error\":\"" + error + "\",\"field\":" + quoted(field) + "}";
      return new Answer(400, json, "", "");
    }
  }

  /** The words of JSON, which no feature may be. */
  private enum Word {
    TRUE,
    FALSE,
    NULL
  }

  /** Reads maps, lists, strings, doubles and words from one text. */
  private static final class Parser {

    private static final int DEEPEST = 64;
    private static final char END = '\0';

    private final String text;
    private int at;
    private int depth;

    Parser(String text) {
      this.text = text;
    }

    Object parse() {
      Object value = value();
      require(at == text.length(), "something follows the value");
      return value;
    }

    /** Reads a value with the white space around it. */
    private Object value() {
      skipWhiteSpace();
      Object value =
          switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", Word.TRUE);
            case 'f' -> word("false", Word.FALSE);
            case 'n' -> word("null", Word.NULL);
            default -> number();
          };
      skipWhiteSpace();
      return value;
    }

    private Map<String, Object> object() {
      Map<String, Object> members = new HashMap<>();
      open();
      if (!accept('}')) {
        do {
          skipWhiteSpace();
          String name = string();
          skipWhiteSpace();
          expect(':');
          members.put(name, value());
        } while (accept(','));
        expect('}');
      }
      depth--;
      return members;
    }

    private List<Object> array() {
      List<Object> elements = new ArrayList<>();
      open();
      if (!accept(']')) {
        do {
          elements.add(value());
        } while (accept(','));
        expect(']');
      }
      depth--;
      return elements;
    }

    private void open() {
      at++;
      depth++;
      require(depth <= DEEPEST, "nested too deep");
      skipWhiteSpace();
    }

    private String string() {
      expect('"');
      StringBuilder string = new StringBuilder();
      while (peek() != '"') {
        require(peek() >= ' ', "a control character, or the end of the text");
        char c = text.charAt(at++);
        string.append(c == '\\' ? escaped() : c);
      }
      at++;
      return string.toString();
    }

    private char escaped() {
      char c = peek();
      at++;
      if (c == 'u') {
        return codeUnit();
      }
      int index = "\"\\/bfnrt".indexOf(c);
      require(index >= 0, "no such escape");
      return "\"\\/\b\f\n\r\t".charAt(index);
    }

    private char codeUnit() {
      int unit = 0;
      for (int k = 0; k < 4; k++) {
        int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
        require(digit >= 0, "four hexadecimal digits are needed");
        unit = 16 * unit + digit;
        at++;
      }
      return (char) unit;
    }

    private Word word(String name, Word word) {
      require(text.startsWith(name, at), "no such word");
      at += name.length();
      return word;
    }

    private Double number() {
      int start = at;
      accept('-');
      if (!accept('0')) {
        digits();
      }
      if (accept('.')) {
        digits();
      }
      if (accept('e') || accept('E')) {
        if (!accept('+')) {
          accept('-');
        }
        digits();
      }
      return Double.valueOf(text.substring(start, at));
    }

    private void digits() {
      int start = at;
      while (peek() >= '0' && peek() <= '9') {
        at++;
      }
      require(at > start, "a digit is needed");
    }

    private void skipWhiteSpace() {
      while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
        at++;
      }
    }

    private boolean accept(char wanted) {
      boolean found = peek() == wanted;
      at += found ? 1 : 0;
      return found;
    }

    private void expect(char wanted) {
      require(accept(wanted), "something else is needed");
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : END;
    }
  }
}
