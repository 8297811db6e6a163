package gradus.testkit.snapshot;

import java.util.List;
import java.util.StringJoiner;

/** Values in an order: an array or a list. */
sealed interface Ordered extends Snapshot permits Sequence, PrimitiveArray {
  /** How many elements a description shows. */
  int SHOWN = 8;

  int size();

  Snapshot element(int index);

  boolean isArray();

  default String describeSize() {
    return (isArray() ? "an array of " : "a list of ")
        + size()
        + (size() == 1 ? " element" : " elements");
  }

  @Override
  default String describe() {
    StringJoiner elements = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < Math.min(size(), SHOWN); i++) {
      elements.add(element(i) instanceof Ordered inner ? inner.describeSize() : shown(i));
    }
    if (size() > SHOWN) {
      elements.add("... " + size() + " in all");
    }
    return elements.toString();
  }

  private String shown(int index) {
    return element(index).describe();
  }

  @Override
  default List<Snapshot> children() {
    return List.of();
  }
}
