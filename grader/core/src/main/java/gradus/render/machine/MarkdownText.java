package gradus.render.machine;

import gradus.render.Sanitizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts texts into GitHub's Markdown so that nothing in them is taken for any. */
final class MarkdownText {

  /** What begins anything within a line, links that are recognised by themselves included. */
  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*_{}\\[\\]<>#|!~&$]|:(?=/)|(?<=www)\\.");

  /**
   * Addresses and names are looked for after backslashes are gone: only a comment is in their way.
   */
  private static final String DIVIDED_AT = "@<!-- -->";

  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final int SHORTEST_FENCE = 3;

  /** GitHub takes a mebibyte a step. */
  private static final int MOST_BYTES = 4_000;

  private MarkdownText() {}

  /** Returns a text that stands within a line, cells of tables included. */
  static String inline(String text) {
    String escaped = SPECIAL.matcher(Sanitizer.clean(text).strip()).replaceAll("\\\\$0");
    return escaped.replace("@", DIVIDED_AT);
  }

  /** Returns lines as a block of code: its fence is longer than any in it. */
  static String block(String text) {
    String cut = Clipping.toBytes(text.strip(), MOST_BYTES, "\n…");
    int longest = BACKTICKS.matcher(cut).results().mapToInt(MarkdownText::length).max().orElse(0);
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
    return fence + "text\n" + cut + "\n" + fence + "\n";
  }

  private static int length(MatchResult run) {
    return run.end() - run.start();
  }
}
