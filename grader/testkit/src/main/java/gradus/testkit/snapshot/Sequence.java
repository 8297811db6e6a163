package gradus.testkit.snapshot;

import java.util.List;

/** A list, or an array of objects. */
record Sequence(boolean isArray, List<Snapshot> children) implements Ordered {
  @Override
  public int size() {
    return children.size();
  }

  @Override
  public Snapshot element(int index) {
    return children.get(index);
  }
}
