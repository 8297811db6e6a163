package gradus.json;

import gradus.files.Utf8Text;
import gradus.json.JsonValue.JsonArray;
import gradus.json.JsonValue.JsonNumber;
import gradus.json.JsonValue.JsonObject;
import gradus.json.JsonValue.JsonText;
import gradus.json.JsonValue.JsonWord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text (RFC 8259, no extensions) into values that know their lines. */
public final class JsonReader {

  private static final int DEPTH = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(100).build())
          .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a text that holds one value.
   *
   * @throws MalformedJsonException at the first place that is not JSON
   */
  public static JsonValue read(String text) throws MalformedJsonException {
    if (!text.isEmpty() && text.charAt(0) == Utf8Text.BYTE_ORDER_MARK) {
      throw new MalformedJsonException(1, "The file begins with a byte order mark; remove it.");
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException(1, "The file is empty.");
      }
      JsonReader reader = new JsonReader(parser);
      JsonValue value = reader.value();
      if (parser.nextToken() != null) {
        throw new MalformedJsonException(reader.line(), "More text follows the closing brace.");
      }
      return value;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new MalformedJsonException(Math.max(1, line), sentence(e));
    }
  }

  private JsonValue value() throws MalformedJsonException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new JsonText(line(), parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(line(), number());
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> new JsonWord(line(), parser.getString());
      default -> throw new IllegalStateException("not the beginning of a value: " + token);
    };
  }

  private JsonObject object() throws MalformedJsonException {
    int line = line();
    Map<String, Located<JsonValue>> members = new LinkedHashMap<>();
    List<Located<String>> repeated = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      parser.nextToken();
      if (members.putIfAbsent(key, new Located<>(value(), keyLine)) != null) {
        repeated.add(new Located<>(key, keyLine));
      }
    }
    return new JsonObject(line, members, repeated);
  }

  private JsonArray array() throws MalformedJsonException {
    int line = line();
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return new JsonArray(line, elements);
  }

  private BigDecimal number() throws MalformedJsonException {
    try {
      return new BigDecimal(parser.getString());
    } catch (NumberFormatException e) {
      throw new MalformedJsonException(line(), "The number's exponent is out of range.");
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static String sentence(JacksonException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return "The file ends before its JSON does: a quote, bracket or brace is not closed.";
    }
    if (e.getOriginalMessage().contains("comment?")) {
      return "JSON has no comments.";
    }
    // The parser adds in parentheses where the enclosing value began, with names of its own.
    String message =
        e.getOriginalMessage().replaceAll("(?s) \\((start marker|for \\w+ start).*", "");
    return "Not JSON: " + PlainText.printable(message) + ".";
  }
}
