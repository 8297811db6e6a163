package gradus.protocol;

/**
 * What a simulation found.
 *
 * @param value the number; NaN where there is none
 * @param trouble why there is none; empty where there is one
 * @param spent whether this worker must not be used again: the JVM itself ran out of something
 */
public record Simulated(double value, String trouble, boolean spent) implements WorkerEvent {

  @Override
  public EventType type() {
    return EventType.SIMULATED;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeDouble(value);
    out.writeString(trouble);
    out.writeBoolean(spent);
  }

  static Simulated read(MessageReader in) throws ProtocolException {
    return new Simulated(in.readDouble(), in.readString(), in.readBoolean());
  }
}
