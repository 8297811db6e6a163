package gradus.json;

import gradus.files.ProblemSink;
import gradus.json.JsonValue.JsonArray;
import gradus.json.JsonValue.JsonNumber;
import gradus.json.JsonValue.JsonObject;
import gradus.json.JsonValue.JsonText;
import gradus.json.JsonValue.JsonWord;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, read one by one against what a format allows.
 *
 * <p>What is wrong is reported, and reading goes on with a value that is allowed, so that one look
 * finds every problem. Whoever reads checks at the end whether there were any.
 */
public final class JsonFields {

  private final JsonObject object;
  private final String file;
  private final ProblemSink problems;

  private JsonFields(JsonObject object, String file, ProblemSink problems) {
    this.object = object;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Begins reading, and reports missing, unknown and repeated keys.
   *
   * @param value what should be an object with these keys
   * @param name what to call it in a message
   * @param keys the keys it may have
   * @param file the file it was read from
   * @param problems takes what is wrong
   */
  public static JsonFields of(
      JsonValue value, String name, JsonKeys keys, String file, ProblemSink problems) {
    if (value instanceof JsonObject object) {
      JsonFields fields = new JsonFields(object, file, problems);
      keys.check(object, file, problems);
      return fields;
    }
    problems.report(file, value.line(), name + " must be an object.");
    return new JsonFields(new JsonObject(value.line(), Map.of(), List.of()), file, problems);
  }

  /** Returns whether the key is there. */
  public boolean has(String key) {
    return object.members().containsKey(key);
  }

  /** Returns the line of a key, or of the object where the key is missing. */
  public int line(String key) {
    Located<JsonValue> member = object.members().get(key);
    return member == null ? object.line() : member.line();
  }

  /** Reports something about a key's value. */
  public void report(String key, String rest) {
    Located<JsonValue> member = object.members().get(key);
    int line = member == null ? object.line() : member.value().line();
    report(line, PlainText.quoted(key) + " " + rest);
  }

  /** Returns the text of a key: one printable line, not blank, of at most so many characters. */
  public String text(String key, int most) {
    String text = string(key);
    if (text != null && (text.isBlank() || !PlainText.isPrintable(text) || text.length() > most)) {
      report(key, "must be one line of 1 to " + most + " printable characters.");
    }
    return text == null ? "" : text;
  }

  /** Returns the word of a key, which must match as a whole. */
  public String word(String key, Pattern pattern) {
    String word = string(key);
    if (word != null && !pattern.matcher(word).matches()) {
      report(key, "must match " + pattern.pattern() + ".");
    }
    return word == null ? "" : word;
  }

  /** Returns what the word of a key stands for; where it is missing or wrong, the fallback. */
  public <E> E choice(String key, Map<String, E> choices, E fallback) {
    String word = string(key);
    if (word == null) {
      return fallback;
    }
    E chosen = choices.get(word);
    if (chosen == null) {
      report(key, "must be one of " + String.join(", ", new TreeSet<>(choices.keySet())) + ".");
      return fallback;
    }
    return chosen;
  }

  /** Returns whether a key says {@code true}; where it is missing, false. */
  public boolean flag(String key) {
    Located<JsonValue> member = object.members().get(key);
    if (member == null) {
      return false;
    }
    String word = member.value() instanceof JsonWord said ? said.word() : "";
    if (!word.equals("true") && !word.equals("false")) {
      report(key, "must be true or false.");
    }
    return word.equals("true");
  }

  /** Returns the whole number of a key, within bounds; where it is missing, the fallback. */
  public int integer(String key, int least, int most, int fallback) {
    Located<JsonValue> member = object.members().get(key);
    return member == null ? fallback : (int) whole(key, member.value(), least, most);
  }

  /** Returns the members of a key's object: names that match as a whole, each with a count. */
  public Map<String, Long> counts(String key, Pattern names, long most) {
    Map<String, Long> counts = new TreeMap<>();
    Located<JsonValue> member = object.members().get(key);
    if (member == null) {
      return counts;
    }
    if (!(member.value() instanceof JsonObject members)) {
      report(key, "must be an object.");
      return counts;
    }
    JsonKeys.reportRepeated(members, file, problems);
    members
        .members()
        .forEach(
            (name, count) -> {
              if (!names.matcher(name).matches()) {
                report(
                    count.line(), PlainText.quoted(name) + " must match " + names.pattern() + ".");
              }
              counts.put(name, whole(name, count.value(), 0, most));
            });
    return counts;
  }

  private long whole(String name, JsonValue value, long least, long most) {
    if (value instanceof JsonNumber number) {
      BigDecimal found = number.number();
      // Compared before it is converted: 1e999999999 is short to write and long to expand.
      if (found.compareTo(BigDecimal.valueOf(least)) >= 0
          && found.compareTo(BigDecimal.valueOf(most)) <= 0
          && found.stripTrailingZeros().scale() <= 0) {
        return found.longValueExact();
      }
    }
    String range = " must be a whole number from " + least + " to " + most + ".";
    report(value.line(), PlainText.quoted(name) + range);
    return least;
  }

  /** Returns the number of a key, or null where it is missing or something else. */
  public @Nullable BigDecimal number(String key) {
    Located<JsonValue> member = object.members().get(key);
    if (member == null) {
      return null;
    }
    if (member.value() instanceof JsonNumber number) {
      return number.number();
    }
    report(key, "must be a number.");
    return null;
  }

  /** Returns the elements of a key's array; none where it is missing or something else. */
  public List<JsonValue> array(String key) {
    Located<JsonValue> member = object.members().get(key);
    if (member == null) {
      return List.of();
    }
    if (member.value() instanceof JsonArray array) {
      return array.elements();
    }
    report(key, "must be an array.");
    return List.of();
  }

  /** Returns whether the key's value is an array without elements. */
  public boolean isEmptyArray(String key) {
    Located<JsonValue> member = object.members().get(key);
    return member != null
        && member.value() instanceof JsonArray array
        && array.elements().isEmpty();
  }

  /** Returns the words of a key's array, each matching as a whole and none twice. */
  public List<Located<String>> words(String key, Pattern pattern) {
    Set<String> seen = new HashSet<>();
    return array(key).stream()
        .filter(each -> isWord(key, each, pattern))
        .map(each -> new Located<>(((JsonText) each).text(), each.line()))
        .filter(each -> isNew(key, each, seen))
        .toList();
  }

  private boolean isWord(String key, JsonValue value, Pattern pattern) {
    if (value instanceof JsonText text && pattern.matcher(text.text()).matches()) {
      return true;
    }
    report(
        value.line(),
        PlainText.quoted(key) + " holds only strings that match " + pattern.pattern() + ".");
    return false;
  }

  private boolean isNew(String key, Located<String> word, Set<String> seen) {
    if (seen.add(word.value())) {
      return true;
    }
    report(
        word.line(),
        PlainText.quoted(key) + " names " + PlainText.quoted(word.value()) + " twice.");
    return false;
  }

  /** Returns the fields of a key's object; none where it is missing or something else. */
  public JsonFields object(String key, JsonKeys keys) {
    Located<JsonValue> member = object.members().get(key);
    if (member == null) {
      JsonObject empty = new JsonObject(object.line(), Map.of(), List.of());
      return new JsonFields(empty, file, problems);
    }
    return of(member.value(), PlainText.quoted(key), keys, file, problems);
  }

  /** Returns the fields of an element of an array of objects. */
  public JsonFields element(JsonValue element, String name, JsonKeys keys) {
    return of(element, name, keys, file, problems);
  }

  private @Nullable String string(String key) {
    Located<JsonValue> member = object.members().get(key);
    if (member == null) {
      return null;
    }
    if (member.value() instanceof JsonText text) {
      return text.text();
    }
    report(key, "must be a string.");
    return null;
  }

  private void report(int line, String message) {
    problems.report(file, line, message);
  }
}
