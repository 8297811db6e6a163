package gradus.testkit;

import static gradus.testkit.TextAssertions.assertText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Comparison;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

  private static final Tolerance TOLERANCE = Tolerance.abs(0.01);

  @Test
  void givesInputAndSeesOutput() {
    InputStream in = System.in;
    PrintStream out = System.out;
    Console.Output output =
        Console.run(
            "ä\n2\n",
            () -> {
              Scanner scanner = new Scanner(System.in, StandardCharsets.UTF_8);
              System.out.print(scanner.nextLine() + "! \r\n" + (scanner.nextInt() + 1) + "\n\n");
            });

    assertEquals("ä! \n3\n\n", output.text());
    assertEquals(List.of("ä!", "3"), output.lines());
    assertSame(in, System.in);
    assertSame(out, System.out);
  }

  @Test
  void whatTheProgramThrowsGoesThrough() {
    InputStream in = System.in;
    IllegalStateException thrown = new IllegalStateException();
    assertSame(
        thrown,
        assertThrows(
            IllegalStateException.class,
            () ->
                Console.run(
                    "",
                    () -> {
                      throw thrown;
                    })));
    assertSame(in, System.in);
  }

  @ParameterizedTest
  @CsvSource({
    "'a b\n', 'a   b  \n\n \n'",
    "sum = 3.14, sum = 3.141",
    "'(1.0,2.0)', '(1.005,1.995)'",
    "-1e3, -1000.001",
    "3.14km, 3.15km",
    "'', ''",
    "NaN, NaN"
  })
  void theSameToAReader(String expected, String actual) {
    assertText(expected.replace("\\n", "\n"), actual.replace("\\n", "\n"), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({
    "a b, ab",
    "3.14, 3.2",
    "3, three",
    "x2, x2.001",
    "1.0 2.0, 1.0",
    "NaN, 1",
    "1, NaN",
    "1, -1",
    "a, A"
  })
  void notTheSame(String expected, String actual) {
    assertThrows(NumericAssertionError.class, () -> assertText(expected, actual, TOLERANCE));
  }

  @Test
  void theFailureShowsTheLine() {
    NumericAssertionError error =
        assertThrows(
            NumericAssertionError.class,
            () -> assertText("a\nsum 3.5 kg\n", "a\nsum 3.75 kg\n", TOLERANCE));

    assertEquals(
        new Comparison("\"sum 3.5 kg\"", "\"sum 3.75 kg\"", "0.25", "0.01", "line 2"),
        error.comparison());
    assertEquals(
        "line 2: expected \"sum 3.5 kg\" but got \"sum 3.75 kg\" (off by 0.25, allowed 0.01)",
        error.getMessage());
  }

  @Test
  void linesThatAreMissingOrTooMany() {
    assertEquals(
        Comparison.of("\"b\"", "nothing", "line 2"),
        assertThrows(NumericAssertionError.class, () -> assertText("a\nb", "a")).comparison());
    assertEquals(
        Comparison.of("nothing", "\"b\"", "line 2"),
        assertThrows(NumericAssertionError.class, () -> assertText("a", "a\nb")).comparison());
    assertEquals(
        Comparison.of("\"a\"", "null", ""),
        assertThrows(NumericAssertionError.class, () -> assertText("a", null)).comparison());
  }
}
