package gradus.testkit.snapshot;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arrays that have elements inside a value, by identity; found once, bounded like a snapshot.
 *
 * <p>Arrays without elements are left out: nobody can change them.
 */
public final class ReachableArrays {
  private final IdentityHashMap<Object, String> places = new IdentityHashMap<>();
  private final List<Object> inOrder = new ArrayList<>();
  private @Nullable String unread;
  private int elements;
  private int level;

  private ReachableArrays() {}

  /** Finds the arrays inside a value, which may itself be one. */
  public static ReachableArrays of(@Nullable Object value) {
    ReachableArrays arrays = new ReachableArrays();
    arrays.walk(value, "");
    return arrays;
  }

  /** Returns what was not looked into, or a single value given, in words; empty if all was. */
  public Optional<String> unread() {
    return Optional.ofNullable(unread);
  }

  /** Returns the first place here of an array that another value holds too. */
  public Optional<String> sharedWith(ReachableArrays other) {
    return inOrder.stream().filter(other.places::containsKey).findFirst().map(places::get);
  }

  private void walk(@Nullable Object value, String at) {
    if (value == null || Scalar.holds(value)) {
      if (level == 0) {
        unread = Scalar.of(value).describe();
      }
      return;
    }
    if (level >= SnapshotTaker.MOST_LEVELS || elements > SnapshotTaker.MOST_ELEMENTS) {
      unread = "more than can be looked into";
      return;
    }
    level++;
    walkInner(value, at);
    level--;
  }

  private void walkInner(Object value, String at) {
    if (value.getClass().isArray() && Array.getLength(value) > 0) {
      if (places.putIfAbsent(value, at) == null) {
        inOrder.add(value);
      }
    }
    if (value instanceof Object[] array) {
      walkArray(array, at);
    } else if (value instanceof Collection<?> collection) {
      walkEach(collection.iterator(), at);
    } else if (value instanceof Map<?, ?> map) {
      walkEntries(map.entrySet().iterator(), at);
    } else if (!value.getClass().isArray()) {
      unread = new Foreign(value).describe();
    }
  }

  private void walkArray(Object[] array, String at) {
    for (int i = 0; i < array.length && !isFull(); i++) {
      walk(array[i], at + "[" + i + "]");
    }
  }

  private void walkEach(@Nullable Iterator<?> iterator, String at) {
    if (iterator == null) {
      unread = "a collection without an iterator";
      return;
    }
    for (int i = 0; iterator.hasNext() && !isFull(); i++) {
      walk(iterator.next(), at + "[" + i + "]");
    }
  }

  private void walkEntries(Iterator<? extends Map.Entry<?, ?>> iterator, String at) {
    while (iterator.hasNext() && !isFull()) {
      Map.Entry<?, ?> each = iterator.next();
      walk(each.getValue(), at + "[" + Snapshot.of(each.getKey()).describe() + "]");
    }
  }

  private boolean isFull() {
    if (++elements > SnapshotTaker.MOST_ELEMENTS) {
      unread = "more than can be looked into";
      return true;
    }
    return false;
  }
}
