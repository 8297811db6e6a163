package gradus.batch;

import gradus.json.JsonValue;
import gradus.json.JsonValue.JsonArray;
import gradus.json.JsonValue.JsonNumber;
import gradus.json.JsonValue.JsonObject;
import gradus.json.JsonValue.JsonText;
import gradus.json.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object in a report that may be anybody's: what is missing or of another type is empty.
 *
 * @param json the object
 */
record ReportObject(JsonObject json) {

  /** Returns an object within this one. */
  ReportObject object(String key) {
    return member(key)
        .filter(JsonObject.class::isInstance)
        .map(each -> new ReportObject((JsonObject) each))
        .orElseGet(() -> new ReportObject(new JsonObject(0, Map.of(), List.of())));
  }

  /** Returns the objects in an array. */
  List<ReportObject> objects(String key) {
    return elements(key).stream()
        .filter(JsonObject.class::isInstance)
        .map(each -> new ReportObject((JsonObject) each))
        .toList();
  }

  /** Returns the texts in an array. */
  List<String> texts(String key) {
    return elements(key).stream()
        .filter(JsonText.class::isInstance)
        .map(each -> ((JsonText) each).text())
        .toList();
  }

  /** Returns a text. */
  String text(String key) {
    return member(key)
        .filter(JsonText.class::isInstance)
        .map(each -> ((JsonText) each).text())
        .orElse("");
  }

  /** Returns a number; 0 where there is none. */
  BigDecimal number(String key) {
    return member(key)
        .filter(JsonNumber.class::isInstance)
        .map(each -> ((JsonNumber) each).number())
        .orElse(BigDecimal.ZERO);
  }

  /** Returns a whole number; the fallback where there is none. */
  long whole(String key, long fallback) {
    return has(key) ? number(key).longValueExact() : fallback;
  }

  /** Returns a text; null where there is none. */
  @Nullable String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  /** Returns whether there is something under a key. */
  boolean has(String key) {
    return json.members().containsKey(key);
  }

  private List<JsonValue> elements(String key) {
    return member(key)
        .filter(JsonArray.class::isInstance)
        .map(each -> ((JsonArray) each).elements())
        .orElse(List.of());
  }

  private Optional<JsonValue> member(String key) {
    return Optional.ofNullable(json.members().get(key)).map(Located::value);
  }
}
