package gradus.worker.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** The arguments that a learner gives to a test: values, or the texts of values. */
final class Cases {

  private static final String PROVIDER = "Lorg/junit/jupiter/params/provider/";
  private static final char QUOTE = '\'';

  private Cases() {}

  /** Returns whether there are cases, each with an argument for each parameter. */
  static boolean fit(MethodNode test, int parameters) {
    List<List<Object>> cases = of(test);
    return parameters > 0
        && !cases.isEmpty()
        && cases.stream().allMatch(each -> each.size() == parameters);
  }

  /** Returns the arguments of each run; one empty list where nothing gives any. */
  static List<List<Object>> of(MethodNode test) {
    if (Type.getArgumentCount(test.desc) == 0) {
      return List.of(List.of());
    }
    List<List<Object>> cases = new ArrayList<>();
    for (AnnotationNode each : Jupiter.all(test)) {
      if (each.desc.equals(PROVIDER + "ValueSource;")) {
        elements(each).values().forEach(all -> list(all).forEach(one -> cases.add(List.of(one))));
      } else if (each.desc.equals(PROVIDER + "CsvSource;")) {
        cases.addAll(lines(elements(each)));
      }
    }
    return cases;
  }

  private static Map<String, Object> elements(AnnotationNode annotation) {
    Map<String, Object> elements = new TreeMap<>();
    List<Object> values = annotation.values == null ? List.of() : annotation.values;
    for (int i = 0; i + 1 < values.size(); i += 2) {
      elements.put(String.valueOf(values.get(i)), values.get(i + 1));
    }
    return elements;
  }

  private static List<Object> list(Object value) {
    return value instanceof List<?> all ? List.copyOf(all) : List.of(value);
  }

  private static List<List<Object>> lines(Map<String, Object> elements) {
    char delimiter = elements.get("delimiter") instanceof Character given ? given : ',';
    List<Object> lines = new ArrayList<>(list(elements.getOrDefault("value", List.of())));
    String.valueOf(elements.getOrDefault("textBlock", "")).lines().forEach(lines::add);
    return lines.stream()
        .map(each -> String.valueOf(each).strip())
        .filter(each -> !each.isEmpty() && !each.startsWith("#"))
        .map(each -> split(each, delimiter))
        .toList();
  }

  /** Splits a line; within single quotes a delimiter is text, and two quotes stand for one. */
  private static List<Object> split(String line, char delimiter) {
    List<Object> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (each == QUOTE && quoted && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
        value.append(each);
        i++;
      } else if (each == QUOTE) {
        quoted = !quoted;
      } else if (each == delimiter && !quoted) {
        values.add(value.toString().strip());
        value.setLength(0);
      } else {
        value.append(each);
      }
    }
    values.add(value.toString().strip());
    return values;
  }
}
