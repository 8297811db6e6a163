package gradus.protocol;

/**
 * A worker's last word when it failed for a reason of its own.
 *
 * @param message what failed, for the grader's developers
 */
public record WorkerFault(String message) implements WorkerEvent {

  @Override
  public EventType type() {
    return EventType.WORKER_FAULT;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeString(message);
  }

  static WorkerFault read(MessageReader in) throws ProtocolException {
    return new WorkerFault(in.readString());
  }
}
