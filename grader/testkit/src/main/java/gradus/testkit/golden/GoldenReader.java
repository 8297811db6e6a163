package gradus.testkit.golden;

import gradus.testkit.golden.GoldenNode.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON files strictly: one value, no name twice in an object. */
public final class GoldenReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int MOST_KNOWN = 8;

  /** Tests ask for the same file again and again, and a node never changes. */
  private static final Map<Content, GoldenNode> KNOWN =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, GoldenNode> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  private record Content(String file, ByteBuffer bytes) {}

  private GoldenReader() {}

  /**
   * Reads one value.
   *
   * @param in the file, which the caller closes
   * @param file its name, for problems
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if the file is not one JSON value, with its name and the line
   */
  public static GoldenNode read(InputStream in, String file) throws IOException {
    Content content = new Content(file, ByteBuffer.wrap(in.readAllBytes()));
    synchronized (KNOWN) {
      return KNOWN.computeIfAbsent(content, GoldenReader::parse);
    }
  }

  private static GoldenNode parse(Content content) {
    String file = content.file();
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), content.bytes().array())) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException(file + ":1: the file is empty");
      }
      GoldenNode root = readValue(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException(
            file + ":" + line(parser) + ": something follows the value");
      }
      return root;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(file + ":" + line + ": " + reason(e), e);
    }
  }

  /** The parser adds in parentheses where the enclosing value began, with names of its own. */
  private static String reason(JacksonException e) {
    return e.getOriginalMessage().startsWith("Unexpected end-of-input")
        ? "the file ends before its JSON does: it is torn"
        : e.getOriginalMessage().replaceAll("(?s) \\((start marker|for \\w+ start).*", "");
  }

  private static GoldenNode readValue(JsonParser parser) {
    int line = line(parser);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> GoldenNode.object(readFields(parser), line);
      case START_ARRAY -> GoldenNode.array(readItems(parser), line);
      case VALUE_STRING -> GoldenNode.leaf(Kind.TEXT, parser.getString(), line);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          GoldenNode.leaf(Kind.NUMBER, parser.getString(), line);
      case VALUE_TRUE, VALUE_FALSE -> GoldenNode.leaf(Kind.FLAG, parser.getString(), line);
      case VALUE_NULL -> GoldenNode.leaf(Kind.NOTHING, "", line);
      default -> throw new IllegalStateException("No value starts with " + token);
    };
  }

  private static Map<String, GoldenNode> readFields(JsonParser parser) {
    Map<String, GoldenNode> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, readValue(parser));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static List<GoldenNode> readItems(JsonParser parser) {
    List<GoldenNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(readValue(parser));
    }
    return List.copyOf(items);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
