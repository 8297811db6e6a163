package gradus.json;

import gradus.files.ProblemSink;
import gradus.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that an object of a format may have.
 *
 * @param required those it must have
 * @param optional those it may leave out
 */
public record JsonKeys(Set<String> required, Set<String> optional) {

  public JsonKeys {
    required = Set.copyOf(required);
    optional = Set.copyOf(optional);
  }

  /** Returns all keys, sorted. */
  public Set<String> all() {
    Set<String> all = new TreeSet<>(required);
    all.addAll(optional);
    return all;
  }

  /** Reports the keys of an object that are unknown, repeated or missing. */
  void check(JsonObject object, String file, ProblemSink problems) {
    Set<String> all = all();
    object
        .members()
        .forEach(
            (key, value) -> {
              if (!all.contains(key)) {
                String message = "Unknown key " + PlainText.quoted(key) + meant(key, all);
                problems.report(file, value.line(), message);
              }
            });
    reportRepeated(object, file, problems);
    for (String each : new TreeSet<>(required)) {
      if (!object.members().containsKey(each)) {
        problems.report(file, object.line(), "The key \"" + each + "\" is missing.");
      }
    }
  }

  /** Reports the keys that stand in an object more than once. */
  static void reportRepeated(JsonObject object, String file, ProblemSink problems) {
    for (Located<String> each : object.repeated()) {
      String message = "The key " + PlainText.quoted(each.value()) + " stands here a second time.";
      problems.report(file, each.line(), message);
    }
  }

  private static String meant(String unknown, Set<String> all) {
    List<String> nearest = NearestNames.of(unknown, all);
    return nearest.isEmpty()
        ? "; known are " + String.join(", ", all) + "."
        : "; did you mean \"" + nearest.get(0) + "\"?";
  }
}
