package week3.receipt;

import static gradus.testkit.TextAssertions.assertText;

import gradus.testkit.Console;
import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ReceiptExamples {

  @Test
  @DisplayName("tea and milk")
  void teaAndMilk() {
    Console.Output output =
        Console.run("tea 2 3.50\nmilk 1 0.99\n", () -> Receipt.main(new String[0]));
    assertText("tea 7.00\nmilk 0.99\ntotal 7.99\n", output.text(), Tolerance.abs(0.005));
  }
}
