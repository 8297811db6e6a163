package gradus.intake;

import java.util.List;
import java.util.Optional;

/**
 * The names of a download, where all that Blackboard gave begin with the task's.
 *
 * @param prefix the task's name and a separator; empty where nothing is Blackboard's
 */
record Attempts(String prefix) {

  static Attempts among(List<Entry> entries) {
    List<String> heads =
        entries.stream()
            .map(each -> PlatformName.headOfAttempt(each.text()))
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    return new Attempts(CommonPrefix.of(heads, '_'));
  }

  /** Reads an entry's name; nothing where no platform gave it. */
  Optional<PlatformName> nameOf(Entry entry) {
    String name = entry.text();
    if (entry.isFolder()) {
      return PlatformName.ofMoodle(name);
    }
    return PlatformName.headOfAttempt(name).isEmpty()
        ? PlatformName.of(name)
        : Optional.of(PlatformName.ofBlackboard(name, prefix));
  }
}
