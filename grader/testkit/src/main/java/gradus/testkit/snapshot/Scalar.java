package gradus.testkit.snapshot;

import gradus.testkit.text.QuotedText;
import gradus.testkit.text.ShortestDecimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A single value: null, a string, a number, a truth value, a character or an enum constant.
 *
 * @param value the value, of a type whose equals is the JDK's
 */
record Scalar(@Nullable Object value) implements Snapshot {
  /** Exact classes: BigInteger and BigDecimal may be extended. */
  private static final Set<Class<?>> TYPES =
      Set.of(
          String.class,
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigInteger.class,
          BigDecimal.class);

  private static final int MOST_DIGITS = 100;

  static boolean holds(@Nullable Object value) {
    return value == null || value instanceof Enum<?> || TYPES.contains(value.getClass());
  }

  /** The value with one zero and one NaN, so that equals means the same number. */
  static Scalar of(@Nullable Object value) {
    if (value instanceof Double number) {
      return new Scalar(number + 0.0);
    }
    if (value instanceof Float number) {
      return new Scalar(number + 0.0f);
    }
    return new Scalar(value);
  }

  @Override
  public String describe() {
    if (value instanceof Double number) {
      return ShortestDecimal.of(number);
    }
    if (value instanceof String text) {
      return QuotedText.of(text);
    }
    if (value instanceof Character character) {
      return "the character " + QuotedText.of(character.toString());
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    String text = String.valueOf(value);
    return text.length() <= MOST_DIGITS ? text : text.substring(0, MOST_DIGITS) + "...";
  }

  /** The value with its type, for a value of another type that reads the same. */
  String describeWithType() {
    return value == null ? "null" : describe() + " (" + value.getClass().getSimpleName() + ")";
  }

  @Override
  public List<Snapshot> children() {
    return List.of();
  }
}
