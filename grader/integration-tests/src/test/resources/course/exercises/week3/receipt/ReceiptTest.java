package week3.receipt;

import static gradus.testkit.TextAssertions.assertText;

import gradus.testkit.Console;
import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests. */
final class ReceiptTest {

  private static void assertReceipt(String input, String expected) {
    Console.Output output = Console.run(input, () -> Receipt.main(new String[0]));
    assertText(expected, output.text(), Tolerance.abs(0.005));
  }

  @Nested
  final class Items {

    @Test
    @DisplayName("one item of several pieces")
    void one() {
      assertReceipt("pen 12 1.25\n", "pen 15.00\ntotal 15.00\n");
    }

    @Test
    @DisplayName("several items, whose prices are no whole numbers")
    void several() {
      assertReceipt(
          "apple 3 0.33\npear 7 0.45\nplum 10 0.1\n",
          "apple 0.99\npear 3.15\nplum 1.00\ntotal 5.14\n");
    }

    @Test
    @DisplayName("nothing was bought")
    void none() {
      assertReceipt("", "total 0.00\n");
    }
  }

  @Nested
  final class Endings {

    @Test
    @DisplayName("the last line has no end")
    void noLineEnd() {
      assertReceipt("a 1 2.00", "a 2.00\ntotal 2.00\n");
    }

    @Test
    @DisplayName("an empty line, and what follows it")
    void emptyLine() {
      assertReceipt("a 1 2.00\n\nb 1 3.00\n", "a 2.00\ntotal 2.00\n");
    }
  }

  @Nested
  final class Mistakes {

    @Test
    @DisplayName("a word too few")
    void tooFew() {
      assertReceipt(
          "a 1 2.00\nb 3.00\nc 1 4.00\n", "a 2.00\ncannot read: b 3.00\nc 4.00\ntotal 6.00\n");
    }

    @Test
    @DisplayName("a word too many")
    void tooMany() {
      assertReceipt("a 1 2.00 EUR\n", "cannot read: a 1 2.00 EUR\ntotal 0\n");
    }

    @Test
    @DisplayName("words where numbers should be")
    void noNumbers() {
      assertReceipt("a one 2.00\nb 1 two\n", "cannot read: a one 2.00\ncannot read: b 1 two\ntotal 0\n");
    }
  }
}
