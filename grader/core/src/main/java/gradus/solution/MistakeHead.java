package gradus.solution;

import gradus.files.ProblemSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The prose that goes with a known mistake, as before a commit's changes: one paragraph says what
 * is wrong, one is the hint, and the last one names the groups that fail.
 */
public final class MistakeHead {

  /** The file that holds it where a mistake is a folder. */
  public static final String FILE = "mistake.txt";

  private static final String FAILS = "Fails:";
  private static final String NO_MISTAKE = "Write here what the mistake is, in one sentence.";
  private static final String NO_HINT = "Write here the hint that a learner gets who makes it.";
  private static final int MOST_CHARACTERS = 500;

  private final String file;
  private final ProblemSink problems;

  MistakeHead(String file, ProblemSink problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Returns a head for an author to fill in. */
  public static String template() {
    return NO_MISTAKE + "\n\n" + NO_HINT + "\n\n" + FAILS + "\n\n";
  }

  /** Returns a head that names other groups, and is otherwise as it was written. */
  public static String withFails(String head, List<String> groups) {
    StringBuilder text = new StringBuilder();
    for (Paragraph each : paragraphs(head)) {
      if (!each.text().startsWith(FAILS)) {
        text.append(each.written()).append('\n');
      }
    }
    return text.append(FAILS).append(' ').append(String.join(", ", groups)).append("\n").toString();
  }

  Expectation read(String head, Set<String> groups) {
    List<Paragraph> paragraphs = paragraphs(head);
    if (paragraphs.size() != 3 || !paragraphs.get(2).text().startsWith(FAILS)) {
      String message =
          "Three paragraphs must say what the mistake is, the hint for a learner who makes it, and"
              + " \"Fails:\" with the groups that fail; here are %d.";
      problems.report(file, 1, message.formatted(paragraphs.size()));
      return Expectation.ACCEPTED;
    }
    return new Expectation(
        fails(paragraphs.get(2), groups),
        prose(paragraphs.get(0), NO_MISTAKE),
        prose(paragraphs.get(1), NO_HINT));
  }

  private String prose(Paragraph paragraph, String template) {
    if (paragraph.text().equals(template)) {
      problems.report(file, paragraph.line(), "This is still to be written.");
    } else if (paragraph.text().length() > MOST_CHARACTERS) {
      String message = "The paragraph is longer than " + MOST_CHARACTERS + " characters.";
      problems.report(file, paragraph.line(), message);
    }
    return paragraph.text();
  }

  private List<String> fails(Paragraph paragraph, Set<String> known) {
    List<String> groups =
        Arrays.stream(paragraph.text().substring(FAILS.length()).split(","))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    Set<String> named = new HashSet<>();
    for (String each : groups) {
      if (!known.contains(each)) {
        String message = "There is no group \"" + each + "\" in the exercise.";
        problems.report(file, paragraph.line(), message);
      } else if (!named.add(each)) {
        problems.report(file, paragraph.line(), "The group " + each + " stands here twice.");
      }
    }
    if (groups.isEmpty()) {
      problems.report(file, paragraph.line(), "At least one group must fail.");
    }
    return groups;
  }

  private static List<Paragraph> paragraphs(String head) {
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder written = new StringBuilder();
    int line = 0;
    for (String each : (head + "\n").split("\n", -1)) {
      line++;
      if (!each.isBlank()) {
        written.append(each.stripTrailing()).append('\n');
      } else if (written.length() > 0) {
        String text = written.toString();
        paragraphs.add(new Paragraph(line - (int) text.lines().count(), text));
        written.setLength(0);
      }
    }
    return paragraphs;
  }

  /**
   * Some lines.
   *
   * @param line the first one's number, from 1
   * @param written the lines as they are
   */
  private record Paragraph(int line, String written) {

    String text() {
      return String.join(" ", written.lines().map(String::strip).toList());
    }
  }
}
