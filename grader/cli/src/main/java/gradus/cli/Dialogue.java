package gradus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a learner, and the lines that come back: typed, or from a file with an answer a
 * line, where empty lines and those that begin with # do not count.
 */
final class Dialogue {

  private final Outlet out;
  private final BufferedReader in;
  private final boolean typed;

  /**
   * @param out where questions go
   * @param in where answers come from
   * @param typed whether somebody types them
   */
  Dialogue(Outlet out, BufferedReader in, boolean typed) {
    this.out = out;
    this.in = in;
    this.typed = typed;
  }

  /** Prints something. */
  void say(String text) {
    out.print(text);
  }

  /** Waits until somebody who types has read so far; asks nothing of a file. */
  void pause(String prompt) throws IOException {
    if (typed) {
      ask(prompt);
    } else {
      out.println(prompt);
    }
  }

  /**
   * Returns the next line, or null where there is none any more.
   *
   * @param prompt what to print before it
   */
  @Nullable String ask(String prompt) throws IOException {
    out.print(prompt);
    out.flush();
    String line = in.readLine();
    while (line != null && !typed && isNoAnswer(line)) {
      line = in.readLine();
    }
    if (!typed) {
      // So that what is printed reads as it would on a terminal.
      out.line(line == null ? "" : line.strip());
    } else if (line == null) {
      out.println();
    }
    return line == null ? null : line.strip();
  }

  private static boolean isNoAnswer(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  /** Returns whether the answer is yes, asking until it is yes or no; null where there is none. */
  @Nullable Boolean confirm(String prompt) throws IOException {
    for (String line = ask(prompt); line != null; line = ask(prompt)) {
      switch (line.toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return true;
        }
        case "n", "no" -> {
          return false;
        }
        default -> out.println("Type y or n.");
      }
    }
    return null;
  }
}
