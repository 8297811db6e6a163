package gradus.protocol;

/**
 * A worker's first word.
 *
 * @param javaVersion the worker's {@code java.version}
 */
public record WorkerReady(String javaVersion) implements WorkerEvent {

  @Override
  public EventType type() {
    return EventType.WORKER_READY;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeString(javaVersion);
  }

  static WorkerReady read(MessageReader in) throws ProtocolException {
    return new WorkerReady(in.readString());
  }
}
