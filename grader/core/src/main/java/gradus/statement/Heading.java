package gradus.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A section of a statement, in the order in which they stand. The words are a resource's. */
public enum Heading {
  IDEA,
  WORKED_EXAMPLE,
  COMPLEXITY,
  SIGNATURES,
  DEFINITIONS,
  UNDEFINED_CASES,
  INVALID_ARGUMENTS,
  TOLERANCE,
  RULES,
  FINE_PRINT,
  FOLLOW_UPS;

  /** The language in which headings are where nothing else is said. */
  public static final String ENGLISH = "en";

  private static final String MARK = "## ";

  /** Returns the languages that are known, such as {@code en}. */
  public static Set<String> languages() {
    return HeadingTable.WORDS.keySet();
  }

  /**
   * Returns the heading in a language.
   *
   * @throws IllegalArgumentException if the language is not known
   */
  public String in(String language) {
    Map<Heading, String> words = HeadingTable.WORDS.get(language);
    String found = words == null ? null : words.get(this);
    if (found == null) {
      throw new IllegalArgumentException("no headings are known in the language " + language);
    }
    return found;
  }

  /** Returns the heading with some words in a language; nothing where it has no such one. */
  public static Optional<Heading> of(String words, String language) {
    return Stream.of(values()).filter(each -> each.in(language).equals(words)).findFirst();
  }

  /** Returns where in a README.md the heading's line begins, in any language; -1 if nowhere. */
  int find(String readme) {
    return everywhere().stream()
        .mapToInt(each -> ("\n" + readme).indexOf("\n" + MARK + each))
        .filter(each -> each >= 0)
        .min()
        .orElse(-1);
  }

  /** Returns whether a line is this heading, in any language. */
  boolean isLine(String line) {
    return isAnyLine(line) && everywhere().contains(line.substring(MARK.length()).strip());
  }

  /** Returns whether a line is a heading of this level, known or not. */
  static boolean isAnyLine(String line) {
    return line.startsWith(MARK);
  }

  private List<String> everywhere() {
    return languages().stream().map(this::in).toList();
  }
}
