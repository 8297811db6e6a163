package gradus.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts with many equal lines, in which hunks fit in several places. */
final class RandomTexts {

  private static final String[] WORDS = {"", "a", "b", "}", "  x", "\\ c", "- d", "+ e", "@@ f"};

  private final Random random;

  RandomTexts(long seed) {
    random = new Random(seed);
  }

  /** Returns a text, with other ends of lines now and then. */
  String text() {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      lines.add(line());
    }
    return withLastLineCut(String.join("", lines));
  }

  /** Returns a text with some lines changed, added and removed. */
  String changed(String text) {
    List<String> lines = new ArrayList<>(TextLines.of(text));
    for (int i = random.nextInt(5); i >= 0; i--) {
      int at = random.nextInt(lines.size() + 1);
      if (at < lines.size() && random.nextBoolean()) {
        lines.remove(at);
      }
      if (random.nextInt(3) > 0) {
        lines.add(at, line());
      }
    }
    return withLastLineCut(joined(lines));
  }

  private String line() {
    return WORDS[random.nextInt(WORDS.length)] + (random.nextInt(10) == 0 ? "\r\n" : "\n");
  }

  /** A line that had no end and is not the last one any more gets one. */
  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String each : lines) {
      text.append(each).append(each.endsWith("\n") ? "" : "\n");
    }
    return text.toString();
  }

  private String withLastLineCut(String text) {
    boolean isCut = text.endsWith("\n") && !text.endsWith("\r\n") && random.nextInt(5) == 0;
    return isCut ? text.substring(0, text.length() - 1) : text;
  }
}
