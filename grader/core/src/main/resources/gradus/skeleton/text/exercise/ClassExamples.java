package {{package}};

import static gradus.testkit.TextAssertions.assertText;

import gradus.testkit.Console;
import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class {{Class}}Examples {

  @Test
  @DisplayName("two names")
  void twoNames() {
    Console.Output output = Console.run("Ann\nBo\n", () -> {{Class}}.main(new String[0]));
    assertText(
        "Hello, Ann!\nHello, Bo!\naverage 2.5 letters\n", output.text(), Tolerance.abs(1e-3));
  }
}
