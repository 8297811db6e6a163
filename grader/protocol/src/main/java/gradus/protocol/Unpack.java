package gradus.protocol;

/**
 * Hands a worker an archive, or asks for more of the last one.
 *
 * @param archive its bytes; none to ask for more of the one before
 * @param limits how much it may hold
 */
public record Unpack(Bytes archive, UnpackLimits limits) implements WorkerCommand {

  @Override
  public CommandType type() {
    return CommandType.UNPACK;
  }

  @Override
  public void write(MessageWriter out) {
    archive.write(out);
    limits.write(out);
  }

  static Unpack read(MessageReader in) throws ProtocolException {
    return new Unpack(Bytes.read(in), UnpackLimits.read(in));
  }
}
