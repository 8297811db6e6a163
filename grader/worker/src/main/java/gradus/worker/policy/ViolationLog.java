package gradus.worker.policy;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.worker.policy.Denial.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was found in a submission and says each thing once. */
final class ViolationLog {

  static final int MOST_FINDINGS = 50;

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic finding) -> finding.file() == null ? "" : finding.file())
          .thenComparingInt(Diagnostic::line);

  private final Set<Violation> violations = new LinkedHashSet<>();
  private final List<Diagnostic> others = new ArrayList<>();

  /** Adds a reference that is not allowed. */
  void add(Denial denial, String file, int line) {
    violations.add(new Violation(denial, file, line, false));
  }

  /** Adds a class that is only mentioned; it is dropped where the same file refers to it. */
  void addMention(Denial denial, String file, int line) {
    violations.add(new Violation(denial, file, line, true));
  }

  /** Adds something that is no reference. */
  void add(Diagnostic finding) {
    others.add(finding);
  }

  /** Returns the findings by file and line, at most {@link #MOST_FINDINGS}. */
  List<Diagnostic> findings() {
    Set<String> said = new HashSet<>();
    violations.forEach(each -> said.addAll(each.keys()));
    Set<Diagnostic> findings = new LinkedHashSet<>(others);
    violations.stream()
        .filter(each -> !each.isSaidBy(said))
        .forEach(each -> findings.add(each.finding()));
    return findings.stream().sorted(BY_PLACE).limit(MOST_FINDINGS).toList();
  }

  private record Violation(Denial denial, String file, int line, boolean mention) {

    /** Returns what other violations look for to know that they need not be said. */
    Set<String> keys() {
      Set<String> keys = new HashSet<>();
      if (!mention) {
        keys.add(fileKey());
      }
      if (denial.kind() != Kind.TYPE) {
        keys.add(lineKey());
      }
      if (denial.kind() == Kind.EXTENSION) {
        keys.add(lineKey() + Kind.EXTENSION);
      }
      return keys;
    }

    /** Returns whether a more telling violation of the same class stands at the same place. */
    boolean isSaidBy(Set<String> said) {
      if (mention) {
        return said.contains(fileKey());
      }
      return switch (denial.kind()) {
        case TYPE -> said.contains(lineKey());
        case CONSTRUCTOR -> said.contains(lineKey() + Kind.EXTENSION);
        case MEMBER, EXTENSION -> false;
      };
    }

    private String lineKey() {
      return fileKey() + ":" + line;
    }

    private String fileKey() {
      return denial.className() + "@" + file;
    }

    Diagnostic finding() {
      return Diagnostic.error(
          Stage.POLICY, "forbidden-api", denial.message(), Place.of(file, line));
    }
  }
}
