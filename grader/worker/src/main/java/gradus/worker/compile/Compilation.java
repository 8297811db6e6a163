package gradus.worker.compile;

import gradus.model.Diagnostic;
import gradus.protocol.ClassFile;
import java.util.List;
import java.util.function.Supplier;

/**
 * What came of compiling sources.
 *
 * @param classes the class files, by name; empty unless it succeeded
 * @param findings the errors, by file and line; empty if it succeeded
 * @param spent whether the JVM ran out of stack or heap within the compiler, after which parts of
 *     the JDK may be unusable: the worker should be replaced
 */
public record Compilation(List<ClassFile> classes, List<Diagnostic> findings, boolean spent) {

  public Compilation {
    classes = List.copyOf(classes);
    findings = List.copyOf(findings);
  }

  /** Returns whether there are class files and no errors. */
  public boolean succeeded() {
    return findings.isEmpty();
  }

  /**
   * Returns a failure with these findings instead of its own, where there are some. What the
   * compiler broke down over needs no further look: another parser may fare no better.
   */
  Compilation explainedBy(Supplier<List<Diagnostic>> better) {
    List<Diagnostic> others = succeeded() || spent ? List.of() : better.get();
    return others.isEmpty() ? this : new Compilation(classes, others, spent);
  }

  static Compilation failed(List<Diagnostic> findings) {
    return new Compilation(List.of(), findings, false);
  }
}
