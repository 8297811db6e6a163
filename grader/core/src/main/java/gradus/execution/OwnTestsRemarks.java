package gradus.execution;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.protocol.CodeVersion;
import java.util.ArrayList;
import java.util.List;

/** Says what a learner's own tests do not find. */
final class OwnTestsRemarks {

  private static final int MOST_SHOWN = 10;

  private OwnTestsRemarks() {}

  /**
   * Returns a warning about mistakes and one about mutants, where some are not found.
   *
   * @param all all wrong code
   * @param found what of it was found
   * @param places whether mutants are named, and not only counted
   */
  static List<Diagnostic> of(List<CodeVersion> all, List<CodeVersion> found, boolean places) {
    List<Diagnostic> remarks = new ArrayList<>();
    add(all, found, CodeVersion.Kind.MISTAKE, true, remarks);
    add(all, found, CodeVersion.Kind.MUTANT, places, remarks);
    return remarks;
  }

  private static void add(
      List<CodeVersion> all,
      List<CodeVersion> found,
      CodeVersion.Kind kind,
      boolean named,
      List<Diagnostic> remarks) {
    List<CodeVersion> these = all.stream().filter(each -> each.kind() == kind).toList();
    List<String> missed =
        these.stream().filter(each -> !found.contains(each)).map(CodeVersion::title).toList();
    if (missed.isEmpty()) {
      return;
    }
    boolean mistakes = kind == CodeVersion.Kind.MISTAKE;
    String message =
        "your tests find %d of %d %s"
            .formatted(
                these.size() - missed.size(),
                these.size(),
                mistakes ? "known mistakes" : "small changes to the right code");
    remarks.add(
        new Diagnostic(
            Stage.TESTS,
            Severity.WARNING,
            mistakes ? "missed-mistakes" : "missed-changes",
            message + (named ? names(missed) : ""),
            Place.NOWHERE));
  }

  private static String names(List<String> missed) {
    int more = missed.size() - MOST_SHOWN;
    return ", not these:\n"
        + String.join("\n", missed.subList(0, Math.min(missed.size(), MOST_SHOWN)))
        + (more > 0 ? "\nand " + more + " more" : "");
  }
}
