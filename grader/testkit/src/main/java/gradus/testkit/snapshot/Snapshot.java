package gradus.testkit.snapshot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deep copy of a value: taken once, bounded, equal to another copy exactly if the values are.
 *
 * <p>Looked into are arrays, lists and other collections, sets (without order), maps (without
 * order), strings, enum constants and the JDK's numbers. All else is {@link Foreign}: equal only to
 * the same object. Numbers equal numbers of the same type; NaN equals NaN and -0.0 equals 0.0. An
 * array equals an array of the same elements, whatever its declared type.
 */
public sealed interface Snapshot permits Scalar, Ordered, Unordered, Mapping, Foreign, Unreadable {

  /**
   * Copies a value.
   *
   * @param value what to copy; of a learner's types only the iterators are called, once
   */
  static Snapshot of(@Nullable Object value) {
    return new SnapshotTaker().take(value);
  }

  /** Returns the value in words, bounded. */
  String describe();

  /** Returns the copies directly inside this one. */
  List<Snapshot> children();

  /** Returns the first value inside, or this, that was not copied, in words. */
  default Optional<String> firstForeign() {
    if (this instanceof Foreign || this instanceof Unreadable) {
      return Optional.of(describe());
    }
    return children().stream().flatMap(each -> each.firstForeign().stream()).findFirst();
  }
}
