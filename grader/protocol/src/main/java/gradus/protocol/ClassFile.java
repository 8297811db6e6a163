package gradus.protocol;

/**
 * A compiled class.
 *
 * @param name its binary name, such as {@code regression.ridge.Ridge$Fold}
 * @param content its bytes
 */
public record ClassFile(String name, Bytes content) {

  void write(MessageWriter out) {
    out.writeString(name);
    content.write(out);
  }

  static ClassFile read(MessageReader in) throws ProtocolException {
    return new ClassFile(in.readString(), Bytes.read(in));
  }
}
