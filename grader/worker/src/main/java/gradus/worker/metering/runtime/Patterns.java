package gradus.worker.metering.runtime;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for what matches regular expressions, so that matching is charged.
 *
 * <p>What a call is charged follows from its pattern, its text and what it found, which are the
 * same on every release: as many steps as characters it went past, and as many again for each eight
 * characters of the pattern.
 */
public final class Patterns {

  private static final int PATTERN_PER_STEP_LOG2 = 3;

  /** The matcher that was used last, and where it goes on: asking it costs an exception. */
  private static @Nullable Matcher last;

  private static int position;

  private Patterns() {}

  static void restart() {
    last = null;
  }

  private static void charge(Pattern pattern, long characters) {
    Meter.charge((1 + characters) * (1 + (pattern.pattern().length() >> PATTERN_PER_STEP_LOG2)));
  }

  private static CharSequence metered(Pattern pattern, CharSequence text) {
    String plain = text.toString();
    charge(pattern, plain.length());
    return new MeteredText(plain);
  }

  private static Matcher goOn(Matcher matcher, int from) {
    last = matcher;
    position = from;
    return matcher;
  }

  private static Matcher charged(Matcher matcher) {
    charge(matcher.pattern(), (long) matcher.regionEnd() - matcher.regionStart());
    return matcher;
  }

  private static int position(Matcher matcher) {
    if (matcher == last) {
      return position;
    }
    try {
      return matcher.end();
    } catch (IllegalStateException nothingFoundYet) {
      return matcher.regionStart();
    }
  }

  /** Stands in for {@link Pattern#matches(String, CharSequence)}. */
  public static boolean matches(String regex, CharSequence text) {
    Pattern pattern = Pattern.compile(regex);
    return pattern.matcher(metered(pattern, text)).matches();
  }

  /** Stands in for {@link Pattern#matcher}. */
  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return goOn(pattern.matcher(new MeteredText(text.toString())), 0);
  }

  /** Stands in for {@link Pattern#split(CharSequence)}. */
  public static String[] split(Pattern pattern, CharSequence text) {
    return pattern.split(metered(pattern, text));
  }

  /** Stands in for {@link Pattern#split(CharSequence, int)}. */
  public static String[] split(Pattern pattern, CharSequence text, int limit) {
    return pattern.split(metered(pattern, text), limit);
  }

  /** Stands in for {@link Pattern#splitAsStream}. */
  public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
    return pattern.splitAsStream(metered(pattern, text));
  }

  /** Stands in for {@link Pattern#asPredicate}. */
  public static Predicate<String> asPredicate(Pattern pattern) {
    return text -> find(matcher(pattern, text));
  }

  /** Stands in for {@link Pattern#asMatchPredicate}. */
  public static Predicate<String> asMatchPredicate(Pattern pattern) {
    return text -> matches(matcher(pattern, text));
  }

  /** Stands in for {@link Matcher#find()}: from where the last match ended to where this does. */
  public static boolean find(Matcher matcher) {
    return passed(matcher, position(matcher), matcher.find());
  }

  /** Stands in for {@link Matcher#find(int)}. */
  public static boolean find(Matcher matcher, int start) {
    return passed(matcher, start, matcher.find(start));
  }

  private static boolean passed(Matcher matcher, int from, boolean found) {
    int to = found ? matcher.end() : matcher.regionEnd();
    charge(matcher.pattern(), Math.max(to - from, 0));
    goOn(matcher, to);
    return found;
  }

  /** Stands in for {@link Matcher#matches()}. */
  public static boolean matches(Matcher matcher) {
    return passed(matcher, matcher.regionStart(), matcher.matches());
  }

  /** Stands in for {@link Matcher#lookingAt()}, which mostly fails where it begins. */
  public static boolean lookingAt(Matcher matcher) {
    boolean found = matcher.lookingAt();
    int from = matcher.regionStart();
    int to = found ? matcher.end() : from;
    charge(matcher.pattern(), (long) to - from);
    goOn(matcher, to);
    return found;
  }

  /** Stands in for {@link Matcher#results()}. */
  public static Stream<MatchResult> results(Matcher matcher) {
    return charged(matcher).results();
  }

  /** Stands in for {@link Matcher#replaceAll(String)}. */
  public static String replaceAll(Matcher matcher, String replacement) {
    return charged(reset(matcher)).replaceAll(replacement);
  }

  /** Stands in for {@link Matcher#replaceAll(Function)}. */
  public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacer) {
    return charged(reset(matcher)).replaceAll(replacer);
  }

  /** Stands in for {@link Matcher#replaceFirst(String)}. */
  public static String replaceFirst(Matcher matcher, String replacement) {
    return charged(reset(matcher)).replaceFirst(replacement);
  }

  /** Stands in for {@link Matcher#replaceFirst(Function)}. */
  public static String replaceFirst(Matcher matcher, Function<MatchResult, String> replacer) {
    return charged(reset(matcher)).replaceFirst(replacer);
  }

  /** Stands in for {@link Matcher#reset()}. */
  public static Matcher reset(Matcher matcher) {
    return goOn(matcher.reset(), 0);
  }

  /** Stands in for {@link Matcher#reset(CharSequence)}. */
  public static Matcher reset(Matcher matcher, CharSequence text) {
    return goOn(matcher.reset(new MeteredText(text.toString())), 0);
  }

  /** Stands in for {@link Matcher#region}. */
  public static Matcher region(Matcher matcher, int start, int end) {
    return goOn(matcher.region(start, end), start);
  }

  /** Stands in for {@link String#matches}. */
  public static boolean matches(String text, String regex) {
    return matches(regex, (CharSequence) text);
  }

  /** Stands in for {@link String#replaceAll}. */
  public static String replaceAll(String text, String regex, String replacement) {
    return replaceAll(matcher(Pattern.compile(regex), text), replacement);
  }

  /** Stands in for {@link String#replaceFirst}. */
  public static String replaceFirst(String text, String regex, String replacement) {
    return replaceFirst(matcher(Pattern.compile(regex), text), replacement);
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
