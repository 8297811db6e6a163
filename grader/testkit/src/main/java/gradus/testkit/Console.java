package gradus.testkit;

import java.util.List;

/**
 * Runs a program that reads standard input and prints, such as a {@code main}.
 *
 * <p>A test runs its program once: many programs keep what reads the input in a static field, and
 * that has come to the end of the input by the second run.
 */
public final class Console {

  private Console() {}

  /**
   * Runs a program.
   *
   * @param input what it reads, lines ending in {@code \n}; after it comes the end of the input
   * @param program calls the code under test; what it throws goes through
   * @return what it printed
   */
  public static Output run(String input, Executable program) {
    Streams streams = RunContext.currentStreams();
    streams.give(input);
    try {
      Rethrow.run(program);
      return new Output(streams.printed());
    } finally {
      streams.end();
    }
  }

  /**
   * What a program printed.
   *
   * @param text all of it, lines ending in {@code \n}
   */
  public record Output(String text) {

    /** Takes line ends of every system for the same. */
    public Output {
      text = text.replace("\r\n", "\n");
    }

    /** Returns the lines without spaces at their ends, and without empty ones after the last. */
    public List<String> lines() {
      return TextLines.of(text);
    }
  }
}
