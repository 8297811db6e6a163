package gradus.worker.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives, good ones and others. */
final class Archives {

  private static final int BLOCK = 512;

  private Archives() {}

  /** Returns a zip file of files with one text each. */
  static byte[] zip(String... namesAndTexts) throws IOException {
    return zip(StandardCharsets.UTF_8, namesAndTexts);
  }

  static byte[] zip(Charset names, String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Returns a zip file of one file of zeros. */
  static byte[] zeros(String name, long count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] zeros = new byte[1 << 20];
      for (long i = 0; i < count; i += zeros.length) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  /** Returns a zip file of empty files. */
  static byte[] empty(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
      }
    }
    return bytes.toByteArray();
  }

  /** Returns the same with a number in each header of the directory changed. */
  static byte[] changed(byte[] zip, int offset, int value, int bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 46 < zip.length; i++) {
      if (buffer.getInt(i) == 0x02014b50) {
        if (bytes == Short.BYTES) {
          buffer.putShort(i + offset, (short) value);
        } else {
          buffer.putInt(i + offset, value);
        }
      }
    }
    return buffer.array();
  }

  /** Returns a zip file whose entries all are the same bytes, unpacked again and again. */
  static byte[] overlapping(int count) throws IOException {
    byte[] one = zeros("z", 1 << 20);
    int directory = directoryOf(one);
    byte[] header = Arrays.copyOfRange(one, directory, one.length - 22);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(one, 0, directory);
    for (int i = 0; i < count; i++) {
      out.write(header);
    }
    byte[] end = Arrays.copyOfRange(one, one.length - 22, one.length);
    ByteBuffer buffer = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putShort(8, (short) count).putShort(10, (short) count);
    buffer.putInt(12, header.length * count);
    out.write(end);
    return out.toByteArray();
  }

  private static int directoryOf(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
  }

  /** One entry of a tar file. */
  record Tarred(String name, char kind, String text) {}

  static byte[] tarGz(Tarred... entries) throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    for (Tarred each : entries) {
      tar.write(header(each, each.text().length()));
      byte[] text = each.text().getBytes(StandardCharsets.UTF_8);
      tar.write(Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK));
    }
    tar.write(new byte[2 * BLOCK]);
    return gzip(tar.toByteArray());
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** Returns a header that says of its file that it has so many bytes. */
  static byte[] header(Tarred entry, long size) {
    ByteBuffer header = ByteBuffer.allocate(BLOCK);
    header.put(0, entry.name().getBytes(StandardCharsets.UTF_8));
    header.put(124, "%011o".formatted(size).getBytes(StandardCharsets.US_ASCII));
    header.put(156, (byte) entry.kind());
    header.put(257, "ustar".getBytes(StandardCharsets.US_ASCII));
    header.put(148, "        ".getBytes(StandardCharsets.US_ASCII));
    int sum = 0;
    for (byte each : header.array()) {
      sum += Byte.toUnsignedInt(each);
    }
    header.put(148, "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII));
    return header.array();
  }
}
