package gradus.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A file's name by its bytes. What {@link Path#toString()} says depends on the locale that the JVM
 * started in, and is the same for all names that are no text in it.
 *
 * @param encoded the name as a URI has it: every byte beyond ASCII is {@code %} and two digits
 */
public record FileName(String encoded) {

  private static final int HEXADECIMAL = 16;
  private static final int ESCAPE_CHARACTERS = 3;

  /** Returns the last name in a path; empty where it has none. */
  public static FileName of(Path path) {
    if (path.getFileName() == null) {
      return new FileName("");
    }
    String uri = path.toUri().getRawPath();
    String file = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    return new FileName(file.substring(file.lastIndexOf('/') + 1));
  }

  /** Returns a name that somebody wrote. */
  public static FileName ofText(String text) {
    return new FileName(text.replace("%", "%25"));
  }

  /** Returns it as text: UTF-8, each byte that is none written as {@code \x} and two digits. */
  public String text() {
    ByteBuffer bytes = ByteBuffer.wrap(bytes());
    CharBuffer decoded = CharBuffer.allocate(bytes.remaining());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    StringBuilder text = new StringBuilder();
    CoderResult result = decoder.decode(bytes, decoded, true);
    while (result.isError()) {
      text.append(decoded.flip());
      decoded.clear();
      for (int i = 0; i < result.length(); i++) {
        text.append("\\x").append(HexFormat.of().withUpperCase().toHexDigits(bytes.get()));
      }
      result = decoder.reset().decode(bytes, decoded, true);
    }
    return text.append(decoded.flip()).toString();
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); ) {
      if (encoded.charAt(i) == '%') {
        int end = i + ESCAPE_CHARACTERS;
        bytes.write(Integer.parseInt(encoded, i + 1, end, HEXADECIMAL));
        i = end;
      } else {
        int end = encoded.offsetByCodePoints(i, 1);
        bytes.writeBytes(encoded.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end;
      }
    }
    return bytes.toByteArray();
  }
}
