package gradus.worker.unpack;

import gradus.protocol.ArchiveEntry;
import gradus.protocol.Bytes;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A gzipped tar file in the forms of POSIX.1-1988, POSIX.1-2001 (pax) and GNU. */
final class TarArchive implements Archive {

  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 8 << 10;
  private static final int OCTAL = 8;
  private static final int MAGIC = 257;

  private final InputStream in;
  private final Budget budget;
  private final long mostStreamed;
  private long streamed;
  private @Nullable String longName;

  /**
   * @param content the whole file
   * @throws RefusedArchiveException if it is no gzip file
   */
  TarArchive(byte[] content, Budget budget) throws RefusedArchiveException {
    this.budget = budget;
    this.mostStreamed = budget.mostStreamed();
    try {
      this.in = new GZIPInputStream(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new RefusedArchiveException("is damaged, or no tar.gz file");
    }
  }

  @Override
  public @Nullable ArchiveEntry next() throws RefusedArchiveException {
    try {
      return entry();
    } catch (EOFException e) {
      throw new RefusedArchiveException("is cut short");
    } catch (IOException e) {
      throw new RefusedArchiveException("is damaged");
    }
  }

  private @Nullable ArchiveEntry entry() throws IOException, RefusedArchiveException {
    while (true) {
      byte[] header = read(BLOCK);
      if (isZero(header)) {
        drain();
        return null;
      }
      checkSum(header);
      long size = number(header, 124, 12);
      switch (header[156]) {
        case 'L' -> longName = text(contentOfName(size));
        case 'x' -> longName = pax(new String(contentOfName(size), StandardCharsets.UTF_8));
        case 'g' -> contentOfName(size);
        default -> {
          return entry(header, size);
        }
      }
    }
  }

  private ArchiveEntry entry(byte[] header, long size) throws IOException, RefusedArchiveException {
    String name = longName == null ? name(header) : longName;
    longName = null;
    budget.countEntry();
    char kind = (char) header[156];
    if (kind == '1' || kind == '2') {
      throw EntryPath.refused("holds a link", name);
    }
    boolean folder = kind == '5' || name.endsWith("/");
    if (!folder && kind != '0' && kind != 0 && kind != '7') {
      throw EntryPath.refused("holds what is neither a file nor a folder", name);
    }
    String path = EntryPath.of(name);
    if (folder) {
      return new ArchiveEntry(path, true, Bytes.utf8(""));
    }
    budget.count(path, size, (int) Math.min(size, Integer.MAX_VALUE));
    return new ArchiveEntry(path, false, Bytes.of(content(size)));
  }

  private byte[] contentOfName(long size) throws IOException, RefusedArchiveException {
    if (size > LONGEST_NAME) {
      throw new RefusedArchiveException("holds a name that is too long");
    }
    return content(size);
  }

  private byte[] content(long size) throws IOException, RefusedArchiveException {
    byte[] content = read((int) size);
    read((int) ((BLOCK - size % BLOCK) % BLOCK));
    return content;
  }

  private byte[] read(int size) throws IOException, RefusedArchiveException {
    streamed += size;
    if (streamed > mostStreamed) {
      throw tooMuch();
    }
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException();
    }
    return bytes;
  }

  /** What follows the last entry is padding, and then the sum of all that was compressed. */
  private void drain() throws IOException, RefusedArchiveException {
    byte[] chunk = new byte[BLOCK];
    int more = in.read(chunk);
    while (more >= 0) {
      streamed += more;
      if (streamed > mostStreamed) {
        throw tooMuch();
      }
      more = in.read(chunk);
    }
  }

  private static RefusedArchiveException tooMuch() {
    return new RefusedArchiveException("holds too much");
  }

  private static boolean isZero(byte[] block) {
    for (byte each : block) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  /** The sum is over the header with spaces in the sum's own place. */
  private static void checkSum(byte[] header) throws RefusedArchiveException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : Byte.toUnsignedInt(header[i]);
    }
    if (sum != number(header, 148, 8)) {
      throw new RefusedArchiveException("is damaged, or no tar.gz file");
    }
  }

  private static long number(byte[] header, int from, int length) throws RefusedArchiveException {
    String digits = text(Arrays.copyOfRange(header, from, from + length)).strip();
    try {
      long number = digits.isEmpty() ? 0 : Long.parseLong(digits, OCTAL);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below: GNU's other form is for files of more than 8 GiB.
    }
    throw new RefusedArchiveException("is damaged");
  }

  private static String name(byte[] header) {
    String name = text(Arrays.copyOfRange(header, 0, 100));
    boolean posix = text(Arrays.copyOfRange(header, MAGIC, MAGIC + 6)).equals("ustar");
    String prefix = posix ? text(Arrays.copyOfRange(header, 345, 500)) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return EntryName.of(Arrays.copyOf(bytes, end));
  }

  /** Returns the path that a pax header gives to the next entry; the one before where none. */
  private @Nullable String pax(String header) {
    String path = longName;
    for (String each : header.split("\n", -1)) {
      int start = each.indexOf(" path=");
      path = start > 0 ? each.substring(start + " path=".length()) : path;
    }
    return path;
  }
}
