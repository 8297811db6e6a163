package gradus.worker.metering.runtime;

import java.lang.reflect.Array;
import java.util.AbstractSequentialList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Charges what the JDK does in one call to collections, arrays and texts.
 *
 * <p>The table {@code charges.txt} says which call is charged by which method. One element that is
 * looked at takes one step; eight elements that are only moved take one.
 */
public final class Charges {

  private static final int MOVED_PER_STEP_LOG2 = 3;
  private static final int BITS_PER_STEP_LOG2 = 9;
  private static final int REFERENCE_BYTES = 4;
  private static final int LARGEST_ELEMENT_BYTES = 8;

  /** What the JDK's readers take for themselves: 8,192 characters. */
  private static final int READER_BYTES = 16 << 10;

  private Charges() {}

  /** Charges looking at each element. */
  public static void visit(Object elements) {
    Meter.charge(Sizes.of(elements));
  }

  /** Charges looking at each element of a collection or map that is made into a text. */
  public static void print(Object elements) {
    if (elements instanceof Collection || elements instanceof Map) {
      visit(elements);
    }
  }

  /** Charges looking through a collection for one element; a set knows where to look. */
  public static void search(Object elements) {
    if (elements instanceof Collection<?> collection) {
      int size = Sizes.ofCollection(collection);
      if (size > 0 && !(collection instanceof Set)) {
        Meter.charge(size);
      }
    }
  }

  /** Charges looking up each of some elements in others. */
  public static void searchAll(Object elements, Object among) {
    long each = among instanceof Set ? 1 : 1L + Sizes.of(among);
    Meter.charge(Sizes.of(elements) * each);
  }

  /** Charges moving each element. */
  public static void move(Object elements) {
    Meter.charge(Sizes.of(elements) >> MOVED_PER_STEP_LOG2);
  }

  /** Charges moving the elements of an array, or the characters of a text, which is bounded too. */
  public static void copy(Object elements) {
    if (elements instanceof String text) {
      int moved = text.length() >> MOVED_PER_STEP_LOG2;
      if (moved > 0) {
        Meter.bound(text.length());
        Meter.charge(moved);
      }
      return;
    }
    Meter.charge(Sizes.of(elements) >> MOVED_PER_STEP_LOG2);
  }

  /** Charges what a reader of something else keeps of it. */
  public static void buffer(Object source) {
    Meter.allocate(READER_BYTES);
  }

  /** Charges moving as many elements. */
  public static void moved(int count) {
    Meter.charge(Math.max(count, 0) >> MOVED_PER_STEP_LOG2);
  }

  /** Charges moving a range of elements. */
  public static void moved(int from, int to) {
    Meter.charge(Math.max((long) to - from, 0) >> MOVED_PER_STEP_LOG2);
  }

  /** Charges walking to an element, where a list has to. */
  public static void walk(Object list, int index) {
    if (list instanceof AbstractSequentialList<?> linked) {
      int size = Sizes.ofCollection(linked);
      Meter.charge(Math.max(0, Math.min(index, size - index)));
    }
  }

  /** Charges making or closing a gap in a list: everything after it moves. */
  public static void shift(Object list, int index) {
    if (list instanceof List<?> elements) {
      long after = Math.max(0L, Sizes.ofCollection(elements) - (long) Math.max(index, 0));
      Meter.charge(after >> MOVED_PER_STEP_LOG2);
      walk(list, index);
    }
  }

  /** Charges moving all of a list or text aside, and all of another into it. */
  public static void insert(Object target, Object inserted) {
    move(target);
    if (target instanceof CharSequence) {
      append(target, inserted);
    } else {
      visit(inserted);
    }
  }

  /** Charges sorting; a comparator's own steps come on top. */
  public static void sort(Object elements) {
    sort(Sizes.of(elements));
  }

  /** Charges sorting a range. */
  public static void sortRange(Object elements, int from, int to) {
    sort(Math.max(0, (long) to - from));
  }

  private static void sort(long size) {
    Meter.charge(size * (Long.SIZE - Long.numberOfLeadingZeros(size)));
  }

  /** Charges an array as long as asked for, or as long as what it copies. */
  public static void copyOf(Object array, int length) {
    Meter.allocate(Math.max(length, 0) * elementBytes(array));
  }

  /** Charges a copy of a range, which may reach beyond the array. */
  public static void copyOf(Object array, int from, int to) {
    Meter.allocate(Math.max((long) to - from, 0) * elementBytes(array));
  }

  private static long elementBytes(Object array) {
    return array instanceof Object[] ? REFERENCE_BYTES : LARGEST_ELEMENT_BYTES;
  }

  /** Charges looking at each element of an array and of the arrays in it. */
  public static void deep(Object array) {
    visit(array);
    if (array instanceof Object[] rows) {
      Arrays.stream(rows).filter(each -> each != rows).forEach(Charges::row);
    }
  }

  private static void row(Object row) {
    if (row instanceof Object[] rows && rows.length > 0 && rows[0] instanceof Object[]) {
      Meter.step();
      Arrays.stream(rows).forEach(Charges::visit);
    }
    visit(row);
  }

  /** Charges room for as many elements. */
  public static void capacity(int count) {
    Meter.allocate(Math.max(count, 0) * (long) REFERENCE_BYTES);
  }

  /** Charges a text as often as it is repeated. */
  public static void repeat(Object text, int count) {
    Meter.allocate((long) Sizes.of(text) * Math.max(count, 0));
  }

  /** Charges adding a text to another; both together are bounded like an array. */
  public static void append(Object target, Object added) {
    int length = added instanceof String text ? text.length() : Sizes.of(text(added));
    if (length >> MOVED_PER_STEP_LOG2 > 0) {
      Meter.charge(length >> MOVED_PER_STEP_LOG2);
      if (target instanceof CharSequence text) {
        Meter.bound((long) text.length() + length);
      }
    }
  }

  private static Object text(Object added) {
    return added instanceof Collection ? "" : added;
  }

  /** Charges room for as many bits. */
  public static void bits(int count) {
    Meter.allocate(Math.max(count, 0) / Byte.SIZE);
  }

  /** Charges room for one more bit, where it is beyond those that there are. */
  public static void bit(Object bits, int index) {
    if (bits instanceof BitSet set && index >= set.size()) {
      bits(index);
    }
  }

  /** Charges going through bits, 64 at a time. */
  public static void scan(Object bits) {
    Meter.charge(Sizes.of(bits) >> BITS_PER_STEP_LOG2);
  }

  /** Charges a copy of an array. */
  public static void cloned(Object array) {
    Meter.charge(Array.getLength(array) >> MOVED_PER_STEP_LOG2);
  }
}
