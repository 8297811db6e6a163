package gradus.protocol;

/**
 * A Java source file, undecoded.
 *
 * @param path its path within the submission or exercise, with forward slashes
 * @param content its bytes
 */
public record SourceFile(String path, Bytes content) {

  void write(MessageWriter out) {
    out.writeString(path);
    content.write(out);
  }

  static SourceFile read(MessageReader in) throws ProtocolException {
    return new SourceFile(in.readString(), Bytes.read(in));
  }
}
