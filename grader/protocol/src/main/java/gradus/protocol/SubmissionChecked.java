package gradus.protocol;

import gradus.model.Diagnostic;
import java.util.List;

/**
 * What the stages before the tests found; with an error among it, no test can be run.
 *
 * @param findings in the order of stages, files and lines
 * @param spent whether the JVM ran out of stack or heap over it: the worker must be replaced
 */
public record SubmissionChecked(List<Diagnostic> findings, boolean spent) implements WorkerEvent {

  public SubmissionChecked {
    findings = List.copyOf(findings);
  }

  @Override
  public EventType type() {
    return EventType.SUBMISSION_CHECKED;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeDiagnostics(findings);
    out.writeBoolean(spent);
  }

  static SubmissionChecked read(MessageReader in) throws ProtocolException {
    return new SubmissionChecked(in.readDiagnostics(), in.readBoolean());
  }
}
