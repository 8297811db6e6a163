package gradus.patch;

/**
 * Where a hunk fits.
 *
 * @param hunk the hunk
 * @param beforeStart its first line in the file before, as a header says it
 * @param afterStart its first line in the file after, as a header says it
 */
public record Placement(Hunk hunk, int beforeStart, int afterStart) {

  /** Returns whether it fits elsewhere than its header says. */
  public boolean isMoved() {
    return beforeStart != hunk.beforeStart() || afterStart != hunk.afterStart();
  }
}
