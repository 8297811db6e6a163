package gradus.worker.metering;

import gradus.model.Diagnostic;
import gradus.protocol.ClassFile;
import java.util.List;

/**
 * What became of a submission's classes.
 *
 * @param classes the instrumented classes, in the order given; none where something was found
 * @param findings why a class could not be instrumented
 */
public record Instrumentation(List<ClassFile> classes, List<Diagnostic> findings) {

  /** Copies the lists. */
  public Instrumentation {
    classes = List.copyOf(classes);
    findings = List.copyOf(findings);
  }
}
