package gradus.testkit.snapshot;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The first place in which two values differ.
 *
 * @param at where, such as {@code [3][0]}; empty for the whole
 * @param expected the expected part, in words
 * @param actual the part found there, in words
 * @param differing how many of the outermost elements differ
 * @param of how many outermost elements there are; 1 for what is not an array or a list
 */
public record Difference(String at, String expected, String actual, int differing, int of) {

  private Difference(String at, String expected, String actual) {
    this(at, expected, actual, 1, 1);
  }

  /**
   * Returns the first difference; empty if there is none. First is by index in arrays and lists, by
   * text in sets and maps.
   */
  public static Optional<Difference> first(Snapshot expected, Snapshot actual) {
    return first(expected, actual, "").map(each -> each.counted(expected, actual));
  }

  /** Returns the same difference, said to be somewhere else. */
  public Difference movedTo(String place) {
    return new Difference(place, expected, actual, differing, of);
  }

  private Difference counted(Snapshot wanted, Snapshot found) {
    boolean listed = wanted instanceof Ordered && found instanceof Ordered && !at.isEmpty();
    if (!listed) {
      return this;
    }
    Ordered one = (Ordered) wanted;
    Ordered other = (Ordered) found;
    int count = 0;
    for (int i = 0; i < one.size(); i++) {
      count += first(one.element(i), other.element(i), "").isPresent() ? 1 : 0;
    }
    return new Difference(at, expected, actual, count, one.size());
  }

  private static Optional<Difference> first(Snapshot expected, Snapshot actual, String at) {
    if (expected instanceof Ordered one && actual instanceof Ordered other) {
      return firstInOrder(one, other, at);
    }
    if (expected instanceof Mapping one && actual instanceof Mapping other) {
      return firstInMap(one, other, at);
    }
    if (expected instanceof Unordered one && actual instanceof Unordered other) {
      return firstInSet(one, other, at);
    }
    if (expected.equals(actual)) {
      return Optional.empty();
    }
    return Optional.of(tellApart(expected, actual, at));
  }

  private static Optional<Difference> firstInOrder(Ordered expected, Ordered actual, String at) {
    if (expected.size() != actual.size() || expected.isArray() != actual.isArray()) {
      return Optional.of(new Difference(at, expected.describeSize(), actual.describeSize()));
    }
    for (int i = 0; i < expected.size(); i++) {
      Optional<Difference> inner =
          first(expected.element(i), actual.element(i), at + "[" + i + "]");
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  private static Optional<Difference> firstInMap(Mapping expected, Mapping actual, String at) {
    Optional<Snapshot> missing =
        firstByText(expected.entries().keySet(), each -> !actual.entries().containsKey(each));
    if (missing.isPresent()) {
      Snapshot value = Objects.requireNonNull(expected.entries().get(missing.get()));
      String place = at + "[" + missing.get().describe() + "]";
      return Optional.of(new Difference(place, value.describe(), "no such key"));
    }
    Optional<Snapshot> surplus =
        firstByText(actual.entries().keySet(), each -> !expected.entries().containsKey(each));
    if (surplus.isPresent()) {
      return Optional.of(new Difference(at, "no key " + surplus.get().describe(), "one"));
    }
    return expected.entries().entrySet().stream()
        .flatMap(each -> firstInEntry(each, actual, at).stream())
        .min(Comparator.comparing(Difference::at));
  }

  private static Optional<Difference> firstInEntry(
      Map.Entry<Snapshot, Snapshot> expected, Mapping actual, String at) {
    Snapshot key = expected.getKey();
    Snapshot found = Objects.requireNonNull(actual.entries().get(key));
    return first(expected.getValue(), found, at + "[" + key.describe() + "]");
  }

  private static Optional<Difference> firstInSet(Unordered expected, Unordered actual, String at) {
    Optional<Snapshot> missing =
        firstByText(expected.elements(), each -> !actual.elements().contains(each));
    if (missing.isPresent()) {
      String wanted = missing.get().describe() + " in the set";
      return Optional.of(new Difference(at, wanted, actual.describe()));
    }
    return firstByText(actual.elements(), each -> !expected.elements().contains(each))
        .map(each -> new Difference(at, "no " + each.describe() + " in the set", "it"));
  }

  /** Not the first that a set gives: its order may differ from run to run. */
  private static Optional<Snapshot> firstByText(
      Collection<Snapshot> snapshots, Predicate<Snapshot> chosen) {
    return snapshots.stream().filter(chosen).min(Comparator.comparing(Snapshot::describe));
  }

  private static Difference tellApart(Snapshot expected, Snapshot actual, String at) {
    String wanted = expected.describe();
    String found = actual.describe();
    if (!wanted.equals(found)) {
      return new Difference(at, wanted, found);
    }
    if (expected instanceof Scalar one && actual instanceof Scalar other) {
      return new Difference(at, one.describeWithType(), other.describeWithType());
    }
    return new Difference(at, wanted, "another one");
  }
}
