package gradus.testkit;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a valid argument, each with one thing changed.
 *
 * @param valid a number, or an array of at least one element whose rows, if any, are equally long
 */
record Variants(Object valid) {

  /**
   * Takes an argument.
   *
   * @throws IllegalArgumentException if it is null or an array without elements
   */
  static Variants of(@Nullable Object valid) {
    if (valid == null || (isArray(valid) && length(valid) == 0)) {
      throw new IllegalArgumentException("Bad values are made from a valid one, not from nothing");
    }
    return new Variants(valid);
  }

  List<BadValue> empty() {
    return List.of(new BadValue("an array without elements", resized(array(), 0)));
  }

  List<BadValue> lengths() {
    List<BadValue> values = new ArrayList<>();
    int length = length(array());
    if (length > 1) {
      values.add(new BadValue("one element too few", resized(valid, length - 1)));
    }
    values.add(new BadValue("one element too many", resized(valid, length + 1)));
    return values;
  }

  List<BadValue> widths() {
    List<BadValue> values = new ArrayList<>();
    int width = length(row(0));
    if (width > 1) {
      values.add(new BadValue("one column too few", withWidth(width - 1)));
    }
    values.add(new BadValue("one column too many", withWidth(width + 1)));
    return values;
  }

  List<BadValue> rows() {
    List<BadValue> values = new ArrayList<>();
    for (int place : ends(array())) {
      values.add(new BadValue("null at [" + place + "]", with(place, null)));
    }
    if (isArray(Array.get(valid, 0))) {
      values.add(new BadValue("rows without elements", withWidth(0)));
      values.addAll(rowsOfLength(0));
    }
    return values;
  }

  List<BadValue> ragged() {
    List<BadValue> values = new ArrayList<>();
    if (isArray(Array.get(array(), 0))) {
      int width = length(row(0));
      values.addAll(width == 1 ? List.of() : rowsOfLength(width - 1));
      values.addAll(rowsOfLength(width + 1));
    }
    return values;
  }

  /** A row alone is as long as all others, whatever its length. */
  private List<BadValue> rowsOfLength(int length) {
    List<BadValue> values = new ArrayList<>();
    for (int place : length(valid) == 1 ? new int[0] : ends(valid)) {
      String what = "a row of length " + length + " at [" + place + "]";
      values.add(new BadValue(what, with(place, resized(row(place), length))));
    }
    return values;
  }

  List<BadValue> elements(List<? extends Number> numbers) {
    List<BadValue> values = new ArrayList<>();
    for (Number each : numbers) {
      if (isArray(valid)) {
        corners().forEach(place -> values.add(withNumber(each, place)));
      } else {
        values.add(BadValue.of(each));
      }
    }
    return values;
  }

  /** The first and the last place. */
  private List<int[]> corners() {
    int last = length(valid) - 1;
    boolean nested = isArray(Array.get(valid, 0));
    int[] start = nested ? new int[] {0, 0} : new int[] {0};
    int[] end = nested ? new int[] {last, length(row(last)) - 1} : new int[] {last};
    return Arrays.equals(start, end) ? List.of(start) : List.of(start, end);
  }

  private BadValue withNumber(Number number, int[] place) {
    Object copy = copy(valid);
    Object inner = copy;
    StringBuilder at = new StringBuilder();
    for (int i = 0; i < place.length; i++) {
      inner = i == 0 ? copy : Array.get(inner, place[i - 1]);
      at.append('[').append(place[i]).append(']');
    }
    Array.set(inner, place[place.length - 1], number);
    return new BadValue(BadValue.of(number).what() + " at " + at, copy);
  }

  private Object array() {
    if (!isArray(valid)) {
      throw new IllegalArgumentException("The argument is no array, but " + valid.getClass());
    }
    return valid;
  }

  private Object row(int index) {
    Object row = Array.get(array(), index);
    if (!isArray(row)) {
      throw new IllegalArgumentException("The argument is no matrix, but " + valid.getClass());
    }
    return row;
  }

  private Object with(int index, @Nullable Object element) {
    Object copy = copy(valid);
    Array.set(copy, index, element);
    return copy;
  }

  private Object withWidth(int width) {
    Object copy = copy(valid);
    for (int i = 0; i < length(copy); i++) {
      Array.set(copy, i, resized(row(i), width));
    }
    return copy;
  }

  private static int[] ends(Object array) {
    return length(array) == 1 ? new int[] {0} : new int[] {0, length(array) - 1};
  }

  private static Object copy(Object array) {
    return resized(array, length(array));
  }

  /** A deep copy; places beyond the end get a copy of the last element. */
  private static Object resized(Object array, int length) {
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Object element = Array.get(array, Math.min(i, length(array) - 1));
      Array.set(copy, i, element != null && isArray(element) ? copy(element) : element);
    }
    return copy;
  }

  private static boolean isArray(Object value) {
    return value.getClass().isArray();
  }

  private static int length(Object array) {
    return Array.getLength(array);
  }
}
