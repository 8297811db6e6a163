package gradus.protocol;

import java.util.List;

/**
 * A Java source file, undecoded.
 *
 * @param path its path within the submission or exercise, with forward slashes
 * @param content its bytes
 */
public record SourceFile(String path, Bytes content) {

  /** Returns the file's name, without the folders that it is in. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns whether another says the same, but for white space at the ends of lines. */
  public boolean isSameText(SourceFile other) {
    return lines().equals(other.lines());
  }

  private List<String> lines() {
    return content.utf8().stripTrailing().lines().map(String::stripTrailing).toList();
  }

  void write(MessageWriter out) {
    out.writeString(path);
    content.write(out);
  }

  static SourceFile read(MessageReader in) throws ProtocolException {
    return new SourceFile(in.readString(), Bytes.read(in));
  }
}
