package gradus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/**
 * What one run of the launcher left behind.
 *
 * @param status the exit status
 * @param out the lines of standard output
 * @param err the lines of standard error
 */
record LauncherRun(int status, List<String> out, List<String> err) {
  LauncherRun {
    out = List.copyOf(out);
    err = List.copyOf(err);
  }

  /** Asserts that the command line was started, and gives what it printed. */
  List<String> assertStarted() {
    assertEquals(0, status, () -> String.join("\n", err));
    return out;
  }

  /** Asserts that nothing was started and that one sentence, and no more, says why. */
  void assertRefused(String sentence) {
    assertEquals(List.of(sentence), err);
    assertEquals(List.of(), out);
    assertEquals(4, status);
  }
}
