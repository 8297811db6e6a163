package gradus.solution;

import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A mutant that behaves as the reference does for every argument that the statement allows, or
 * within its tolerance.
 *
 * @param id the mutant
 * @param reason why no test can tell
 * @param line where {@code equivalent.json} says so
 */
public record EquivalentMutant(String id, String reason, int line) {

  /** The file's name, in the folder of an exercise's solutions. */
  public static final String FILE = "equivalent.json";

  private static final JsonKeys ROOT = new JsonKeys(Set.of("mutants"), Set.of());
  private static final JsonKeys KEYS = new JsonKeys(Set.of("id", "reason"), Set.of());
  private static final int MOST_CHARACTERS = 500;

  static List<EquivalentMutant> read(JsonValue root, SolutionProblems problems) {
    JsonFields fields = JsonFields.of(root, "A list of equivalent mutants", ROOT, FILE, problems);
    Set<String> ids = new HashSet<>();
    List<EquivalentMutant> mutants = new ArrayList<>();
    for (JsonValue each : fields.array("mutants")) {
      JsonFields mutant = fields.element(each, "A mutant", KEYS);
      String id = mutant.text("id", MOST_CHARACTERS);
      if (!ids.add(id)) {
        mutant.report("id", "stands here a second time.");
      }
      mutants.add(
          new EquivalentMutant(id, mutant.text("reason", MOST_CHARACTERS), mutant.line("id")));
    }
    return mutants;
  }
}
