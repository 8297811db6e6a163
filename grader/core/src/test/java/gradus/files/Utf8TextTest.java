package gradus.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.Bytes;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class Utf8TextTest {

  @Test
  void decodesWhatIsWellFormed() {
    for (String each : List.of("", "a", "é\n𝛼", "\uFEFFa", "\u0000")) {
      Utf8Text text = Utf8Text.decode(Bytes.utf8(each));
      assertTrue(text.wellFormed(), each);
      assertEquals(each, text.text());
    }
  }

  @Test
  void findsTheLineOfWhatIsNot() {
    // Overlong, cut off, a surrogate, above U+10FFFF, a lone continuation.
    for (String each : List.of("c080", "e282", "eda080", "f4908080", "80")) {
      byte[] bytes = HexFormat.of().parseHex("610a620d0a" + each);
      Utf8Text text = Utf8Text.decode(Bytes.of(bytes));
      assertFalse(text.wellFormed(), each);
      assertEquals(3, text.malformedLine(), each);
      assertEquals("a\nb\r\n", text.text());
    }
  }

  @Test
  void linesEndAtEachKindOfBreak() {
    assertEquals(1, Utf8Text.lineAt("a\r\nb", 2));
    assertEquals(2, Utf8Text.lineAt("a\r\nb", 3));
    assertEquals(4, Utf8Text.lineAt("\r\r\nx\ny", 5));
  }
}
