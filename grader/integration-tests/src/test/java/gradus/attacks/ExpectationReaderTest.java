package gradus.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Verdict;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectationReaderTest {

  private static final String LEAST = "Verdict: WRONG_ANSWER\nStopped-by: testkit\nPoints: 3\n";

  @Test
  void everythingIsRead() {
    String head =
        """
        A few words: more of them.

        Exercise: kmeans_lloyd
        Verdict: TIME_LIMIT_EXCEEDED, RUNTIME_ERROR
        Stopped-by: metering
        Points: 10.23 to 10.24
        Says: too long: 3 s

        """;
    assertEquals(
        new Expectation(
            "kmeans_lloyd",
            Set.of(Verdict.TIME_LIMIT_EXCEEDED, Verdict.RUNTIME_ERROR),
            "metering",
            10.23,
            10.24,
            "too long: 3 s",
            true),
        ExpectationReader.read("a.patch", head));
  }

  @Test
  void onePointsIsTheLeastAndTheMost() {
    assertEquals(
        new Expectation(
            "summary_statistics", Set.of(Verdict.WRONG_ANSWER), "testkit", 3, 3, "", true),
        ExpectationReader.read("a.patch", LEAST));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Points: 3, Point: 3, `a.patch:3: the last paragraph has lines of [Exercise, Packaging,"
            + " Points, Says, Stopped-by, Verdict]`",
        "Points: 3, Says: x, `a.patch:3: a line \"Points: ...\" is missing before the diff`",
        "Points: 3, Points: 4 to 3, `a.patch:3: no such exercise or layer, or points out of order`",
        "Points: 3, Points: all, `a.patch:3: points are as in \"Points: 11.5\" or \"Points: 0 to"
            + " 11.5\"`",
        "Stopped-by: testkit, Points: 2, `a.patch:3: Points is said twice`",
        "WRONG_ANSWER, WRONG, `a.patch:3: No enum constant gradus.model.Verdict.WRONG`"
      })
  void whatIsUnusableIsNamedWithFileAndLine(String before, String after, String message) {
    String head = LEAST.replace(before, after);
    assertEquals(
        message,
        assertThrows(AssertionError.class, () -> ExpectationReader.read("a.patch", head))
            .getMessage());
  }
}
