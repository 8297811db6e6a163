package gradus.worker.source;

import gradus.protocol.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a source file. */
public final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  /**
   * Decodes a source file strictly as UTF-8.
   *
   * @return the text without a leading byte order mark, which some editors write and javac refuses;
   *     empty if the bytes are not UTF-8
   */
  public static Optional<String> decode(SourceFile file) {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file.content().toByteArray()));
      boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of((marked ? text.subSequence(1, text.length()) : text).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
