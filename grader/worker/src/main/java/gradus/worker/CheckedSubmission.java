package gradus.worker;

import gradus.protocol.Finding;
import gradus.worker.sandbox.Sandbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission after every stage that looks at it without running it.
 *
 * @param findings what the stages have to say
 * @param runnable the submission ready to run; null where a finding is an error
 */
record CheckedSubmission(List<Finding> findings, @Nullable Sandbox runnable) {

  CheckedSubmission {
    findings = List.copyOf(findings);
  }

  /**
   * Returns the submission ready to run.
   *
   * @throws IllegalStateException if a finding forbids it
   */
  Sandbox sandbox() {
    if (runnable == null) {
      throw new IllegalStateException("this submission must not run: " + findings);
    }
    return runnable;
  }
}
