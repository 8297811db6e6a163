package gradus.testkit.snapshot;

import java.util.List;

/** A part of a value that could not be copied whole: too large, too deep, or contradictory. */
final class Unreadable implements Snapshot {
  private final String why;

  Unreadable(String why) {
    this.why = why;
  }

  @Override
  public String describe() {
    return why;
  }

  @Override
  public List<Snapshot> children() {
    return List.of();
  }
}
