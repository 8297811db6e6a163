package gradus.testkit;

import gradus.model.Excerpt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Two arrays of the same length, of which only the part around one place is shown.
 *
 * @param at which row of the whole they are, such as {@code [3]}
 * @param length how many values each has
 * @param expected gives the text of an expected value
 * @param actual gives the text of what came instead
 * @param differs tells where the two differ
 */
record Row(
    String at,
    int length,
    IntFunction<String> expected,
    IntFunction<String> actual,
    IntPredicate differs) {

  /** So that a line with its name before it fits a narrow terminal. */
  private static final int MOST_CHARACTERS = 60;

  private static final String BETWEEN = ", ";

  /** Returns what stands around a place; nothing where one value alone would fill the line. */
  Excerpt around(int place) {
    int width = width(place);
    if (width > MOST_CHARACTERS) {
      return Excerpt.NONE;
    }
    int from = place;
    int to = place + 1;
    while (true) {
      if (to < length && (to - place <= place - from || from == 0) && fits(width, to)) {
        width += width(to++);
      } else if (from > 0 && fits(width, from - 1)) {
        width += width(--from);
      } else if (to < length && fits(width, to)) {
        width += width(to++);
      } else {
        return excerpt(from, to);
      }
    }
  }

  private boolean fits(int width, int next) {
    return width + width(next) <= MOST_CHARACTERS;
  }

  private int width(int i) {
    return column(i) + BETWEEN.length();
  }

  private int column(int i) {
    return Math.max(expected.apply(i).length(), actual.apply(i).length());
  }

  private Excerpt excerpt(int from, int to) {
    StringBuilder marks = new StringBuilder(" ".repeat(before(from).length()));
    for (int i = from; i < to; i++) {
      int wrong = differs.test(i) ? actual.apply(i).length() : 0;
      marks.append(" ".repeat(column(i) - wrong)).append("^".repeat(wrong));
      marks.append(" ".repeat(BETWEEN.length()));
    }
    return new Excerpt(
        at, text(expected, from, to), text(actual, from, to), marks.toString().stripTrailing());
  }

  private String text(IntFunction<String> values, int from, int to) {
    StringBuilder text = new StringBuilder(before(from));
    for (int i = from; i < to; i++) {
      String value = values.apply(i);
      text.append(i == from ? "" : BETWEEN);
      text.append(" ".repeat(column(i) - value.length())).append(value);
    }
    return text.append(to < length ? ", ... " + length + " values}" : "}").toString();
  }

  private static String before(int from) {
    return from == 0 ? "{" : "{... ";
  }
}
