package gradus.testkit.snapshot;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies one value, with a bound on how many objects and how deep. */
final class SnapshotTaker {
  static final int MOST_ELEMENTS = 1_000_000;
  static final int MOST_LEVELS = 32;

  private int elements;
  private int level;

  Snapshot take(@Nullable Object value) {
    if (value == null || Scalar.holds(value)) {
      return Scalar.of(value);
    }
    if (value.getClass().isArray() && value.getClass().getComponentType().isPrimitive()) {
      return PrimitiveArray.copyOf(value);
    }
    if (level >= MOST_LEVELS) {
      return new Unreadable("nested deeper than " + MOST_LEVELS + " levels");
    }
    level++;
    Snapshot snapshot = takeInner(value);
    level--;
    return snapshot;
  }

  private Snapshot takeInner(Object value) {
    if (value instanceof Object[] array) {
      return takeArray(array);
    }
    if (value instanceof Collection<?> collection) {
      Iterator<?> iterator = collection.iterator();
      // A learner's class may return anything, null too.
      if (iterator == null) {
        return new Unreadable("a collection without an iterator");
      }
      return value instanceof Set<?> ? takeSet(iterator) : takeList(iterator);
    }
    if (value instanceof Map<?, ?> map) {
      Set<? extends Map.Entry<?, ?>> entries = map.entrySet();
      Iterator<? extends Map.Entry<?, ?>> iterator = entries == null ? null : entries.iterator();
      return iterator == null ? new Unreadable("a map without entries") : takeMap(iterator);
    }
    return new Foreign(value);
  }

  private Snapshot takeArray(Object[] array) {
    List<Snapshot> children = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      if (isFull()) {
        return full();
      }
      children.add(take(array[i]));
    }
    return new Sequence(true, List.copyOf(children));
  }

  private Snapshot takeList(Iterator<?> iterator) {
    List<Snapshot> children = new ArrayList<>();
    while (iterator.hasNext()) {
      if (isFull()) {
        return full();
      }
      children.add(take(iterator.next()));
    }
    return new Sequence(false, List.copyOf(children));
  }

  private Snapshot takeSet(Iterator<?> iterator) {
    Set<Snapshot> children = new LinkedHashSet<>();
    while (iterator.hasNext()) {
      if (isFull()) {
        return full();
      }
      Snapshot element = take(iterator.next());
      if (!children.add(element)) {
        return new Unreadable("a set with " + element.describe() + " twice");
      }
    }
    return new Unordered(children);
  }

  private Snapshot takeMap(Iterator<? extends Map.Entry<?, ?>> iterator) {
    Map<Snapshot, Snapshot> entries = new LinkedHashMap<>();
    while (iterator.hasNext()) {
      if (isFull()) {
        return full();
      }
      Map.Entry<?, ?> entry = iterator.next();
      if (entry == null) {
        return new Unreadable("a map with an entry that is null");
      }
      Snapshot key = take(entry.getKey());
      if (entries.put(key, take(entry.getValue())) != null) {
        return new Unreadable("a map with the key " + key.describe() + " twice");
      }
    }
    return new Mapping(entries);
  }

  private boolean isFull() {
    return ++elements > MOST_ELEMENTS;
  }

  private static Snapshot full() {
    return new Unreadable("more than " + MOST_ELEMENTS + " elements");
  }
}
