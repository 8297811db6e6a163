package gradus.verify;

import gradus.exercise.Exercise;
import gradus.files.Utf8Text;
import gradus.model.Diagnostic;
import gradus.protocol.SourceFile;
import gradus.statement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks in the statement for what a learner needs and can be found by a program. */
final class StatementCheck implements FileCheck {

  private static final String README = "README.md";

  private static final String CONTRACT = "Signatures";
  private static final String FINE_PRINT = "Fine print";
  private static final String FOLLOW_UPS = Statement.FOLLOW_UPS.substring("## ".length());

  /** What teaches stands before what is judged by. */
  private static final List<String> SECTIONS =
      List.of(
          "The idea",
          "Worked example",
          "Complexity",
          CONTRACT,
          "Definitions",
          "Undefined cases",
          "Invalid arguments",
          "Tolerance",
          "Rules",
          FINE_PRINT,
          FOLLOW_UPS);

  private static final int MOST_WORDS = 300;
  private static final int LEAST_QUESTIONS = 2;
  private static final int MOST_QUESTIONS = 3;

  private static final Pattern HEADING = Pattern.compile("(?m)^## +(.*?) *$");
  private static final Pattern OPENING = Pattern.compile("\\A# +\\S.*\\n+[^#\\s]");
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
  private static final Pattern QUESTION = Pattern.compile("(?s)\\*\\*[^*]+\\?\\*\\*\\s+\\S.*");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");

  /** A public method or constructor of a starter: type (but of constructors), name, parameters. */
  private static final Pattern PUBLIC =
      Pattern.compile(
          "public\\s+(?:static\\s+|final\\s+)*((?:[\\w.<>, ?]+(?:\\[\\])*\\s+)?\\w+)\\s*"
              + "\\(([^)]*)\\)");

  private static final Pattern FORMULA = Pattern.compile("[=←Σ√]");
  private static final Pattern STEPS = Pattern.compile("\\bO\\(");
  private static final Pattern TOLERANCE = Pattern.compile("\\d+e-\\d+|10[⁻\\^-]|exact");
  private static final Pattern SIX_DIGITS = Pattern.compile("\\d\\.\\d{5,}|\\d{2,}\\.\\d{4,}");
  private static final Pattern SHAPE =
      Pattern.compile("\\([a-z0-9 +·*−-]+(, ?[a-z0-9 +·*−-]+)*\\)");

  private static final Pattern ROUNDING =
      Pattern.compile(
          "(?i)\\bround(ed|ing)?\\b[^.\\n]{0,30}\\bto\\s+\\w+\\s+(decimals?|digits?|places?|figures?)\\b");

  @Override
  public List<Diagnostic> check(Path folder, Exercise exercise) {
    Page page = new Page(Examination.file(exercise, README), exercise.files().statement());
    return Stream.of(
            missing(page),
            order(page),
            teaching(page),
            followUps(page),
            signatures(page, exercise.files().starter()),
            forbidden(page, exercise.policy().forbid()),
            page.lacks(FORMULA, "The idea", "formula"),
            page.lacks(STEPS, "Complexity", "number of steps, such as O(n log n)"),
            page.lacks(SHAPE, CONTRACT, "shape, such as (n, d)"),
            page.lacks(TOLERANCE, "Tolerance", "tolerance, such as 1e-9"),
            page.lacks(SIX_DIGITS, "Worked example", "number with six digits"),
            roundings(page))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Diagnostic> missing(Page page) {
    return SECTIONS.stream()
        .filter(each -> !each.equals(FINE_PRINT) && page.section(each).isBlank())
        .map(each -> page.problem(0, "The statement has no section \"" + each + "\"."))
        .toList();
  }

  private static List<Diagnostic> order(Page page) {
    List<Diagnostic> problems = new ArrayList<>();
    int last = -1;
    Matcher heading = HEADING.matcher(page.text());
    while (heading.find()) {
      String title = heading.group(1);
      int place = SECTIONS.indexOf(title);
      if (place < 0) {
        String message = "A statement has no section \"" + title + "\"; use \"Fine print\".";
        problems.add(page.problem(heading.start(), message));
      } else if (place == last) {
        problems.add(page.problem(heading.start(), "The section \"" + title + "\" stands twice."));
      } else if (place < last) {
        String message =
            "The section \"" + title + "\" must stand before \"" + SECTIONS.get(last) + "\".";
        problems.add(page.problem(heading.start(), message));
      }
      last = Math.max(last, place);
    }
    return problems;
  }

  /** Looks at what stands before the contract. */
  private static List<Diagnostic> teaching(Page page) {
    List<Diagnostic> problems = new ArrayList<>();
    if (!OPENING.matcher(page.text()).find()) {
      String message = "The statement must begin with its title and a paragraph on why it matters.";
      problems.add(page.problem(0, message));
    }
    long words = WORD.matcher(page.before(CONTRACT)).results().count();
    if (words > MOST_WORDS) {
      String message =
          "What comes before \"%s\" has %d words; at most %d are read."
              .formatted(CONTRACT, words, MOST_WORDS);
      problems.add(page.problem(0, message));
    }
    return problems;
  }

  private static List<Diagnostic> followUps(Page page) {
    String text = page.section(FOLLOW_UPS).strip();
    List<String> paragraphs = List.of(text.split("\\n\\s*\\n", -1));
    boolean wellFormed = paragraphs.stream().allMatch(each -> QUESTION.matcher(each).matches());
    int questions = paragraphs.size();
    if (text.isEmpty()
        || (wellFormed && LEAST_QUESTIONS <= questions && questions <= MOST_QUESTIONS)) {
      return List.of();
    }
    String message =
        "The section \"%s\" must be two or three paragraphs \"**Question?** Short answer.\""
            .formatted(FOLLOW_UPS);
    return List.of(page.problem(page.text().indexOf(text), message));
  }

  private static List<Diagnostic> signatures(Page page, List<SourceFile> starter) {
    String code =
        CODE_BLOCK
            .matcher(page.text())
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.joining());
    String shown = normal(code);
    return starter.stream()
        .flatMap(each -> PUBLIC.matcher(each.content().utf8()).results())
        .map(each -> normal(each.group(1) + "(" + each.group(2) + ")"))
        .filter(each -> !shown.contains(each))
        .map(each -> page.problem(0, "The statement lacks the signature " + each + "."))
        .toList();
  }

  private static String normal(String code) {
    return code.replaceAll("\\bfinal\\s+", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([(),\\[\\]<>{};]) ?", "$1");
  }

  private static List<Diagnostic> forbidden(Page page, List<String> rules) {
    String task = Statement.of(page.text()).task();
    return rules.stream()
        .filter(each -> !task.contains(each) && !task.contains(asInJava(each)))
        .map(each -> "The statement does not say that " + each + " is forbidden.")
        .map(each -> page.problem(0, each))
        .toList();
  }

  /** Returns what a rule of a policy names, as one would write it in a program. */
  private static String asInJava(String rule) {
    if (rule.endsWith(".*")) {
      return rule.substring(0, rule.length() - ".*".length());
    }
    String name = rule.substring(rule.lastIndexOf('.') + 1).replace('$', '.');
    return name.endsWith("#<init>")
        ? "new " + name.substring(0, name.indexOf('#'))
        : name.replace('#', '.');
  }

  private static List<Diagnostic> roundings(Page page) {
    return ROUNDING
        .matcher(page.text())
        .results()
        .map(
            each ->
                page.problem(
                    each.start(),
                    "The statement must not ask for rounding: \"" + each.group() + "\"."))
        .toList();
  }

  /**
   * A statement as checks read it.
   *
   * @param file the file as problems call it
   * @param text what it says
   */
  private record Page(String file, String text) {

    /** Returns the text between a heading and the next; empty where there is no such heading. */
    String section(String title) {
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
    String before(String title) {
      int end = text.indexOf("\n## " + title);
      return end < 0 ? text : text.substring(0, end);
    }

    List<Diagnostic> lacks(Pattern pattern, String title, String what) {
      String section = section(title);
      if (section.isBlank() || pattern.matcher(section).find()) {
        return List.of();
      }
      String message = "The section \"" + title + "\" has no " + what + ".";
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
}
