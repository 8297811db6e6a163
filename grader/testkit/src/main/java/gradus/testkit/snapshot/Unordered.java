package gradus.testkit.snapshot;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set; described in the order of its elements' texts, as the set's own differs between runs.
 *
 * @param elements its elements, in the order in which it gave them
 */
record Unordered(Set<Snapshot> elements) implements Snapshot {
  @Override
  public String describe() {
    String shown =
        elements.stream()
            .map(Snapshot::describe)
            .sorted()
            .limit(Ordered.SHOWN)
            .collect(Collectors.joining(", "));
    String rest = elements.size() > Ordered.SHOWN ? ", ... " + elements.size() + " in all" : "";
    return "{" + shown + rest + "}";
  }

  @Override
  public List<Snapshot> children() {
    return List.copyOf(elements);
  }
}
