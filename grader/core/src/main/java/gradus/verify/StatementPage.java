package gradus.verify;

import gradus.files.Utf8Text;
import gradus.model.Diagnostic;
import gradus.statement.Heading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as checks read it.
 *
 * @param file the file as problems call it
 * @param text what it says
 * @param language the language of its headings
 */
record StatementPage(String file, String text, String language) {

  static final Pattern HEADING = Pattern.compile("(?m)^## +(.*?) *$");

  String words(Heading heading) {
    return heading.in(language);
  }

  /** Returns the text between a heading and the next; empty where there is no such heading. */
  String section(Heading wanted) {
    String title = words(wanted);
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      if (heading.group(1).equals(title)) {
        int end = text.indexOf("\n## ", heading.end());
        return text.substring(heading.end(), end < 0 ? text.length() : end);
      }
    }
    return "";
  }

  /** Returns the text above a heading; everything where there is no such heading. */
  String before(Heading heading) {
    int end = text.indexOf("\n## " + words(heading));
    return end < 0 ? text : text.substring(0, end);
  }

  List<Diagnostic> lacks(Pattern pattern, Heading heading, String what) {
    String section = section(heading);
    if (section.isBlank() || pattern.matcher(section).find()) {
      return List.of();
    }
    String message = "The section \"" + words(heading) + "\" has no " + what + ".";
    return List.of(problem(text.indexOf(section), message));
  }

  /**
   * @param position where in the text; 0 for the statement as a whole
   */
  Diagnostic problem(int position, String message) {
    int line = position == 0 ? 0 : Utf8Text.lineAt(text, position);
    return Check.STATEMENT.error(file, line, message);
  }
}
