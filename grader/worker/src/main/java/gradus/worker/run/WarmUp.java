package gradus.worker.run;

import gradus.protocol.DeclaredTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Has JUnit run a test of nothing, so that no submission's first test pays for its start. */
public final class WarmUp {

  private WarmUp() {}

  /** Runs it. */
  public static void run() {
    DeclaredTest nothing =
        new DeclaredTest(Nothing.class.getName(), "nothing", List.of(), false, "");
    try {
      new JupiterLauncher().execute(nothing, WarmUp.class.getClassLoader());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the worker lacks its own class", e);
    }
  }

  static final class Nothing {

    @Test
    void nothing() {}
  }
}
