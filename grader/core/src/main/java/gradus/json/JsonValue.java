package gradus.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that knows the line on which it begins. */
public sealed interface JsonValue {

  /** Returns the line, from 1. */
  int line();

  /**
   * An object.
   *
   * @param line where it begins
   * @param members the values by key, in the file's order; of a repeated key the first
   * @param repeated the keys that stood there already
   */
  record JsonObject(
      int line, Map<String, Located<JsonValue>> members, List<Located<String>> repeated)
      implements JsonValue {

    public JsonObject {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
      repeated = List.copyOf(repeated);
    }
  }

  /**
   * An array.
   *
   * @param line where it begins
   * @param elements the elements
   */
  record JsonArray(int line, List<JsonValue> elements) implements JsonValue {

    public JsonArray {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A string.
   *
   * @param line where it stands
   * @param text what it says
   */
  record JsonText(int line, String text) implements JsonValue {}

  /**
   * A number.
   *
   * @param line where it stands
   * @param number exactly what is written
   */
  record JsonNumber(int line, BigDecimal number) implements JsonValue {}

  /**
   * One of {@code true}, {@code false} and {@code null}.
   *
   * @param line where it stands
   * @param word which
   */
  record JsonWord(int line, String word) implements JsonValue {}
}
