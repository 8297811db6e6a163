package gradus.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of everything that was asked.
 *
 * @param repetitions by item
 * @param damaged the lines of the file that say nothing usable, kept as they are
 */
public record ReviewState(Map<String, Repetition> repetitions, List<String> damaged) {

  /** What is remembered of one who was never asked. */
  public static final ReviewState EMPTY = new ReviewState(Map.of(), List.of());

  public ReviewState {
    repetitions = Collections.unmodifiableMap(new TreeMap<>(repetitions));
    damaged = List.copyOf(damaged);
  }

  /** Returns what is remembered of an item; null where it was never asked. */
  public @Nullable Repetition of(String item) {
    return repetitions.get(item);
  }

  /** Returns how an item stands. */
  public Standing standing(String item, LocalDate today) {
    Repetition repetition = of(item);
    if (repetition == null) {
      return Standing.NEW;
    }
    return repetition.isDue(today) ? Standing.DUE : Standing.KNOWN;
  }

  /** Returns the items that are due, the longest due first. */
  public List<Repetition> due(LocalDate today) {
    return repetitions.values().stream()
        .filter(each -> each.isDue(today))
        .sorted(Comparator.comparing(Repetition::due).thenComparing(Repetition::item))
        .toList();
  }

  /** Returns the same with another repetition of its item. */
  public ReviewState with(Repetition repetition) {
    Map<String, Repetition> changed = new TreeMap<>(repetitions);
    changed.put(repetition.item(), repetition);
    return new ReviewState(changed, damaged);
  }

  /** Returns the lines that a file has of it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    repetitions
        .values()
        .forEach(
            each ->
                lines.add(
                    "%s %d %s %s %d"
                        .formatted(
                            each.item(), each.days(), each.answered(), each.due(), each.times())));
    lines.addAll(damaged);
    return lines;
  }
}
