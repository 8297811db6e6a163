package gradus.protocol;

import java.util.List;

/**
 * What the stages before the tests found; with an error among it, no test can be run.
 *
 * @param findings in the order of stages, files and lines
 */
public record SubmissionChecked(List<Finding> findings) implements WorkerEvent {

  public SubmissionChecked {
    findings = List.copyOf(findings);
  }

  @Override
  public EventType type() {
    return EventType.SUBMISSION_CHECKED;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeList(findings, Finding::write);
  }

  static SubmissionChecked read(MessageReader in) throws ProtocolException {
    return new SubmissionChecked(in.readList(Finding::read));
  }
}
