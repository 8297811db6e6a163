package gradus.worker.unpack;

import gradus.protocol.ArchiveEntry;
import gradus.protocol.Unpack;
import gradus.protocol.UnpackLimits;
import gradus.protocol.Unpacked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unpacks one archive, a bounded part at a time. */
public final class Unpacking {

  private static final int PART_BYTES = 1 << 20;
  private static final int PART_ENTRIES = 1_000;
  private static final int GZIP_1 = 0x1F;
  private static final int GZIP_2 = 0x8B;

  private @Nullable Archive archive;

  /**
   * Begins an archive, or goes on with it.
   *
   * @return the next part; where the archive is refused, what came before means nothing
   */
  public Unpacked answer(Unpack command) {
    try {
      if (command.archive().size() > 0) {
        archive = open(command.archive().toByteArray(), command.limits());
      }
      return part(archive);
    } catch (RefusedArchiveException e) {
      archive = null;
      return new Unpacked(List.of(), false, String.valueOf(e.getMessage()));
    }
  }

  private static Archive open(byte[] content, UnpackLimits limits) throws RefusedArchiveException {
    Budget budget = new Budget(limits, content.length);
    boolean gzip =
        content.length > 2
            && Byte.toUnsignedInt(content[0]) == GZIP_1
            && Byte.toUnsignedInt(content[1]) == GZIP_2;
    return gzip ? new TarArchive(content, budget) : new ZipArchive(content, limits, budget);
  }

  private Unpacked part(@Nullable Archive opened) throws RefusedArchiveException {
    List<ArchiveEntry> entries = new ArrayList<>();
    long bytes = 0;
    while (opened != null && bytes < PART_BYTES && entries.size() < PART_ENTRIES) {
      ArchiveEntry next = opened.next();
      if (next == null) {
        archive = null;
        return new Unpacked(entries, false, "");
      }
      if (!next.path().isEmpty()) {
        entries.add(next);
        bytes += next.content().size();
      }
    }
    return new Unpacked(entries, opened != null, "");
  }
}
