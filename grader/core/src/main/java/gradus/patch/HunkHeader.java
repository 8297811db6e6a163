package gradus.patch;

/** Writes what stands between {@code @@} and {@code @@}. */
final class HunkHeader {

  private HunkHeader() {}

  /**
   * Returns how a header calls the place of some lines: by the first one, or, where there is none,
   * by the line before.
   *
   * @param at how many lines go before
   * @param count how many they are
   */
  static int start(int at, int count) {
    return count == 0 ? at : at + 1;
  }

  static String range(int start, int count) {
    return count == 1 ? String.valueOf(start) : start + "," + count;
  }
}
