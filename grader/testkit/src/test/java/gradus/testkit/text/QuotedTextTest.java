package gradus.testkit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class QuotedTextTest {
  @Test
  void quotesAndEscapes() {
    assertEquals("\"a b\"", QuotedText.of("a b"));
    assertEquals("\"\\\"\\\\\\n\\r\\t\"", QuotedText.of("\"\\\n\r\t"));
    assertEquals("\"\\u0000\\u0007\"", QuotedText.of("\0\007"));
    assertEquals("\"\u00e9\"", QuotedText.of("\u00e9"));
  }

  @Test
  void showsWhatCannotBeSeen() {
    assertEquals("\"\\u202e\"", QuotedText.of("\u202e"));
    assertEquals("\"\\u00a0\"", QuotedText.of("\u00a0"));
    assertEquals("\"\\ud800\"", QuotedText.of("\ud800"));
  }

  @Test
  void showsThePartAroundAPlace() {
    String text = "a".repeat(200) + "X" + "b".repeat(200);
    assertEquals(
        "...\"" + "a".repeat(30) + "X" + "b".repeat(89) + "\"...", QuotedText.around(text, 200));
    assertEquals("\"" + "a".repeat(120) + "\"...", QuotedText.of(text));
  }

  @Test
  void findsTheFirstDifference() {
    assertEquals(2, QuotedText.firstDifference("abc", "abd"));
    assertEquals(2, QuotedText.firstDifference("ab", "abd"));
    assertEquals(0, QuotedText.firstDifference("", ""));
  }
}
