package gradus.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The package declaration of a source file, found without a parser: what follows the leading
 * comments.
 *
 * @param name the package
 * @param line the line of the declaration, from 1
 */
public record PackageDeclaration(String name, int line) {

  private static final Pattern DECLARATION = Pattern.compile("package\\s+([\\w.$]+)\\s*;");

  /** Returns the declaration at the head of a source, or null if something else stands there. */
  public static @Nullable PackageDeclaration find(String source) {
    int start = afterComments(source);
    Matcher matcher = DECLARATION.matcher(source).region(start, source.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    return new PackageDeclaration(matcher.group(1), Utf8Text.lineAt(source, start));
  }

  private static int afterComments(String source) {
    int at = 0;
    while (at < source.length()) {
      if (Character.isWhitespace(source.charAt(at))) {
        at++;
      } else if (source.startsWith("//", at)) {
        at = after(source, "\n", at);
      } else if (source.startsWith("/*", at)) {
        at = after(source, "*/", at + 2);
      } else {
        break;
      }
    }
    return at;
  }

  private static int after(String source, String end, int from) {
    int found = source.indexOf(end, from);
    return found < 0 ? source.length() : found + end.length();
  }
}
