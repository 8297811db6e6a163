package gradus.protocol;

/**
 * A file or folder of an archive.
 *
 * @param path its path within the archive, with forward slashes
 * @param folder whether it is a folder
 * @param content its bytes; none for a folder
 */
public record ArchiveEntry(String path, boolean folder, Bytes content) {

  void write(MessageWriter out) {
    out.writeString(path);
    out.writeBoolean(folder);
    content.write(out);
  }

  static ArchiveEntry read(MessageReader in) throws ProtocolException {
    return new ArchiveEntry(in.readString(), in.readBoolean(), Bytes.read(in));
  }
}
