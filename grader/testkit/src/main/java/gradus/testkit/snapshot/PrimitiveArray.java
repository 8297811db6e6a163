package gradus.testkit.snapshot;

import java.lang.reflect.Array;

/** A copy of an array of primitives, kept as one: a matrix of numbers would not fit as objects. */
final class PrimitiveArray implements Ordered {
  private final Object array;

  private PrimitiveArray(Object array) {
    this.array = array;
  }

  static PrimitiveArray copyOf(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return new PrimitiveArray(copy);
  }

  @Override
  public int size() {
    return Array.getLength(array);
  }

  @Override
  public Snapshot element(int index) {
    return Scalar.of(Array.get(array, index));
  }

  @Override
  public boolean isArray() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PrimitiveArray that && Difference.first(this, that).isEmpty();
  }

  @Override
  public int hashCode() {
    int hash = size();
    for (int i = 0; i < size(); i++) {
      hash = 31 * hash + element(i).hashCode();
    }
    return hash;
  }
}
