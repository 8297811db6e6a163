package gradus.patch;

import gradus.patch.HunkLine.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a patch: prose, then for each file its two names and its hunks. */
public final class PatchReader {

  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");

  /** What {@code git apply} does without hunks, and this does not. */
  private static final Pattern OTHER =
      Pattern.compile("(rename|copy) (from|to) .*|GIT binary patch|Binary files .* differ");

  private static final int MOST_PROBLEMS = 50;

  private final List<String> lines;
  private final List<FileChange> files = new ArrayList<>();
  private final List<PatchProblem> problems = new ArrayList<>();
  private @Nullable FileChange file;
  private List<Hunk> hunks = new ArrayList<>();
  private int next;

  private PatchReader(String text) {
    lines = TextLines.of(text);
  }

  /**
   * Reads a patch.
   *
   * @throws MalformedPatchException with every problem, if there is one
   */
  public static Patch read(String text) throws MalformedPatchException {
    return new PatchReader(text).read();
  }

  /** Returns the prose before the first file, also of a patch that is otherwise malformed. */
  public static String head(String text) {
    return new PatchReader(text).head();
  }

  private Patch read() throws MalformedPatchException {
    String head = head();
    while (next < lines.size() && problems.size() < MOST_PROBLEMS) {
      step();
    }
    endFile();
    if (files.isEmpty() && problems.isEmpty()) {
      report(0, "There is no diff: a line \"--- a/Name.java\" begins one.");
    }
    if (!problems.isEmpty()) {
      throw new MalformedPatchException(problems);
    }
    return new Patch(head, files);
  }

  private String head() {
    while (next < lines.size() && !isFile() && !at("diff --git ") && !at("@@ -")) {
      next++;
    }
    return String.join("", lines.subList(0, next));
  }

  private void step() {
    if (isFile()) {
      endFile();
      beginFile();
    } else if (at("@@ ")) {
      hunk();
    } else {
      if (OTHER.matcher(lines.get(next).stripTrailing()).matches()) {
        report(next + 1, "A patch can only change, add and remove lines and files of text.");
      }
      next++;
    }
  }

  private boolean isFile() {
    return at("--- ") && next + 1 < lines.size() && lines.get(next + 1).startsWith("+++ ");
  }

  private boolean at(String beginning) {
    return lines.get(next).startsWith(beginning);
  }

  private void beginFile() {
    FileNames names = FileNames.read(lines.get(next), lines.get(next + 1));
    if (names.problem() != null) {
      report(next + 1, names.problem());
    }
    file = new FileChange(names.before(), names.after(), next + 1, List.of());
    next += 2;
  }

  private void endFile() {
    if (file == null) {
      return;
    }
    if (hunks.isEmpty() && problems.isEmpty()) {
      report(file.line(), "No hunk follows: a line such as \"@@ -3,7 +3,6 @@\" begins one.");
    }
    files.add(new FileChange(file.before(), file.after(), file.line(), hunks));
    hunks = new ArrayList<>();
    file = null;
  }

  private void hunk() {
    int header = next + 1;
    Matcher matcher = HUNK.matcher(lines.get(next).stripTrailing());
    next++;
    if (!matcher.matches()) {
      report(header, "This is no header of a hunk such as \"@@ -3,7 +3,6 @@\".");
      return;
    }
    if (file == null) {
      report(header, "The lines \"--- a/Name.java\" and \"+++ b/Name.java\" must go before.");
    }
    List<HunkLine> body = body(header, number(matcher.group(2)), number(matcher.group(4)));
    if (body != null) {
      checkChanges(header, body);
      hunks.add(new Hunk(header, number(matcher.group(1)), number(matcher.group(3)), body));
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private @Nullable List<HunkLine> body(int header, int before, int after) {
    List<HunkLine> body = new ArrayList<>();
    int missingBefore = before;
    int missingAfter = after;
    while (missingBefore > 0 || missingAfter > 0) {
      Side side = next < lines.size() ? side(lines.get(next)) : null;
      missingBefore -= side == Side.AFTER ? 0 : 1;
      missingAfter -= side == Side.BEFORE ? 0 : 1;
      if (side == null || missingBefore < 0 || missingAfter < 0) {
        report(header, "The hunk does not have as many lines as its header says.");
        return null;
      }
      body.add(line(side));
    }
    if (isStray()) {
      report(next + 1, "The hunk has more lines than its header says, in line " + header + ".");
    }
    return body;
  }

  /** Returns where a line of a hunk is, null if it is none; an editor may have cut a lone space. */
  private static @Nullable Side side(String line) {
    return switch (line.charAt(0)) {
      case ' ', '\n' -> Side.BOTH;
      case '-' -> Side.BEFORE;
      case '+' -> Side.AFTER;
      default -> null;
    };
  }

  private HunkLine line(Side side) {
    String written = lines.get(next);
    String text = written.equals("\n") ? written : written.substring(1);
    HunkLine line = new HunkLine(side, text, next + 1);
    next++;
    if (next < lines.size() && at("\\ ")) {
      next++;
      return line.withoutEnd();
    }
    return line;
  }

  private boolean isStray() {
    return next < lines.size()
        && (at("+") || at("-") || at(" "))
        && !isFile()
        && !lines.get(next).stripTrailing().equals("--");
  }

  private void checkChanges(int header, List<HunkLine> body) {
    if (body.stream().allMatch(each -> each.side() == Side.BOTH)) {
      report(header, "The hunk changes nothing.");
    }
  }

  private void report(int line, String message) {
    problems.add(new PatchProblem(line, message));
  }
}
