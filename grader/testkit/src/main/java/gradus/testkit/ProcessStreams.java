package gradus.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The streams of the whole process, for tests that run outside of the grader, as in an editor. */
final class ProcessStreams implements Streams {

  private final InputStream in = System.in;
  private final PrintStream out = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Override
  public void give(String input) {
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @Override
  public String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** What was printed is shown after all, as an editor does. */
  @Override
  public void end() {
    System.out.flush();
    System.setIn(in);
    System.setOut(out);
    out.print(printed());
    out.flush();
  }
}
