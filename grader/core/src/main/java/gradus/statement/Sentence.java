package gradus.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a statement's contract says: a definition, an undefined case, an invalid argument.
 *
 * @param line the line on which it begins, from 1
 * @param text what it says, without what holds it
 * @param holders what holds it: ids of groups, or tests as {@code Class#method}; empty where
 *     nothing is named
 */
public record Sentence(int line, String text, List<String> holders) {

  /** Names what holds a sentence, at its end; learners do not see it. */
  private static final Pattern HELD = Pattern.compile("(?s)\\s*<!--\\s*held by\\b(.*?)-->");

  public Sentence {
    holders = List.copyOf(holders);
  }

  /** Takes a sentence as it stands in a README.md. */
  static Sentence of(int line, String written) {
    List<String> holders =
        HELD.matcher(written)
            .results()
            .flatMap(each -> Stream.of(each.group(1).split(",")))
            .toList();
    return new Sentence(
        line, without(written).strip(), holders.stream().map(String::strip).toList());
  }

  /** Returns a text as learners read it. */
  static String without(String written) {
    Matcher held = HELD.matcher(written);
    return held.replaceAll("");
  }
}
