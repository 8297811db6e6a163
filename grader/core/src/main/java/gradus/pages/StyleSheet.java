package gradus.pages;

import gradus.files.ContentVersion;
import gradus.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * How pages look.
 *
 * @param text the style sheet
 */
record StyleSheet(String text) {

  private static final String FILE = "page.css";

  /** Reads this program's own. */
  static StyleSheet read() {
    try (InputStream in = StyleSheet.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the installation lacks " + FILE);
      }
      return new StyleSheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns by what a browser is told that this, and nothing else, is to be obeyed. */
  String policy() {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    byte[] digest = HexFormat.of().parseHex(ContentVersion.sha256(bytes));
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-%s'"
        .formatted(Base64.getEncoder().encodeToString(digest));
  }
}
