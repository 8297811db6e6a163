package gradus.solution;

import gradus.files.JavaNames;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.JsonValue;
import gradus.json.Located;
import java.util.List;
import java.util.Set;

/**
 * What {@code expected.json} says of a solution.
 *
 * @param mustFail the groups of which at least one test must not pass
 * @param mustPass the groups of which every test must pass
 * @param mistake what is wrong with it, in one sentence; empty where nothing is
 * @param hint what a learner with the same mistake is told
 */
public record Expectation(
    List<String> mustFail, List<String> mustPass, String mistake, String hint) {

  static final String FILE = "expected.json";

  private static final JsonKeys KEYS =
      new JsonKeys(Set.of("mustFail", "mustPass"), Set.of("mistake", "hint"));

  private static final int MOST_CHARACTERS = 500;

  public Expectation {
    mustFail = List.copyOf(mustFail);
    mustPass = List.copyOf(mustPass);
  }

  static Expectation read(
      JsonValue root, Set<String> groups, boolean isAccepted, SolutionProblems problems) {
    JsonFields fields = JsonFields.of(root, "An expectation", KEYS, FILE, problems);
    for (String each : List.of("mistake", "hint")) {
      if (!isAccepted && !fields.has(each)) {
        fields.report(each, "is missing: it is what a learner with this mistake is told.");
      }
    }
    return new Expectation(
        groups(fields, "mustFail", groups),
        groups(fields, "mustPass", groups),
        optional(fields, "mistake"),
        optional(fields, "hint"));
  }

  private static List<String> groups(JsonFields fields, String key, Set<String> known) {
    List<String> named = fields.words(key, JavaNames.ID).stream().map(Located::value).toList();
    for (String each : named) {
      if (!known.contains(each)) {
        fields.report(key, "names \"" + each + "\", which is no group of the exercise.");
      }
    }
    return named;
  }

  private static String optional(JsonFields fields, String key) {
    return fields.has(key) ? fields.text(key, MOST_CHARACTERS) : "";
  }
}
