package gradus.worker.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.DeclaredTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JupiterLauncherTest {

  /** Run by the launcher under test only. */
  static final class Failing {

    @Test
    void fails() {
      throw new IllegalStateException("as it should");
    }
  }

  private static JupiterLauncher.Execution execute(String method) throws Exception {
    DeclaredTest test = new DeclaredTest(Failing.class.getName(), method, List.of(), false, method);
    return new JupiterLauncher().execute(test, Failing.class.getClassLoader());
  }

  @Test
  void givesWhatTheTestThrew() throws Exception {
    JupiterLauncher.Execution execution = execute("fails");
    assertEquals(1, execution.invocations());
    assertEquals("as it should", thrown(execution).getMessage());
  }

  @Test
  void leavesStackTracesAsTheyAre() throws Exception {
    StackTraceElement[] trace = thrown(execute("fails")).getStackTrace();
    assertTrue(
        Arrays.stream(trace).anyMatch(each -> each.getClassName().startsWith("org.junit.")),
        () -> Arrays.toString(trace));
  }

  private static Throwable thrown(JupiterLauncher.Execution execution) {
    Throwable failure = execution.failure();
    if (failure == null) {
      throw new AssertionError("the test passed");
    }
    return failure;
  }
}
