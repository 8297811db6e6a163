package gradus.worker.metering.runtime;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What learners' code sees as {@code System.out} and {@code System.err}. It does what the JDK's
 * does, but once nothing more is kept it drops what comes at once: printing for ever is then as
 * fast as any endless loop. What formats and appends goes through these methods, too.
 */
final class Printer extends PrintStream {

  /** About as long as a number is; an eighth of it is a step. */
  private static final int NUMBER = 8;

  private final Printed printed;

  /**
   * @param printed keeps what is printed
   */
  Printer(Printed printed) {
    super(printed, false, StandardCharsets.UTF_8);
    this.printed = printed;
  }

  @Override
  public void print(boolean value) {
    if (!printed.skips(NUMBER)) {
      super.print(value);
    }
  }

  @Override
  public void print(char value) {
    if (!printed.skips(1)) {
      super.print(value);
    }
  }

  @Override
  public void print(int value) {
    if (!printed.skips(NUMBER)) {
      super.print(value);
    }
  }

  @Override
  public void print(long value) {
    if (!printed.skips(NUMBER)) {
      super.print(value);
    }
  }

  @Override
  public void print(float value) {
    if (!printed.skips(NUMBER)) {
      super.print(value);
    }
  }

  @Override
  public void print(double value) {
    if (!printed.skips(NUMBER)) {
      super.print(value);
    }
  }

  @Override
  public void print(char[] text) {
    if (!printed.skips(text.length)) {
      super.print(text);
    }
  }

  @Override
  public void print(@Nullable String text) {
    String shown = String.valueOf(text);
    if (!printed.skips(shown.length())) {
      super.print(shown);
    }
  }

  @Override
  public void print(@Nullable Object value) {
    print(String.valueOf(value));
  }

  @Override
  public void println() {
    if (!printed.skips(1)) {
      super.println();
    }
  }

  @Override
  public void println(boolean value) {
    print(value);
    println();
  }

  @Override
  public void println(char value) {
    print(value);
    println();
  }

  @Override
  public void println(int value) {
    print(value);
    println();
  }

  @Override
  public void println(long value) {
    print(value);
    println();
  }

  @Override
  public void println(float value) {
    print(value);
    println();
  }

  @Override
  public void println(double value) {
    print(value);
    println();
  }

  @Override
  public void println(char[] text) {
    print(text);
    println();
  }

  @Override
  public void println(@Nullable String text) {
    print(text);
    println();
  }

  @Override
  public void println(@Nullable Object value) {
    print(value);
    println();
  }
}
