package gradus.worker.unpack;

import gradus.protocol.ArchiveEntry;
import gradus.protocol.Bytes;
import gradus.protocol.UnpackLimits;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A zip file, read by its central directory as PKWARE's APPNOTE.TXT 6.3 describes it: stored and
 * deflated entries, no encryption, no zip64.
 */
final class ZipArchive implements Archive {

  static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int CENTRAL_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final int ENCRYPTED = 0x2041;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int LINK = 0xA000;
  private static final int KIND = 0xF000;
  private static final int CHUNK = 8 << 10;

  private final ByteBuffer bytes;
  private final Budget budget;
  private final int count;
  private final int base;
  private final int end;
  private int at;
  private int read;
  private long packed;

  /**
   * @param content the whole file
   * @throws RefusedArchiveException if it has no directory
   */
  ZipArchive(byte[] content, UnpackLimits limits, Budget budget) throws RefusedArchiveException {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.budget = budget;
    this.end = findEnd();
    this.count = Short.toUnsignedInt(bytes.getShort(end + 10));
    long size = Integer.toUnsignedLong(bytes.getInt(end + 12));
    long offset = Integer.toUnsignedLong(bytes.getInt(end + 16));
    if (count == 0xFFFF || count > limits.entries()) {
      throw Budget.tooMany(limits);
    }
    if (size + offset > end) {
      throw damaged();
    }
    // Something may stand before an archive that unpacks itself.
    this.base = (int) (end - size - offset);
    this.at = (int) (end - size);
  }

  private int findEnd() throws RefusedArchiveException {
    int last = bytes.limit() - END_BYTES;
    for (int i = last; i >= Math.max(0, last - MOST_COMMENT); i--) {
      if (bytes.getInt(i) == END && Short.toUnsignedInt(bytes.getShort(i + 20)) == last - i) {
        return i;
      }
    }
    throw new RefusedArchiveException("is cut short, or no zip file");
  }

  private static RefusedArchiveException damaged() {
    return new RefusedArchiveException("is damaged");
  }

  @Override
  public @Nullable ArchiveEntry next() throws RefusedArchiveException {
    try {
      return read == count ? null : entry();
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      throw damaged();
    }
  }

  private ArchiveEntry entry() throws RefusedArchiveException {
    int header = at;
    if (header + CENTRAL_BYTES > end || bytes.getInt(header) != CENTRAL) {
      throw damaged();
    }
    int nameBytes = unsigned(header + 28);
    String name = EntryName.of(slice(header + CENTRAL_BYTES, nameBytes));
    at += CENTRAL_BYTES + nameBytes + unsigned(header + 30) + unsigned(header + 32);
    read++;
    budget.countEntry();
    checkKind(header, name);
    String path = EntryPath.of(name);
    boolean folder = name.endsWith("/") || name.endsWith("\\");
    return new ArchiveEntry(path, folder, folder ? Bytes.utf8("") : content(header, path));
  }

  private void checkKind(int header, String name) throws RefusedArchiveException {
    if ((unsigned(header + 8) & ENCRYPTED) != 0) {
      throw new RefusedArchiveException("is encrypted");
    }
    int mode = bytes.getInt(header + 38) >>> 16;
    if ((mode & KIND) == LINK) {
      throw EntryPath.refused("holds a link", name);
    }
  }

  private Bytes content(int header, String path) throws RefusedArchiveException {
    long size = Integer.toUnsignedLong(bytes.getInt(header + 20));
    long local = base + Integer.toUnsignedLong(bytes.getInt(header + 42));
    if (local + LOCAL_BYTES > end || bytes.getInt((int) local) != LOCAL) {
      throw damaged();
    }
    int start = (int) local + LOCAL_BYTES + unsigned((int) local + 26) + unsigned((int) local + 28);
    packed += size;
    // Entries that share their bytes are how a small file unpacks to petabytes.
    if (start + size > end || packed > bytes.limit()) {
      throw damaged();
    }
    byte[] content = unpacked(unsigned(header + 10), start, (int) size, path);
    CRC32 sum = new CRC32();
    sum.update(content);
    if ((int) sum.getValue() != bytes.getInt(header + 16)) {
      throw damaged();
    }
    return Bytes.of(content);
  }

  private byte[] unpacked(int method, int start, int size, String path)
      throws RefusedArchiveException {
    if (method == STORED) {
      budget.count(path, size, size);
      return slice(start, size);
    }
    if (method != DEFLATED) {
      throw EntryPath.refused("holds a file in a compression that is not read here", path);
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes.array(), start, size);
      return inflated(inflater, path);
    } catch (DataFormatException e) {
      throw damaged();
    } finally {
      inflater.end();
    }
  }

  private byte[] inflated(Inflater inflater, String path)
      throws DataFormatException, RefusedArchiveException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    while (!inflater.finished()) {
      int more = inflater.inflate(chunk);
      if (more == 0 && !inflater.finished()) {
        throw damaged();
      }
      budget.count(path, out.size() + (long) more, more);
      out.write(chunk, 0, more);
    }
    return out.toByteArray();
  }

  private byte[] slice(int start, int length) {
    byte[] slice = new byte[length];
    bytes.get(start, slice);
    return slice;
  }

  private int unsigned(int index) {
    return Short.toUnsignedInt(bytes.getShort(index));
  }
}
