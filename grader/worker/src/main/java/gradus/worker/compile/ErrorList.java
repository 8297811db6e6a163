package gradus.worker.compile;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Takes what javac says and keeps the first errors as findings, each of bounded length. */
final class ErrorList implements DiagnosticListener<JavaFileObject> {

  /** How many errors are shown. */
  static final int MOST_SHOWN = 20;

  /** How many errors javac is asked to count before it stops telling. */
  static final int MOST_COUNTED = 10_000;

  /** The longest message, in characters: a message can hold a type or a name of any length. */
  static final int LONGEST_MESSAGE = 1000;

  private static final String PREFIX = "compiler.err.";

  private final List<String> order;
  private final List<Diagnostic> shown = new ArrayList<>();

  /** Files with something outside of a class: what follows is up to how a release reads on. */
  private final Set<@Nullable String> outside = new HashSet<>();

  private int count;

  /**
   * @param order the paths of the sources, in the order of the report
   */
  ErrorList(List<String> order) {
    this.order = order;
  }

  @Override
  public void report(javax.tools.Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() != javax.tools.Diagnostic.Kind.ERROR) {
      return;
    }
    Diagnostic finding = Rewording.of(finding(diagnostic), isAtSwitch(diagnostic));
    if (outside.contains(finding.file())) {
      return;
    }
    if (finding.code().equals(Rewording.OUTSIDE_CLASS)) {
      outside.add(finding.file());
    }
    count++;
    if (count <= MOST_SHOWN) {
      shown.add(finding);
    }
  }

  /** Returns the errors by file and line, and how many there were besides. */
  List<Diagnostic> findings() {
    List<Diagnostic> all = new ArrayList<>(shown);
    all.sort(
        Comparator.comparingInt((Diagnostic each) -> order.indexOf(each.file()))
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column));
    int more = count - all.size();
    if (more > 0) {
      String atLeast = count < MOST_COUNTED ? "" : "at least ";
      String message = "… and " + atLeast + more + " more";
      all.add(Diagnostic.error(Stage.COMPILE, "more-errors", message));
    }
    return all;
  }

  private static Diagnostic finding(javax.tools.Diagnostic<? extends JavaFileObject> diagnostic) {
    // Locale.ROOT is javac's English; any other falls back to the machine's language.
    String message = sentence(diagnostic.getMessage(Locale.ROOT));
    String path = diagnostic.getSource() instanceof SourceObject source ? source.path() : null;
    return Diagnostic.error(
        Stage.COMPILE,
        code(diagnostic.getCode()),
        message,
        Place.of(
            path,
            (int) Math.max(0, diagnostic.getLineNumber()),
            (int) Math.max(0, diagnostic.getColumnNumber())));
  }

  /** javac places what it says of a switch's operand at its parenthesis. */
  private static boolean isAtSwitch(javax.tools.Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() instanceof SourceObject source
        && source.text().startsWith("(", (int) diagnostic.getPosition());
  }

  private static String code(String code) {
    return code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
  }

  /** Makes one line of javac's several: what it found, then the details after semicolons. */
  private static String sentence(String message) {
    String line =
        message
            .lines()
            .map(each -> each.strip().replaceAll("\\s+", " "))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("; "))
            .replace(";; ", "; ")
            .replace(":; ", ": ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE - 1) + "…";
  }
}
