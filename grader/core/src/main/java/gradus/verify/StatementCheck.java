package gradus.verify;

import gradus.exercise.Exercise;
import gradus.files.Utf8Text;
import gradus.model.Diagnostic;
import gradus.protocol.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks in the statement for what a learner needs and can be found by a program. */
final class StatementCheck implements FileCheck {

  private static final String README = "README.md";

  private static final List<String> SECTIONS =
      List.of(
          "Signatures",
          "Definitions",
          "Undefined cases",
          "Invalid arguments",
          "Tolerance",
          "Worked example");

  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} +(.*?) *$");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");

  /** A public method or constructor of a starter: type (but of constructors), name, parameters. */
  private static final Pattern PUBLIC =
      Pattern.compile(
          "public\\s+(?:static\\s+|final\\s+)*((?:[\\w.<>, ?]+(?:\\[\\])*\\s+)?\\w+)\\s*"
              + "\\(([^)]*)\\)");

  private static final Pattern TOLERANCE = Pattern.compile("\\d+e-\\d+|10[⁻\\^-]|exact");
  private static final Pattern SIX_DIGITS = Pattern.compile("\\d\\.\\d{5,}|\\d{2,}\\.\\d{4,}");
  private static final Pattern SHAPE =
      Pattern.compile("\\([a-z0-9 +·*−-]+(, ?[a-z0-9 +·*−-]+)*\\)");

  private static final Pattern ROUNDING =
      Pattern.compile(
          "(?i)\\bround(ed|ing)?\\b[^.\\n]{0,30}\\bto\\s+\\w+\\s+(decimals?|digits?|places?|figures?)\\b");

  @Override
  public List<Diagnostic> check(Path folder, Exercise exercise) {
    String file = Examination.file(exercise, README);
    String statement = exercise.files().statement();
    List<Diagnostic> problems = new ArrayList<>();
    for (String each : SECTIONS) {
      if (section(statement, each).isBlank()) {
        problems.add(problem(file, 0, "The statement has no section \"" + each + "\"."));
      }
    }
    signatures(exercise, file, statement, problems);
    require(SHAPE, "Signatures", "shape, such as (n, d)", statement, file, problems);
    require(TOLERANCE, "Tolerance", "tolerance, such as 1e-9", statement, file, problems);
    require(SIX_DIGITS, "Worked example", "number with six digits", statement, file, problems);
    Matcher rounding = ROUNDING.matcher(statement);
    while (rounding.find()) {
      String message = "The statement must not ask for rounding: \"" + rounding.group() + "\".";
      problems.add(problem(file, Utf8Text.lineAt(statement, rounding.start()), message));
    }
    return problems;
  }

  private static void require(
      Pattern pattern,
      String section,
      String what,
      String statement,
      String file,
      List<Diagnostic> problems) {
    String text = section(statement, section);
    if (!text.isBlank() && !pattern.matcher(text).find()) {
      int line = Utf8Text.lineAt(statement, statement.indexOf(text));
      problems.add(problem(file, line, "The section \"" + section + "\" has no " + what + "."));
    }
  }

  private static void signatures(
      Exercise exercise, String file, String statement, List<Diagnostic> problems) {
    StringBuilder code = new StringBuilder();
    Matcher block = CODE_BLOCK.matcher(statement);
    while (block.find()) {
      code.append(block.group(1));
    }
    String shown = normal(code.toString());
    for (SourceFile each : exercise.files().starter()) {
      Matcher method = PUBLIC.matcher(each.content().utf8());
      while (method.find()) {
        String signature = normal(method.group(1) + "(" + method.group(2) + ")");
        if (!shown.contains(signature)) {
          problems.add(problem(file, 0, "The statement lacks the signature " + signature + "."));
        }
      }
    }
  }

  private static String normal(String code) {
    return code.replaceAll("\\bfinal\\s+", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([(),\\[\\]<>{};]) ?", "$1");
  }

  /** Returns the text between a heading and the next; empty where there is no such heading. */
  private static String section(String statement, String title) {
    Matcher heading = HEADING.matcher(statement);
    while (heading.find()) {
      if (heading.group(1).equalsIgnoreCase(title)) {
        int end = statement.indexOf("\n## ", heading.end());
        return statement.substring(heading.end(), end < 0 ? statement.length() : end);
      }
    }
    return "";
  }

  private static Diagnostic problem(String file, int line, String message) {
    return Check.STATEMENT.error(file, line, message);
  }
}
