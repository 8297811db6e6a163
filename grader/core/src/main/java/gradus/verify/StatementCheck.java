package gradus.verify;

import gradus.exercise.Answers;
import gradus.exercise.Exercise;
import gradus.model.Diagnostic;
import gradus.protocol.SourceFile;
import gradus.statement.Heading;
import gradus.statement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks in the statement for what a learner needs and can be found by a program. */
final class StatementCheck implements FileCheck {

  private static final String README = "README.md";

  private static final List<Heading> ORDER = List.of(Heading.values());

  /** What may be left out of any statement. */
  private static final Set<Heading> OPTIONAL = EnumSet.of(Heading.FINE_PRINT);

  /** What may be left out where the answers are no numbers. */
  private static final Set<Heading> OPTIONAL_WITHOUT_NUMBERS =
      EnumSet.of(
          Heading.FINE_PRINT,
          Heading.COMPLEXITY,
          Heading.UNDEFINED_CASES,
          Heading.INVALID_ARGUMENTS,
          Heading.TOLERANCE);

  private static final int MOST_WORDS = 300;
  private static final int LEAST_QUESTIONS = 2;
  private static final int MOST_QUESTIONS = 3;

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
  private static final Pattern TOLERANCE =
      Pattern.compile("\\d+e-\\d+|10[⁻\\^-]|\\b0[.,]\\d+|exa[ck]t");
  private static final Pattern SIX_DIGITS = Pattern.compile("\\d\\.\\d{5,}|\\d{2,}\\.\\d{4,}");
  private static final Pattern SHAPE =
      Pattern.compile("\\([a-z0-9 +·*−-]+(, ?[a-z0-9 +·*−-]+)*\\)");

  private static final Pattern ROUNDING =
      Pattern.compile(
          "(?i)\\bround(ed|ing)?\\b[^.\\n]{0,30}\\bto\\s+\\w+\\s+(decimals?|digits?|places?|figures?)\\b");

  @Override
  public List<Diagnostic> check(Path folder, Exercise exercise, String language) {
    String file = Examination.file(exercise, README);
    StatementPage page = new StatementPage(file, exercise.files().statement(), language);
    boolean numbers = exercise.kind().answers() == Answers.NUMBERS;
    return Stream.of(
            missing(page, numbers ? OPTIONAL : OPTIONAL_WITHOUT_NUMBERS),
            order(page),
            teaching(page),
            followUps(page),
            signatures(page, exercise.files().starter()),
            forbidden(page, exercise.policy().forbid()),
            page.lacks(STEPS, Heading.COMPLEXITY, "number of steps, such as O(n log n)"),
            page.lacks(TOLERANCE, Heading.TOLERANCE, "tolerance, such as 1e-9"),
            numbers ? ofNumbers(page) : List.<Diagnostic>of())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Diagnostic> ofNumbers(StatementPage page) {
    return Stream.of(
            page.lacks(FORMULA, Heading.IDEA, "formula"),
            page.lacks(SHAPE, Heading.SIGNATURES, "shape, such as (n, d)"),
            page.lacks(SIX_DIGITS, Heading.WORKED_EXAMPLE, "number with six digits"),
            roundings(page))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Diagnostic> missing(StatementPage page, Set<Heading> optional) {
    return ORDER.stream()
        .filter(each -> !optional.contains(each) && page.section(each).isBlank())
        .map(page::words)
        .map(each -> page.problem(0, "The statement has no section \"" + each + "\"."))
        .toList();
  }

  private static List<Diagnostic> order(StatementPage page) {
    List<Diagnostic> problems = new ArrayList<>();
    int last = -1;
    Matcher heading = StatementPage.HEADING.matcher(page.text());
    while (heading.find()) {
      String title = heading.group(1);
      int place = Heading.of(title, page.language()).map(ORDER::indexOf).orElse(-1);
      if (place < 0) {
        String message =
            "A statement has no section \"%s\"; use \"%s\".".formatted(title, meant(title, page));
        problems.add(page.problem(heading.start(), message));
      } else if (place == last) {
        problems.add(page.problem(heading.start(), "The section \"" + title + "\" stands twice."));
      } else if (place < last) {
        String message =
            "The section \"%s\" must stand before \"%s\"."
                .formatted(title, page.words(ORDER.get(last)));
        problems.add(page.problem(heading.start(), message));
      }
      last = Math.max(last, place);
    }
    return problems;
  }

  /** Returns the heading to use for one that is of another language, or of none. */
  private static String meant(String title, StatementPage page) {
    Heading meant =
        Heading.languages().stream()
            .sorted()
            .flatMap(each -> Heading.of(title, each).stream())
            .findFirst()
            .orElse(Heading.FINE_PRINT);
    return page.words(meant);
  }

  /** Looks at what stands before the contract. */
  private static List<Diagnostic> teaching(StatementPage page) {
    List<Diagnostic> problems = new ArrayList<>();
    if (!OPENING.matcher(page.text()).find()) {
      String message = "The statement must begin with its title and a paragraph on why it matters.";
      problems.add(page.problem(0, message));
    }
    long words = WORD.matcher(page.before(Heading.SIGNATURES)).results().count();
    if (words > MOST_WORDS) {
      String message =
          "What comes before \"%s\" has %d words; at most %d are read."
              .formatted(page.words(Heading.SIGNATURES), words, MOST_WORDS);
      problems.add(page.problem(0, message));
    }
    return problems;
  }

  private static List<Diagnostic> followUps(StatementPage page) {
    String text = page.section(Heading.FOLLOW_UPS).strip();
    List<String> paragraphs = List.of(text.split("\\n\\s*\\n", -1));
    boolean wellFormed = paragraphs.stream().allMatch(each -> QUESTION.matcher(each).matches());
    int questions = paragraphs.size();
    if (text.isEmpty()
        || (wellFormed && LEAST_QUESTIONS <= questions && questions <= MOST_QUESTIONS)) {
      return List.of();
    }
    String message =
        "The section \"%s\" must be two or three paragraphs \"**Question?** Short answer.\""
            .formatted(page.words(Heading.FOLLOW_UPS));
    return List.of(page.problem(page.text().indexOf(text), message));
  }

  private static List<Diagnostic> signatures(StatementPage page, List<SourceFile> starter) {
    if (page.section(Heading.SIGNATURES).isBlank()) {
      return List.of();
    }
    String code =
        CODE_BLOCK
            .matcher(page.text())
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.joining());
    String shown = normal(code);
    return starter.stream()
        .flatMap(each -> PUBLIC.matcher(each.content().utf8()).results())
        .map(each -> each.group(1) + "(" + each.group(2) + ")")
        .filter(each -> !shown.contains(normal(each)))
        .map(each -> each.replaceAll("\\s+", " "))
        .map(each -> page.problem(0, "The statement lacks the signature " + each + "."))
        .toList();
  }

  private static String normal(String code) {
    return code.replaceAll("\\bfinal\\s+", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([(),\\[\\]<>{};]) ?", "$1");
  }

  private static List<Diagnostic> forbidden(StatementPage page, List<String> rules) {
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

  private static List<Diagnostic> roundings(StatementPage page) {
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
}
