package gradus.cli;

import gradus.render.Sanitizer;
import gradus.render.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Standard output or standard error, harmless to a terminal and to a CI system: whatever is
 * printed, also by picocli, no control character and no command for a CI system gets through.
 *
 * <p>What only a line can promise, that no text from outside starts one, is up to {@link #line}:
 * whoever prints text from outside puts a word before it and uses that.
 */
final class Outlet extends PrintWriter {

  private final PrintWriter to;
  private final HarmlessLines lines;

  /**
   * @param to where everything goes
   */
  Outlet(PrintWriter to) {
    this(to, new HarmlessLines(to));
  }

  private Outlet(PrintWriter to, HarmlessLines lines) {
    super(lines);
    this.to = to;
    this.lines = lines;
  }

  /** Shows styles from now on, or leaves them out. */
  void colour(boolean coloured) {
    lines.coloured = coloured;
  }

  /** Returns a command's standard output. */
  static Outlet out(CommandSpec spec) {
    return of(spec.commandLine().getOut());
  }

  /** Returns a command's standard error. */
  static Outlet err(CommandSpec spec) {
    return of(spec.commandLine().getErr());
  }

  /** Returns a writer as one of these. */
  static Outlet of(PrintWriter writer) {
    return writer instanceof Outlet outlet ? outlet : new Outlet(writer);
  }

  /** Prints one line, whatever line breaks the text has. */
  void line(String text) {
    println(Sanitizer.clean(text));
  }

  /** Prints JSON as it is: a program reads it, and JSON has its own escapes. */
  void json(String text) {
    verbatim(text);
  }

  /** Prints what moves a terminal's cursor. */
  void control(String sequence) {
    verbatim(sequence);
  }

  private void verbatim(String text) {
    synchronized (lock) {
      flush();
      to.print(text);
      to.flush();
    }
  }

  /** Cleans each line when it is whole, or when somebody wants to see it. */
  private static final class HarmlessLines extends Writer {

    private final PrintWriter to;
    private final StringBuilder line = new StringBuilder();
    private volatile boolean coloured;

    HarmlessLines(PrintWriter to) {
      this.to = to;
    }

    @Override
    public void write(char[] characters, int start, int length) {
      for (int i = start; i < start + length; i++) {
        if (characters[i] == '\n') {
          endLine();
        } else {
          line.append(characters[i]);
        }
      }
    }

    private void endLine() {
      int end = line.length() - 1;
      boolean windows = end >= 0 && line.charAt(end) == '\r' && System.lineSeparator().length() > 1;
      line.setLength(windows ? end : end + 1);
      pass();
      to.print(windows ? "\r\n" : "\n");
    }

    /** Cleans the line as a whole: a command for a CI system may have a style in its middle. */
    private void pass() {
      String plain = Style.strip(line.toString());
      String clean = Sanitizer.clean(plain);
      // Where two characters became one, nobody can tell any more where the styles belong.
      boolean isSameLength = clean.length() == plain.length();
      to.print(coloured && isSameLength ? styled(clean) : clean);
      line.setLength(0);
    }

    private String styled(String clean) {
      StringBuilder text = new StringBuilder();
      int from = 0;
      for (int i = 0; i < line.length(); i++) {
        if (Style.isMark(line.charAt(i))) {
          text.append(Style.sequenceOf(line.charAt(i)));
        } else {
          text.append(clean.charAt(from++));
        }
      }
      return text.toString();
    }

    @Override
    public void flush() {
      pass();
      to.flush();
    }

    @Override
    public void close() throws IOException {
      flush();
      to.close();
    }
  }
}
