package gradus.worker.metering.runtime;

/**
 * A text of which each look at a character is counted, so that back-tracking ends.
 *
 * <p>How often the JDK looks differs from release to release. So looks take no steps: {@link
 * Patterns} charges those. Looks only must not be many times as many as a test's steps.
 *
 * @param text the text
 */
record MeteredText(String text) implements CharSequence {

  private static final int LOOKS_PER_STEP = 4;

  private static long left;

  /** Begins a test. */
  static void restart(long steps) {
    left = Math.min(steps, Meter.LARGEST_CHARGE) * LOOKS_PER_STEP;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      Meter.charge(Meter.LARGEST_CHARGE);
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
