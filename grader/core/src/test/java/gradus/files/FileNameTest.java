package gradus.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FileNameTest {

  @Test
  void isTheLastNameOfAPath() {
    assertEquals(new FileName("b%20c"), FileName.of(Path.of("a", "b c")));
    assertEquals(new FileName("b"), FileName.of(Path.of("/a/b/")));
    assertEquals(new FileName(""), FileName.of(Path.of("/")));
  }

  @Test
  void textIsUtf8AndBytesThatAreNoneAreShown() {
    Map.of(
            "abc", "abc",
            "M%C3%BCller", "M\u00fcller",
            "M%FCller", "M\\xFCller",
            "%F6%FC", "\\xF6\\xFC",
            "a%E2%82", "a\\xE2\\x82",
            "%F0%9F%98%80", "\ud83d\ude00",
            "%ED%A0%80", "\\xED\\xA0\\x80",
            "%00%0A%25", "\0\n%")
        .forEach((encoded, text) -> assertEquals(text, new FileName(encoded).text(), encoded));
  }

  @Test
  void whatSomebodyWroteStays() {
    for (String each : List.of("", "a/b", "100%", "%zz", "M\u00fcller", "\ud83d\ude00")) {
      assertEquals(each, FileName.ofText(each).text());
    }
  }
}
