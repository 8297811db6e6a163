package gradus.worker.metering.runtime;

/**
 * A text of which each look at a character takes a step, so that back-tracking is counted.
 *
 * @param text the text
 */
record MeteredText(String text) implements CharSequence {

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    Meter.step();
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
