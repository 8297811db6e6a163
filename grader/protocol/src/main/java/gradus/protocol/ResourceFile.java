package gradus.protocol;

/**
 * A data file that tests read.
 *
 * @param name its name within the exercise
 * @param content its bytes
 */
public record ResourceFile(String name, Bytes content) {

  void write(MessageWriter out) {
    out.writeString(name);
    content.write(out);
  }

  static ResourceFile read(MessageReader in) throws ProtocolException {
    return new ResourceFile(in.readString(), Bytes.read(in));
  }
}
