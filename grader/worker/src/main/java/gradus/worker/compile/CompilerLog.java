package gradus.worker.compile;

import java.io.Writer;

/**
 * Takes what javac prints, which is where it says that it crashed, and keeps its beginning.
 *
 * <p>After a crash javac's diagnostics can be empty, or full of other errors; the printed stack
 * trace is the only sign.
 */
final class CompilerLog extends Writer {

  private static final int KEPT = 8 << 10;

  private final StringBuilder text = new StringBuilder();

  /** Returns whether javac ended by running out of stack or heap. */
  boolean tellsOfExhaustion() {
    return text.indexOf(StackOverflowError.class.getName()) >= 0
        || text.indexOf(OutOfMemoryError.class.getName()) >= 0;
  }

  /** Returns whether javac said anything beside its diagnostics. */
  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public void write(char[] source, int offset, int length) {
    text.append(source, offset, Math.min(length, KEPT - text.length()));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
