package gradus.protocol;

/**
 * Says how one of the tests went that were asked for.
 *
 * @param ticket what {@link RunTests#ticket} was
 * @param finished how the test went
 */
public record TestAnswered(long ticket, TestFinished finished) implements WorkerEvent {

  @Override
  public EventType type() {
    return EventType.TEST_ANSWERED;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeLong(ticket);
    finished.write(out);
  }

  static TestAnswered read(MessageReader in) throws ProtocolException {
    return new TestAnswered(in.readLong(), TestFinished.read(in));
  }
}
