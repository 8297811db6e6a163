package production.prediction_api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts JSON into tokens by one expression, and keeps the open brackets on a stack. */
public final class PredictionService {

  private static final Pattern BLANK = Pattern.compile("[ \t\n\r]*+");
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+");
  private static final Pattern WORD = Pattern.compile("true|false|null");

  private final List<String> names = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final double bias;
  private final List<Request> requests = new ArrayList<>();

  private PredictionService(Object model) {
    if (!(model instanceof Map<?, ?> members)) {
      throw new IllegalArgumentException("no object");
    }
    addAll(members.get("features"), String.class, names);
    addAll(members.get("labels"), String.class, labels);
    addAll(members.get("weights"), Double.class, weights);
    if (names.isEmpty() || weights.size() != names.size() || labels.size() != 2) {
      throw new IllegalArgumentException("sizes");
    }
    if (names.stream().distinct().count() < names.size() || labels.get(0).equals(labels.get(1))) {
      throw new IllegalArgumentException("a name twice");
    }
    if (!(members.get("bias") instanceof Double number)) {
      throw new IllegalArgumentException("no bias");
    }
    bias = number;
    weights.add(bias);
    if (weights.stream().anyMatch(each -> each.isInfinite())) {
      throw new IllegalArgumentException("too large");
    }
  }

  private static <T> void addAll(Object list, Class<T> type, List<T> target) {
    if (!(list instanceof List<?> elements) || !elements.stream().allMatch(type::isInstance)) {
      throw new IllegalArgumentException("no list of " + type.getSimpleName());
    }
    elements.forEach(each -> target.add(type.cast(each)));
  }

  /** Reads a model. */
  public static PredictionService load(String model) {
    return new PredictionService(
        read(model).orElseThrow(() -> new IllegalArgumentException("no JSON")));
  }

  /** Writes the model. */
  public String save() {
    List<String> numbers = weights.stream().map(String::valueOf).toList();
    return "{\"features\":[" + quoted(names) + "],\"labels\":[" + quoted(labels) + "],\"weights\":["
        + String.join(",", numbers.subList(0, names.size())) + "],\"bias\":" + bias + "}";
  }

  private static String quoted(List<String> texts) {
    return String.join(",", texts.stream().map(PredictionService::quoted).toList());
  }

  private static String quoted(String text) {
    String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
    for (char c = 0; c < 0x20; c++) {
      json = json.replace(String.valueOf(c), String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return '"' + json + '"';
  }

  /** Answers a request. */
  public String handle(String method, String path, String body) {
    if (method == null || path == null) {
      throw new IllegalArgumentException("no request");
    }
    Request request = request(method, path, body);
    requests.add(request);
    return request.answer;
  }

  private Request request(String method, String path, String body) {
    Map<String, String> methods =
        Map.of("/health", "GET", "/model", "GET", "/predict", "POST");
    if (!methods.containsKey(path)) {
      return new Request(method, path, "404 {\"error\":\"not found\"}", "", "");
    }
    if (!methods.get(path).equals(method)) {
      return new Request(method, path, "405 {\"error\":\"method not allowed\"}", "", "");
    }
    if (path.equals("/health")) {
      return new Request(method, path, "200 {\"status\":\"ok\"}", "", "");
    }
    if (path.equals("/model")) {
      return new Request(method, path, "200 " + save(), "", "");
    }
    Optional<Object> value = read(body);
    String error = value.isEmpty() ? "\"malformed JSON\"" : error(value.get());
    if (!error.isEmpty()) {
      return new Request(method, path, "400 {\"error\":" + error + "}", "", "");
    }
    Map<?, ?> members = (Map<?, ?>) value.get();
    double z = bias;
    for (int j = 0; j < names.size(); j++) {
      z += weights.get(j) * (Double) members.get(names.get(j));
    }
    String label = z < 0 ? labels.get(0) : labels.get(1);
    String confidence = Double.toString(0.5 + 0.5 * Math.tanh(Math.abs(z) / 2));
    String json = "{\"label\":" + quoted(label) + ",\"confidence\":" + confidence + "}";
    return new Request(method, path, "200 " + json, label, confidence);
  }

  private String error(Object value) {
    if (!(value instanceof Map<?, ?> members)) {
      return "\"not an object\"";
    }
    for (String name : names) {
      Object field = members.get(name);
      if (field == null) {
        return "\"missing field\",\"field\":" + quoted(name);
      }
      if (!(field instanceof Double number) || number.isInfinite()) {
        return "\"not a number\",\"field\":" + quoted(name);
      }
    }
    return "";
  }

  /** Writes the log anew. */
  public List<String> csvLog() {
    List<String> lines = new ArrayList<>(List.of("method,path,status,label,confidence"));
    for (Request each : requests) {
      String status = each.answer.substring(0, 3);
      lines.add(
          String.join(
              ",", csv(each.method), csv(each.path), status, csv(each.label), each.confidence));
    }
    return lines;
  }

  private static String csv(String text) {
    String safe = text.matches("(?s)[=+\\-@].*") ? "'" + text : text;
    return safe.matches("[^,\"\n\r]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static Optional<Object> read(String text) {
    return text == null ? Optional.empty() : Optional.ofNullable(new Reader(text).read());
  }

  private record Request(
      String method, String path, String answer, String label, String confidence) {}

  /** Reads one token after the other; null says that the text is no JSON. */
  private static final class Reader {
    private final String text;
    private final Matcher blank;
    private final Matcher number;
    private final Matcher word;
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();
    private int at;

    Reader(String text) {
      this.text = text;
      blank = BLANK.matcher(text);
      number = NUMBER.matcher(text);
      word = WORD.matcher(text);
    }

    Object read() {
      Object done = null;
      do {
        Object value = done;
        done = null;
        if (value == null) {
          skip();
          if (at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[')) {
            value = opened();
            if (value == null) {
              return null;
            }
            if (value == open.peek()) {
              continue;
            }
          } else {
            value = scalar();
          }
        }
        if (value == null) {
          return null;
        }
        skip();
        if (open.isEmpty()) {
          return at == text.length() ? value : null;
        }
        done = put(value);
        if (done == null && failed) {
          return null;
        }
      } while (true);
    }

    private boolean failed;

    /** Opens a bracket: an empty one is a value at once, another is put on the stack. */
    private Object opened() {
      boolean object = text.charAt(at++) == '{';
      if (open.size() == 64) {
        return null;
      }
      Object value = object ? new LinkedHashMap<String, Object>() : new ArrayList<Object>();
      skip();
      if (at < text.length() && text.charAt(at) == (object ? '}' : ']')) {
        at++;
        return value;
      }
      open.push(value);
      return object && !key() ? null : value;
    }

    private boolean key() {
      skip();
      String name = string();
      skip();
      if (name == null || at == text.length() || text.charAt(at++) != ':') {
        return false;
      }
      keys.push(name);
      return true;
    }

    /** Puts a value into the innermost bracket; returns what this closes, or null. */
    @SuppressWarnings("unchecked")
    private Object put(Object value) {
      Object inner = open.peek();
      boolean object = inner instanceof Map;
      if (object) {
        ((Map<String, Object>) inner).put(keys.pop(), value);
      } else {
        ((List<Object>) inner).add(value);
      }
      char next = at < text.length() ? text.charAt(at++) : 0;
      if (next == (object ? '}' : ']')) {
        return open.pop();
      }
      failed = next != ',' || (object && !key());
      return null;
    }

    private Object scalar() {
      if (at < text.length() && text.charAt(at) == '"') {
        return string();
      }
      if (number.region(at, text.length()).lookingAt()) {
        at = number.end();
        return Double.parseDouble(number.group());
      }
      if (word.region(at, text.length()).lookingAt()) {
        at = word.end();
        return word.group().charAt(0);
      }
      return null;
    }

    private String string() {
      if (at == text.length() || text.charAt(at) != '"') {
        return null;
      }
      StringBuilder found = new StringBuilder();
      for (int i = at + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"') {
          at = i + 1;
          return found.toString();
        }
        if (c < 0x20) {
          return null;
        }
        if (c == '\\') {
          i++;
          int kind = i < text.length() ? "\"\\/bfnrtu".indexOf(text.charAt(i)) : -1;
          if (kind < 0) {
            return null;
          }
          if (kind < 8) {
            c = "\"\\/\b\f\n\r\t".charAt(kind);
          } else {
            String hex = text.substring(i + 1, Math.min(i + 5, text.length()));
            if (!hex.matches("[0-9a-fA-F]{4}")) {
              return null;
            }
            c = (char) Integer.parseInt(hex, 16);
            i += 4;
          }
        }
        found.append(c);
      }
      return null;
    }

    private void skip() {
      blank.region(at, text.length()).lookingAt();
      at = blank.end();
    }
  }
}
