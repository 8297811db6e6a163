package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.text.QuotedText;
import gradus.testkit.text.ShortestDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on text that people read: how many spaces there are between words is nobody's loss.
 */
public final class TextAssertions {

  private static final String NOTHING = "nothing";

  private TextAssertions() {}

  /** Asserts that two texts have the same words in the same lines. */
  public static void assertText(String expected, @Nullable String actual) {
    assertText(expected, actual, Tolerance.exact());
  }

  /**
   * Asserts that two texts have the same words in the same lines, and in the place of each number
   * one that is near enough. Spaces between words and at the ends of lines do not count, nor do
   * empty lines at the end.
   *
   * @param expected the expected text
   * @param actual what came
   * @param tolerance for the numbers
   */
  public static void assertText(String expected, @Nullable String actual, Tolerance tolerance) {
    Objects.requireNonNull(expected, "expected");
    if (actual == null) {
      throw Failure.of("", Comparison.of(QuotedText.of(expected), "null", ""));
    }
    List<String> wanted = TextLines.of(expected);
    List<String> found = TextLines.of(actual);
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      compare(line(wanted, i), line(found, i), i + 1, tolerance);
    }
  }

  private static @Nullable String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : null;
  }

  private static void compare(
      @Nullable String expected, @Nullable String actual, int line, Tolerance tolerance) {
    String at = "line " + line;
    if (expected == null || actual == null) {
      throw Failure.of(at, Comparison.of(shown(expected), shown(actual), at));
    }
    List<String> wanted = TextLines.words(expected);
    List<String> found = TextLines.words(actual);
    if (wanted.size() != found.size()) {
      throw Failure.of(at, Comparison.of(shown(expected), shown(actual), at));
    }
    for (int i = 0; i < wanted.size(); i++) {
      Deviation deviation = deviation(wanted.get(i), found.get(i), tolerance);
      if (!deviation.accepted()) {
        throw Failure.of(at, comparison(expected, actual, at, deviation));
      }
    }
  }

  private static Deviation deviation(String expected, String actual, Tolerance tolerance) {
    if (expected.equals(actual)) {
      return new Deviation(0, 0);
    }
    return TextLines.isNumber(expected) && TextLines.isNumber(actual)
        ? Deviation.of(Double.parseDouble(expected), Double.parseDouble(actual), tolerance)
        : new Deviation(Double.POSITIVE_INFINITY, 0);
  }

  private static Comparison comparison(
      String expected, String actual, String at, Deviation deviation) {
    return new Comparison(
        shown(expected),
        shown(actual),
        Double.isInfinite(deviation.error()) ? "" : ShortestDecimal.of(deviation.error()),
        Double.isInfinite(deviation.error()) ? "" : ShortestDecimal.of(deviation.allowed()),
        at);
  }

  private static String shown(@Nullable String line) {
    return line == null ? NOTHING : QuotedText.of(line);
  }
}
