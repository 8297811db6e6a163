package gradus.worker.metering.runtime;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Formatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for what formats texts: widths, precisions and arguments are charged and bounded before
 * the JDK makes a text of them.
 */
@SuppressWarnings("AnnotateFormatMethod") // Patterns are learners': the JDK judges them as it runs.
public final class Formats {

  /** As {@link Formatter} reads them; what it refuses is left to it. */
  private static final Pattern SPECIFIER =
      Pattern.compile("%(\\d+\\$)?([-#+ 0,(<]*)(\\d+)?(\\.\\d+)?([tT]?[a-zA-Z%])");

  private static final int CHARACTERS_PER_STEP_LOG2 = 3;

  private Formats() {}

  /** Stands in for {@link String#format(String, Object...)}. */
  public static String format(String pattern, Object... arguments) {
    charge(pattern, arguments);
    return String.format(pattern, arguments);
  }

  /** Stands in for {@link String#format(Locale, String, Object...)}. */
  public static String format(Locale locale, String pattern, Object... arguments) {
    charge(pattern, arguments);
    return String.format(locale, pattern, arguments);
  }

  /** Stands in for {@link String#formatted}. */
  public static String formatted(String pattern, Object... arguments) {
    charge(pattern, arguments);
    return pattern.formatted(arguments);
  }

  /** Stands in for {@link Formatter#format(String, Object...)}. */
  public static Formatter format(Formatter formatter, String pattern, Object... arguments) {
    charge(pattern, arguments);
    return formatter.format(pattern, arguments);
  }

  /** Stands in for {@link Formatter#format(Locale, String, Object...)}. */
  public static Formatter format(
      Formatter formatter, Locale locale, String pattern, Object... arguments) {
    charge(pattern, arguments);
    return formatter.format(locale, pattern, arguments);
  }

  /** Stands in for {@link PrintStream#format(String, Object...)}. */
  public static PrintStream format(PrintStream stream, String pattern, Object... arguments) {
    charge(pattern, arguments);
    return stream.format(pattern, arguments);
  }

  /** Stands in for {@link PrintStream#format(Locale, String, Object...)}. */
  public static PrintStream format(
      PrintStream stream, Locale locale, String pattern, Object... arguments) {
    charge(pattern, arguments);
    return stream.format(locale, pattern, arguments);
  }

  /** Stands in for {@link PrintStream#printf(String, Object...)}. */
  public static PrintStream printf(PrintStream stream, String pattern, Object... arguments) {
    return format(stream, pattern, arguments);
  }

  /** Stands in for {@link PrintStream#printf(Locale, String, Object...)}. */
  public static PrintStream printf(
      PrintStream stream, Locale locale, String pattern, Object... arguments) {
    return format(stream, locale, pattern, arguments);
  }

  private static void charge(@Nullable String pattern, Object @Nullable [] arguments) {
    if (pattern == null) {
      return;
    }
    Matcher specifier = SPECIFIER.matcher(pattern);
    long length = pattern.length();
    int next = 0;
    int last = 0;
    while (specifier.find()) {
      String conversion = specifier.group(5);
      if (!conversion.equals("n") && !conversion.equals("%")) {
        boolean again = specifier.group(2).contains("<");
        boolean indexed = specifier.group(1) != null;
        last = again ? last : indexed ? number(specifier.group(1)) - 1 : next++;
      }
      Object argument =
          arguments != null && last >= 0 && last < arguments.length ? arguments[last] : null;
      length += Math.max(number(specifier.group(3)), length(argument, specifier.group(4)));
      Meter.bound(length);
    }
    Meter.charge(length >> CHARACTERS_PER_STEP_LOG2);
  }

  /** Returns about how long an argument's text will be. */
  private static long length(@Nullable Object argument, @Nullable String precision) {
    long asked = number(precision);
    if (argument instanceof String text) {
      return precision == null ? text.length() : Math.min(text.length(), asked);
    }
    if (argument instanceof BigInteger || argument instanceof BigDecimal) {
      NumberCharges.product(argument, argument);
      NumberCharges.plain(argument);
    } else if (argument != null) {
      Charges.print(argument);
    }
    return asked;
  }

  /** Returns the number among some characters; 0 where the JDK will refuse it for its size. */
  private static int number(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    String digits = text.replaceAll("\\D", "");
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException tooLarge) {
      return 0;
    }
  }
}
