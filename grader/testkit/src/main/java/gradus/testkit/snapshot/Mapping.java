package gradus.testkit.snapshot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A map; described in the order of its entries' texts, as the map's own differs between runs.
 *
 * @param entries its entries, in the order in which it gave them
 */
record Mapping(Map<Snapshot, Snapshot> entries) implements Snapshot {
  @Override
  public String describe() {
    String shown =
        entries.entrySet().stream()
            .map(each -> each.getKey().describe() + "=" + each.getValue().describe())
            .sorted()
            .limit(Ordered.SHOWN)
            .collect(Collectors.joining(", "));
    String rest = entries.size() > Ordered.SHOWN ? ", ... " + entries.size() + " in all" : "";
    return "{" + shown + rest + "}";
  }

  @Override
  public List<Snapshot> children() {
    return Stream.concat(entries.keySet().stream(), entries.values().stream()).toList();
  }
}
