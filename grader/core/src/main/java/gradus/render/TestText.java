package gradus.render;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Excerpt;
import gradus.model.TestStatus;
import gradus.report.TestSection;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what became of one test. */
public final class TestText {

  private static final String MARGIN = "    | ";

  /** What is printed beyond that is for {@code --all}. */
  private static final int MOST_PRINTED = 8;

  private static final MathContext THREE_DIGITS = new MathContext(3);

  private TestText() {}

  /**
   * Returns everything about a test.
   *
   * @param whole whether also what it printed is whole
   */
  static String full(TestSection test, boolean whole) {
    return title(test) + body(test, whole);
  }

  /**
   * Returns what there is to say of a test below its title.
   *
   * @param whole whether also what it printed is whole
   */
  public static String body(TestSection test, boolean whole) {
    return details(test) + printed(test, whole);
  }

  /** Returns the call that came before a failure, what was wrong, and the numbers. */
  public static String details(TestSection test) {
    return call(test) + message(test) + numbers(test);
  }

  /** Returns what a test is, and how it ended. */
  static String title(TestSection test) {
    Style style = test.status() == TestStatus.PASSED ? Style.GOOD : Style.BAD;
    String status = test.status().name().replace('_', ' ');
    return "  %s: %s (%s)\n"
        .formatted(style.of(status), Sanitizer.clean(test.title()), Sanitizer.clean(test.id()));
  }

  /** Returns the call that came before the failure, as one would type it, and what it gave. */
  private static String call(TestSection test) {
    CallRecord call = test.call();
    if (call == null || call.text().isEmpty()) {
      return "";
    }
    String gave =
        call.result().isEmpty() || isShown(call.result(), test.comparison())
            ? ""
            : "      gave " + Sanitizer.clean(call.result()) + "\n";
    return "    " + Sanitizer.clean(call.text()) + "\n" + gave;
  }

  /** Returns whether a result is seen in the comparison as it is. */
  private static boolean isShown(String result, @Nullable Comparison comparison) {
    return comparison != null
        && (result.equals(comparison.actual())
            || result.replace(" ", "").equals(comparison.excerpt().actual().replace(" ", "")));
  }

  /** The values compared follow on lines of their own. */
  private static String message(TestSection test) {
    String message = test.message();
    Comparison comparison = test.comparison();
    if (message != null && comparison != null) {
      int values = message.lastIndexOf("expected " + comparison.expected() + " but got ");
      message = values < 0 ? message : message.substring(0, values).replaceAll(": $", "");
    }
    return message == null || message.isEmpty() ? "" : Sanitizer.quote(message, "    ");
  }

  private static String numbers(TestSection test) {
    Comparison comparison = test.comparison();
    if (comparison == null) {
      return "";
    }
    if (!comparison.excerpt().equals(Excerpt.NONE)) {
      return arrays(comparison);
    }
    StringBuilder text = new StringBuilder();
    row(text, "at", comparison.at());
    row(text, "expected", comparison.expected());
    row(text, "actual", comparison.actual());
    row(text, "off by", difference(comparison));
    return text.toString();
  }

  /** Returns two arrays one above the other, and where they differ. */
  private static String arrays(Comparison comparison) {
    Excerpt excerpt = comparison.excerpt();
    String row = excerpt.at().isEmpty() ? "" : excerpt.at() + " = ";
    StringBuilder text = new StringBuilder();
    row(text, "expected", row + excerpt.expected());
    row(text, "actual", row + excerpt.actual());
    String difference = difference(comparison);
    String marks = " ".repeat(row.length()) + excerpt.marks();
    row(text, "", marks + (difference.isEmpty() ? "" : " off by " + difference));
    return text.toString();
  }

  /** That something is off by NaN says nothing that is not seen already. */
  private static String difference(Comparison comparison) {
    String error = shortened(comparison.error());
    return error.isEmpty() ? "" : error + ", allowed " + shortened(comparison.allowed());
  }

  private static String shortened(String number) {
    try {
      BigDecimal rounded = new BigDecimal(number).round(THREE_DIGITS).stripTrailingZeros();
      int exponent = rounded.precision() - rounded.scale() - 1;
      return exponent < -4 || exponent > 6
          ? String.format(Locale.ROOT, "%se%d", rounded.scaleByPowerOfTen(-exponent), exponent)
          : rounded.toPlainString();
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static void row(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append("      %-9s%s\n".formatted(name, Sanitizer.clean(value)));
    }
  }

  /** Returns what a test printed, or nothing. */
  static String printed(TestSection test, boolean whole) {
    String output = test.output();
    if (output == null || output.isEmpty()) {
      return "";
    }
    List<String> lines = output.stripTrailing().lines().toList();
    int shown = whole ? lines.size() : Math.min(lines.size(), MOST_PRINTED);
    String text = Sanitizer.quote(String.join("\n", lines.subList(0, shown)), MARGIN);
    int more = lines.size() - shown;
    return "    printed:\n" + text + (more == 0 ? "" : "    … and %d more lines\n".formatted(more));
  }
}
