package gradus.execution;

import gradus.exercise.Exercise;
import gradus.files.ContentVersion;
import gradus.protocol.Bytes;
import gradus.protocol.CodeSources;
import gradus.protocol.CodeVersion;
import gradus.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which order a learner's own tests meet wrong code and, between it, the right code again.
 *
 * <p>What tests could tell the runs apart by, where they should tell the code apart (arrays and
 * class objects hash otherwise in each run, and a JVM does so by a sequence that can be worked out)
 * would have to foretell this order to be of use. It follows from the submission and from code that
 * learners do not see, so it is the same each time and nobody can foretell it.
 */
final class OwnTestsOrder {

  /** How often the right code is there at least. */
  private static final int LEAST = 10;

  private OwnTestsOrder() {}

  /** Returns the wrong versions, each once, and the right one as often as all of them. */
  static List<CodeVersion> of(
      CodeVersion right, List<CodeVersion> wrong, Exercise exercise, Submission submission) {
    List<CodeVersion> all = new ArrayList<>(wrong);
    for (int i = Math.max(LEAST, wrong.size()); i > 0; i--) {
      all.add(right);
    }
    String secret = secret(exercise, submission);
    Map<String, CodeVersion> ordered = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      ordered.put(ContentVersion.sha256(Bytes.utf8(secret + " " + i)), all.get(i));
    }
    return List.copyOf(ordered.values());
  }

  private static String secret(Exercise exercise, Submission submission) {
    SortedMap<String, Bytes> files = new TreeMap<>();
    for (CodeSources version : exercise.files().code()) {
      String folder = "code/" + version.id() + "/";
      version.files().forEach(each -> files.put(folder + each.path(), each.content()));
    }
    submission.files().forEach(each -> files.put("submission/" + each.path(), each.content()));
    return ContentVersion.of(files);
  }
}
