package gradus.protocol;

/**
 * How much an archive may hold.
 *
 * @param entries the most files and folders
 * @param bytes the most bytes of all files together
 * @param entryBytes the most bytes of one file
 */
public record UnpackLimits(int entries, int bytes, int entryBytes) {

  void write(MessageWriter out) {
    out.writeInt(entries);
    out.writeInt(bytes);
    out.writeInt(entryBytes);
  }

  static UnpackLimits read(MessageReader in) throws ProtocolException {
    return new UnpackLimits(in.readInt(), in.readInt(), in.readInt());
  }
}
