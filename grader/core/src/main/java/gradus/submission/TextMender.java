package gradus.submission;

import gradus.files.Utf8Text;
import gradus.protocol.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads text that editors have saved in another encoding than UTF-8. */
final class TextMender {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int MOST_LATIN_CONTROL = 0x9F;
  private static final int LEAST_LATIN_CONTROL = 0x80;

  private TextMender() {}

  /**
   * A text in UTF-8.
   *
   * @param content its bytes
   * @param encoding what it was in
   */
  record Mended(Bytes content, String encoding) {}

  /** Returns the text in UTF-8; nothing where it is so already, or in no encoding that is known. */
  static Optional<Mended> mend(Bytes content) {
    byte[] bytes = content.toByteArray();
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return decoded(bytes, wide.get());
    }
    if (Utf8Text.decode(content).wellFormed()) {
      return Optional.empty();
    }
    return decoded(bytes, hasLatinControls(bytes) ? WINDOWS : StandardCharsets.ISO_8859_1);
  }

  /** UTF-16 says so itself, or shows in the zeros of the ASCII that every source has. */
  private static Optional<Charset> wide(byte[] bytes) {
    if (bytes.length < 2 || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    boolean big = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    if (big || little) {
      return Optional.of(big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    for (Charset each : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      if (isAscii(bytes, each.equals(StandardCharsets.UTF_16BE) ? 0 : 1)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean isAscii(byte[] bytes, int zeroAt) {
    for (int i = 0; i < bytes.length; i += 2) {
      if (bytes[i + zeroAt] != 0 || bytes[i + 1 - zeroAt] == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLatinControls(byte[] bytes) {
    for (byte each : bytes) {
      int unsigned = Byte.toUnsignedInt(each);
      if (unsigned >= LEAST_LATIN_CONTROL && unsigned <= MOST_LATIN_CONTROL) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Mended> decoded(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == Utf8Text.BYTE_ORDER_MARK;
      return Optional.of(new Mended(Bytes.utf8(marked ? text.substring(1) : text), charset.name()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
