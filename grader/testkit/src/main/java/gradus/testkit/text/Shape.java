package gradus.testkit.text;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shapes of arrays that hold numbers, or arrays of such, at any depth. */
public final class Shape {
  private static final int MOST_LENGTHS = 8;

  private Shape() {}

  /**
   * Tells whether two arrays have the same lengths at every depth; null has no shape, so that it
   * equals none.
   */
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null || Array.getLength(one) != Array.getLength(other)) {
      return false;
    }
    if (!isNested(one)) {
      return true;
    }
    for (int i = 0; i < Array.getLength(one); i++) {
      if (!same(Array.get(one, i), Array.get(other, i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the shape in words: {@code 3 values}, {@code 3 x 2}, {@code 3 rows of lengths 2, 2, 1}.
   */
  public static String describe(@Nullable Object array) {
    if (array == null) {
      return "null";
    }
    int length = Array.getLength(array);
    if (!isNested(array)) {
      return length + (length == 1 ? " value" : " values");
    }
    List<Integer> dimensions = dimensions(array);
    if (dimensions != null) {
      return dimensions.stream().map(String::valueOf).collect(Collectors.joining(" x "));
    }
    return length == 0 ? "0 rows" : describeParts(array, length);
  }

  /**
   * Returns where a long ragged array first leaves the expected shape, as a clause in brackets;
   * empty where {@link #describe} shows it already.
   */
  public static String firstDifference(Object expected, @Nullable Object actual) {
    if (actual == null || Array.getLength(expected) != Array.getLength(actual)) {
      return "";
    }
    for (int i = MOST_LENGTHS; isNested(expected) && i < Array.getLength(expected); i++) {
      Object row = Array.get(actual, i);
      if (!same(Array.get(expected, i), row)) {
        return " (row " + i + " has " + describe(row) + ")";
      }
    }
    return "";
  }

  private static String describeParts(Object array, int length) {
    boolean rows = !array.getClass().getComponentType().getComponentType().isArray();
    StringJoiner parts = new StringJoiner(rows ? ", " : "; ");
    for (int i = 0; i < Math.min(length, MOST_LENGTHS); i++) {
      Object part = Array.get(array, i);
      parts.add(rows && part != null ? String.valueOf(Array.getLength(part)) : describe(part));
    }
    if (length > MOST_LENGTHS) {
      parts.add("...");
    }
    String noun = rows ? " row" : " matrix";
    String plural = rows ? " rows" : " matrices";
    return length
        + (length == 1 ? noun : plural)
        + (rows ? (length == 1 ? " of length " : " of lengths ") : " of shapes ")
        + parts;
  }

  /** The lengths at each depth of a rectangular array; null if it is ragged or a part is null. */
  private static @Nullable List<Integer> dimensions(Object array) {
    List<Integer> dimensions = new ArrayList<>();
    int length = Array.getLength(array);
    dimensions.add(length);
    if (!isNested(array)) {
      return dimensions;
    }
    Object first = length == 0 ? null : Array.get(array, 0);
    List<Integer> inner = first == null ? null : dimensions(first);
    if (inner == null) {
      return null;
    }
    for (int i = 1; i < length; i++) {
      if (!same(first, Array.get(array, i))) {
        return null;
      }
    }
    dimensions.addAll(inner);
    return dimensions;
  }

  private static boolean isNested(Object array) {
    return array.getClass().getComponentType().isArray();
  }
}
