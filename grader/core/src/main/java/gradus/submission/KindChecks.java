package gradus.submission;

import gradus.json.PlainText;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks what kinds of files came, and that sources are among them. */
final class KindChecks {

  private static final int MOST_NAMED = 5;

  private final List<String> expected;

  /**
   * @param expected the names of the sources that the exercise asks for
   */
  KindChecks(List<String> expected) {
    this.expected = List.copyOf(expected);
  }

  /** Returns why files are refused for what they are. */
  static List<Diagnostic> check(List<Candidate> found) {
    List<Diagnostic> refusals = new ArrayList<>();
    for (Candidate each : found) {
      switch (each.kind()) {
        case LINK ->
            refusals.add(refusal(each, "symbolic-link", "Symbolic links are not followed."));
        case DEEP_FOLDER -> {
          String message = "Folders may be at most " + SubmissionWalk.DEPTH + " deep.";
          refusals.add(refusal(each, "too-deep", message));
        }
        case SPECIAL -> refusals.add(refusal(each, "special-file", "This is not a regular file."));
        case REGULAR, LITTER -> {}
      }
    }
    return refusals;
  }

  private static Diagnostic refusal(Candidate candidate, String code, String message) {
    return Diagnostic.error(
        Stage.SUBMISSION, code, message, Place.of(PlainText.printable(candidate.path())));
  }

  /** Says that there is no source among what came, and what came instead. */
  Diagnostic noSources(List<Candidate> found) {
    boolean compiled =
        found.stream().anyMatch(each -> each.endsWith(".class") || each.endsWith(".jar"));
    boolean packed = found.stream().anyMatch(each -> each.endsWith(".zip"));
    String files = ": " + expected() + came(found);
    if (compiled) {
      return Diagnostic.error(
          Stage.SUBMISSION,
          "sources-only",
          "Hand in sources (.java) only, not compiled classes" + files);
    }
    String unpack = packed ? " Unpack the archive first." : "";
    return Diagnostic.error(
        Stage.SUBMISSION, "no-sources", "There is no .java file to grade" + files + unpack);
  }

  private String expected() {
    if (expected.isEmpty()) {
      return "";
    }
    return String.join(", ", expected)
        + (expected.size() == 1 ? " is" : " are")
        + " expected, but ";
  }

  private static String came(List<Candidate> found) {
    if (found.isEmpty()) {
      return "nothing came.";
    }
    String names =
        found.stream()
            .limit(MOST_NAMED)
            .map(each -> PlainText.printable(each.path()))
            .collect(Collectors.joining(", "));
    int more = found.size() - MOST_NAMED;
    return "what came is " + names + (more > 0 ? " and " + more + " more." : ".");
  }
}
