package gradus.files;

import gradus.protocol.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Names content by what it is: SHA-256 in lower-case hexadecimal. */
public final class ContentVersion {

  private ContentVersion() {}

  /** Returns the hash of bytes, 64 digits. */
  public static String sha256(Bytes content) {
    return HexFormat.of().formatHex(digest().digest(content.toByteArray()));
  }

  /**
   * Returns the version of a set of files.
   *
   * @param files the files by name
   * @return {@code sha256:} and the hash over, for each file in the order of the names: the name's
   *     length in UTF-8 (4 bytes, big-endian), the name, the content's length (4 bytes), the
   *     content
   */
  public static String of(SortedMap<String, Bytes> files) {
    MessageDigest digest = digest();
    for (Map.Entry<String, Bytes> each : files.entrySet()) {
      update(digest, each.getKey().getBytes(StandardCharsets.UTF_8));
      update(digest, each.getValue().toByteArray());
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
    digest.update(part);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
