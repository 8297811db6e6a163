package gradus.submission;

import gradus.files.Utf8Text;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks the bytes of one source: that they are text which reads the way it is compiled. */
final class ContentChecks {

  private static final int MARK_BYTES = 3;

  private ContentChecks() {}

  /** Returns the bytes without the byte order mark that some editors put before them. */
  static Bytes withoutMark(Bytes content) {
    byte[] bytes = content.toByteArray();
    boolean marked =
        bytes.length >= MARK_BYTES
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Bytes.of(Arrays.copyOfRange(bytes, MARK_BYTES, bytes.length)) : content;
  }

  /** Returns why a file is refused for its content, or null. */
  static @Nullable Diagnostic check(SourceFile file) {
    Utf8Text decoded = Utf8Text.decode(file.content());
    if (!decoded.wellFormed()) {
      String message = "The file is not UTF-8 from this line on; save it as UTF-8.";
      return Diagnostic.error(
          Stage.SUBMISSION, "not-utf8", message, Place.of(file.path(), decoded.malformedLine()));
    }
    String text = decoded.text();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == 0) {
        String message = "The file has a NUL character; it is not a Java source.";
        return Diagnostic.error(
            Stage.SUBMISSION,
            "nul-character",
            message,
            Place.of(file.path(), Utf8Text.lineAt(text, i)));
      }
      if (isDirectional(each)) {
        String message = "An invisible character here changes the direction of text; remove it.";
        return Diagnostic.error(
            Stage.SUBMISSION,
            "bidi-control",
            message,
            Place.of(file.path(), Utf8Text.lineAt(text, i)));
      }
    }
    return null;
  }

  /**
   * Tells the embeddings, overrides and isolates that make code look like other code (N. Boucher
   * and R. Anderson, Trojan Source, USENIX Security 2023).
   */
  private static boolean isDirectional(char character) {
    return (character >= '\u202A' && character <= '\u202E')
        || (character >= '\u2066' && character <= '\u2069');
  }
}
