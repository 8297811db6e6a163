package gradus.worker.metering.runtime;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stands in for what matches regular expressions, so that matching is counted. */
public final class Patterns {

  private Patterns() {}

  private static CharSequence metered(CharSequence text) {
    return new MeteredText(text.toString());
  }

  /** Stands in for {@link Pattern#matches(String, CharSequence)}. */
  public static boolean matches(String regex, CharSequence text) {
    return Pattern.matches(regex, metered(text));
  }

  /** Stands in for {@link Pattern#matcher}. */
  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(metered(text));
  }

  /** Stands in for {@link Pattern#split(CharSequence)}. */
  public static String[] split(Pattern pattern, CharSequence text) {
    return pattern.split(metered(text));
  }

  /** Stands in for {@link Pattern#split(CharSequence, int)}. */
  public static String[] split(Pattern pattern, CharSequence text, int limit) {
    return pattern.split(metered(text), limit);
  }

  /** Stands in for {@link Pattern#splitAsStream}. */
  public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
    return pattern.splitAsStream(metered(text));
  }

  /** Stands in for {@link Pattern#asPredicate}. */
  public static Predicate<String> asPredicate(Pattern pattern) {
    return text -> matcher(pattern, text).find();
  }

  /** Stands in for {@link Pattern#asMatchPredicate}. */
  public static Predicate<String> asMatchPredicate(Pattern pattern) {
    return text -> matcher(pattern, text).matches();
  }

  /** Stands in for {@link Matcher#reset(CharSequence)}. */
  public static Matcher reset(Matcher matcher, CharSequence text) {
    return matcher.reset(metered(text));
  }

  /** Stands in for {@link String#matches}. */
  public static boolean matches(String text, String regex) {
    return Pattern.matches(regex, metered(text));
  }

  /** Stands in for {@link String#replaceAll}. */
  public static String replaceAll(String text, String regex, String replacement) {
    return matcher(Pattern.compile(regex), text).replaceAll(replacement);
  }

  /** Stands in for {@link String#replaceFirst}. */
  public static String replaceFirst(String text, String regex, String replacement) {
    return matcher(Pattern.compile(regex), text).replaceFirst(replacement);
  }

  /** Stands in for {@link String#split(String)}. */
  public static String[] split(String text, String regex) {
    return split(text, regex, 0);
  }

  /** Stands in for {@link String#split(String, int)}; one plain character needs no pattern. */
  public static String[] split(String text, String regex, int limit) {
    if (regex.length() == 1) {
      Charges.visit(text);
      return text.split(regex, limit);
    }
    return split(Pattern.compile(regex), text, limit);
  }
}
