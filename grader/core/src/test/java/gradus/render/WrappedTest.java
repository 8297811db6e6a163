package gradus.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class WrappedTest {

  @Test
  void linesEndBetweenWordsAndFit() {
    String words = "word ".repeat(40).strip();
    String text = Wrapped.text("- ", "  ", words);
    assertTrue(text.lines().allMatch(each -> each.length() <= 80), text);
    assertTrue(text.startsWith("- word"), text);
    assertEquals(3, text.lines().count());
    assertTrue(text.lines().skip(1).allMatch(each -> each.startsWith("  word")), text);
    assertEquals(words, text.replace("- ", "").replaceAll("\\s+", " ").strip());
  }

  @Test
  void whatFitsExactlyStaysOnItsLine() {
    String text = "a".repeat(39) + " " + "b".repeat(40);
    assertEquals(text + "\n", Wrapped.text("", text));
    assertEquals("a".repeat(39) + "\n" + "b".repeat(41) + "\n", Wrapped.text("", text + "b"));
  }

  @Test
  void aWordThatNeverFitsIsNotBroken() {
    assertEquals("- " + "x".repeat(90) + "\n", Wrapped.text("- ", "  ", "x".repeat(90)));
  }

  @Test
  void nothingHarmfulGetsThrough() {
    assertEquals("a\uFFFD[31mb\n", Wrapped.text("", "a\u001b[31mb"));
  }
}
