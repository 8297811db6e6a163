package gradus.worker;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the files of the starter that a learner did not hand in, beside those that came. */
final class MissingFiles {

  private static final int MOST_NAMED = 5;

  private MissingFiles() {}

  /**
   * Returns an error for each missing file.
   *
   * @param starter the files that are expected
   * @param submitted the files that came
   */
  static List<Diagnostic> find(List<SourceFile> starter, List<SourceFile> submitted) {
    Set<String> names = submitted.stream().map(SourceFile::name).collect(Collectors.toSet());
    List<Diagnostic> missing = new ArrayList<>();
    for (SourceFile each : starter) {
      if (!names.contains(each.name())) {
        String message = each.path() + " is expected, but what came is " + list(submitted);
        missing.add(Diagnostic.error(Stage.SOURCE, "missing-file", message));
      }
    }
    return missing;
  }

  private static String list(List<SourceFile> files) {
    String named =
        files.stream().limit(MOST_NAMED).map(SourceFile::path).collect(Collectors.joining(", "));
    int more = files.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }
}
