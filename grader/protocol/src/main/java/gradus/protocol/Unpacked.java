package gradus.protocol;

import java.util.List;

/**
 * Some of what an archive holds.
 *
 * @param entries files and folders, in the archive's order
 * @param more whether there are others
 * @param refusal why the archive is not unpacked, as the end of a sentence about it; empty where it
 *     is
 */
public record Unpacked(List<ArchiveEntry> entries, boolean more, String refusal)
    implements WorkerEvent {

  public Unpacked {
    entries = List.copyOf(entries);
  }

  @Override
  public EventType type() {
    return EventType.UNPACKED;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeList(entries, ArchiveEntry::write);
    out.writeBoolean(more);
    out.writeString(refusal);
  }

  static Unpacked read(MessageReader in) throws ProtocolException {
    return new Unpacked(in.readList(ArchiveEntry::read), in.readBoolean(), in.readString());
  }
}
