package gradus.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart: what nobody sees on a screen is left out. */
final class TextLines {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}_])[-+]?\\d++(?:\\.\\d++)?+(?:[eE][-+]?\\d++)?+");

  private TextLines() {}

  /** Returns a text's lines without spaces at their ends, and without empty ones at its own. */
  static List<String> of(String text) {
    return text.stripTrailing().lines().map(String::stripTrailing).toList();
  }

  /** Returns the words of a line; a number is one, and so is what stands beside it. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String each : line.strip().split("\\s+", -1)) {
      Matcher number = NUMBER.matcher(each);
      int end = 0;
      while (number.find()) {
        add(words, each.substring(end, number.start()));
        words.add(number.group());
        end = number.end();
      }
      add(words, each.substring(end));
    }
    return words;
  }

  private static void add(List<String> words, String word) {
    if (!word.isEmpty()) {
      words.add(word);
    }
  }

  static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }
}
