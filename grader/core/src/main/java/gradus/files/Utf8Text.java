package gradus.files;

import gradus.protocol.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What bytes say when they are read as UTF-8, strictly.
 *
 * @param text the text, up to the first malformed byte
 * @param malformedLine the line of the first malformed byte, from 1; 0 when there is none
 */
public record Utf8Text(String text, int malformedLine) {

  /** The character that some editors put before a text. */
  public static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Decodes bytes. */
  public static Utf8Text decode(Bytes bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // UTF-8 never decodes to more chars than it has bytes.
    CharBuffer out = CharBuffer.allocate(bytes.size());
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes.toByteArray()), out, true);
    String text = out.flip().toString();
    return new Utf8Text(text, result.isError() ? lineAt(text, text.length()) : 0);
  }

  /** Returns whether the bytes were UTF-8 to the last. */
  public boolean wellFormed() {
    return malformedLine == 0;
  }

  /** Returns the line, from 1, of a position; lines end as in Java, at CR, LF or CR LF. */
  public static int lineAt(String text, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      char each = text.charAt(i);
      boolean pair = each == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (each == '\n' || (each == '\r' && !pair)) {
        line++;
      }
    }
    return line;
  }
}
