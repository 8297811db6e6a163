package gradus.exercise;

import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.Located;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an exercise changes on the list of what learners may use.
 *
 * @param allow what it adds: a package ({@code java.util.regex.*}), a class or a member ({@code
 *     java.util.Arrays#sort})
 * @param forbid what it takes away, in the same form
 */
public record PolicyRules(List<String> allow, List<String> forbid) {

  static final JsonKeys KEYS = new JsonKeys(Set.of(), Set.of("allow", "forbid"));

  private static final Pattern RULE =
      Pattern.compile(
          "[a-z][a-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_$]*)+(\\.\\*|#([A-Za-z_][A-Za-z0-9_]*|<init>))?");

  public PolicyRules {
    allow = List.copyOf(allow);
    forbid = List.copyOf(forbid);
  }

  static PolicyRules read(JsonFields fields) {
    List<String> allow = fields.words("allow", RULE).stream().map(Located::value).toList();
    List<String> forbid = fields.words("forbid", RULE).stream().map(Located::value).toList();
    for (String each : forbid) {
      if (allow.contains(each)) {
        fields.report("forbid", "names " + each + ", which \"allow\" names too.");
      }
    }
    return new PolicyRules(allow, forbid);
  }
}
