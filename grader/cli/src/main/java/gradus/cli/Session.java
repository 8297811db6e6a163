package gradus.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who sits before the command line, and when.
 *
 * @param in standard input
 * @param typed whether somebody types there, so that a terminal shows it already
 * @param clock tells the day
 */
public record Session(BufferedReader in, boolean typed, Clock clock) {

  /** Returns a session in which nobody types anything. */
  static Session silent() {
    return new Session(
        new BufferedReader(Reader.nullReader()), false, Clock.system(ZoneId.systemDefault()));
  }

  /** Returns the session of this process; the launcher says whether somebody types. */
  static Session of(InputStream in) {
    return new Session(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
        Boolean.getBoolean("gradus.keyboard"),
        Clock.system(ZoneId.systemDefault()));
  }

  /** Returns the day. */
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
