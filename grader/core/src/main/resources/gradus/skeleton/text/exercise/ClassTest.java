package {{package}};

import static gradus.testkit.TextAssertions.assertText;

import gradus.testkit.Console;
import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests. Each runs the program once. */
final class {{Class}}Test {

  private static void assertPrints(String expected, String input) {
    Console.Output output = Console.run(input, () -> {{Class}}.main(new String[0]));
    assertText(expected, output.text(), Tolerance.abs(1e-3));
  }

  @Nested
  final class Greetings {

    @Test
    @DisplayName("names of several lengths")
    void several() {
      assertPrints(
          "Hello, Al!\nHello, Eva!\nHello, Otto!\nHello, Ida!\nHello, Tom!\nHello, Jo!\n"
              + "average 2.8333 letters\n",
          "Al\nEva\nOtto\nIda\nTom\nJo\n");
    }

    @Test
    @DisplayName("nobody")
    void nobody() {
      assertPrints("average 0 letters\n", "");
    }
  }

  @Nested
  final class Endings {

    @Test
    @DisplayName("the last line is not ended")
    void notEnded() {
      assertPrints("Hello, Max!\naverage 3 letters\n", "Max");
    }
  }
}
