package gradus.worker.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import gradus.protocol.SourceFile;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses sources with JavaParser, as far as it can do so in little time and stack. */
final class SourceParser {

  /** The longest text that is parsed; javac's own messages must do for a longer one. */
  static final int MOST_CHARACTERS = 256 << 10;

  /** The deepest nesting of brackets that is parsed, since JavaParser descends recursively. */
  static final int DEEPEST_NESTING = 100;

  /**
   * The most signs of less in one statement, nested type arguments or not: at each the parser looks
   * ahead to where it may close. 3,000 take 2 s, 10,000 minutes.
   */
  static final int MOST_ANGLES = 100;

  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration()
              // The grammar is the same at every level. Only this one has no validators, which
              // would refuse what javac has accepted and recurse over long expressions.
              .setLanguageLevel(LanguageLevel.RAW)
              .setPreprocessUnicodeEscapes(true)
              .setAttributeComments(false));

  /** Returns the syntax tree of a source; empty if it is no text, too large or not understood. */
  Optional<CompilationUnit> parse(SourceFile file) {
    return SourceText.decode(file).filter(SourceParser::isModest).flatMap(this::parseText);
  }

  private Optional<CompilationUnit> parseText(String text) {
    try {
      return parser.parse(text).getResult();
    } catch (RuntimeException | StackOverflowError notUnderstood) {
      // It only explains: a source that the parser cannot digest goes without.
      return Optional.empty();
    }
  }

  private static boolean isModest(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return false;
    }
    String plain = UnicodeEscapes.translate(text);
    return deepestNesting(plain) <= DEEPEST_NESTING && mostAngles(plain) <= MOST_ANGLES;
  }

  private static int deepestNesting(String text) {
    int depth = 0;
    int deepest = 0;
    for (Bracket each : Bracket.in(text)) {
      depth += each.opens() ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static int mostAngles(String text) {
    return Pattern.compile("[;{}]")
        .splitAsStream(text)
        .mapToInt(statement -> (int) statement.chars().filter(each -> each == '<').count())
        .max()
        .orElse(0);
  }
}
