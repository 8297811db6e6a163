package gradus.testkit.golden;

import java.util.List;
import java.util.Map;

/**
 * A value of a JSON file, as written there.
 *
 * @param kind what it is
 * @param text its characters, for a text, number or flag
 * @param fields its values by name, for an object
 * @param items its values in order, for an array
 * @param line its line in the file, from 1
 */
public record GoldenNode(
    Kind kind, String text, Map<String, GoldenNode> fields, List<GoldenNode> items, int line) {

  /** The kinds of values that JSON has. */
  public enum Kind {
    OBJECT("an object"),
    ARRAY("an array"),
    TEXT("a text"),
    NUMBER("a number"),
    FLAG("true or false"),
    NOTHING("null");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns the kind with its article, as in a sentence. */
    public String words() {
      return words;
    }
  }

  static GoldenNode object(Map<String, GoldenNode> fields, int line) {
    return new GoldenNode(Kind.OBJECT, "", fields, List.of(), line);
  }

  static GoldenNode array(List<GoldenNode> items, int line) {
    return new GoldenNode(Kind.ARRAY, "", Map.of(), items, line);
  }

  static GoldenNode leaf(Kind kind, String text, int line) {
    return new GoldenNode(kind, text, Map.of(), List.of(), line);
  }
}
