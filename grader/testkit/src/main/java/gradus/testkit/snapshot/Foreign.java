package gradus.testkit.snapshot;

import java.util.List;

/** An object of a type that is not looked into; it equals itself only. */
final class Foreign implements Snapshot {
  private static final int MOST_CHARACTERS = 120;

  private final Object object;

  Foreign(Object object) {
    this.object = object;
  }

  @Override
  public String describe() {
    Class<?> type = object.getClass();
    String name = type.isHidden() ? "a lambda" : type.getName();
    return "an instance of "
        + (name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS) + "...");
  }

  @Override
  public List<Snapshot> children() {
    return List.of();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Foreign that && object == that.object;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(object);
  }
}
