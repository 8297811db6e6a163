package gradus.worker.bridge.runtime;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an array as it was at some time.
 *
 * @param length how long the array is
 * @param elements an array of its first elements; where they are arrays, one of their beginnings
 */
public record Beginning(int length, Object elements) {

  /** How many numbers, flags or texts of an array are kept. */
  private static final int MOST_VALUES = 32;

  /** How many arrays of an array are kept. */
  private static final int MOST_ROWS = 8;

  /** Returns the beginning of an array, and any other value as it is. */
  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof double[] numbers) {
      return new Beginning(numbers.length, Arrays.copyOf(numbers, kept(numbers.length)));
    }
    if (value instanceof int[] numbers) {
      return new Beginning(numbers.length, Arrays.copyOf(numbers, kept(numbers.length)));
    }
    if (value instanceof Object[] values) {
      return ofObjects(values);
    }
    return value != null && value.getClass().isArray() ? ofPrimitives(value) : value;
  }

  private static Beginning ofObjects(Object[] values) {
    boolean nested = values.getClass().getComponentType().isArray();
    int kept = Math.min(values.length, nested ? MOST_ROWS : MOST_VALUES);
    @Nullable Object[] elements = nested ? new Beginning[kept] : new Object[kept];
    for (int i = 0; i < kept; i++) {
      elements[i] = nested ? of(values[i]) : values[i];
    }
    return new Beginning(values.length, elements);
  }

  private static Beginning ofPrimitives(Object values) {
    int length = Array.getLength(values);
    Object elements = Array.newInstance(values.getClass().getComponentType(), kept(length));
    System.arraycopy(values, 0, elements, 0, kept(length));
    return new Beginning(length, elements);
  }

  private static int kept(int length) {
    return Math.min(length, MOST_VALUES);
  }
}
