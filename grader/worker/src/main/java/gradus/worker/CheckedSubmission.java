package gradus.worker;

import gradus.model.Diagnostic;
import gradus.protocol.ClassFile;
import gradus.worker.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission after every stage that looks at it without running it.
 *
 * @param findings what the stages have to say
 * @param spent whether the JVM ran out of stack or heap over it
 * @param classes its classes as they were compiled; none where a finding is an error
 * @param runnable the submission ready to run; null where a finding is an error
 * @param ownTests the learner's own tests; null where the learner handed in code
 */
record CheckedSubmission(
    List<Diagnostic> findings,
    boolean spent,
    List<ClassFile> classes,
    @Nullable Sandbox runnable,
    @Nullable OwnTestBench ownTests) {

  CheckedSubmission {
    findings = List.copyOf(findings);
    classes = List.copyOf(classes);
  }

  /** Returns a submission that must not run. */
  static CheckedSubmission stopped(List<Diagnostic> findings, boolean spent) {
    return new CheckedSubmission(findings, spent, List.of(), null, null);
  }

  /**
   * Returns tests that may run.
   *
   * @param right they beside the right code
   */
  static CheckedSubmission ofTests(OwnTestBench tests, Sandbox right) {
    return new CheckedSubmission(List.of(), false, tests.classes(), right, tests);
  }

  /** Returns the same with something else to say before. */
  CheckedSubmission after(List<Diagnostic> remarks) {
    List<Diagnostic> all = new ArrayList<>(remarks);
    all.addAll(findings);
    return new CheckedSubmission(all, spent, classes, runnable, ownTests);
  }

  /** Returns whether it may run. */
  boolean runs() {
    return runnable != null;
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
