package gradus.worker.compile;

import java.io.Writer;

/**
 * Takes what javac prints, which is where it says that it crashed.
 *
 * <p>After a crash javac's diagnostics can be empty, or full of other errors; the printed stack
 * trace is the only sign. What is in it differs from run to run: the overflow itself, or what a
 * class of the JDK that overflowed while it was initialised throws later.
 */
final class CompilerLog extends Writer {

  private boolean printed;

  /** Returns whether javac said anything beside its diagnostics. */
  boolean tellsOfCrash() {
    return printed;
  }

  @Override
  public void write(char[] source, int offset, int length) {
    printed |= length > 0;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
