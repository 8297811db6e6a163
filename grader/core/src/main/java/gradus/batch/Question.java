package gradus.batch;

import gradus.exercise.Exercise;
import gradus.isolation.IsolationLayer;
import gradus.protocol.SourceFile;
import gradus.submission.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that decides what a report says: only a report of the same question is its answer.
 *
 * @param gradus the version of the grader
 * @param exercise the exercise's name
 * @param version the version of its files
 * @param seed what seeded test cases are drawn from
 * @param reveal whether reports show what hidden tests saw
 * @param layers the layers without which nothing is graded
 * @param hashes each source's digest by its path
 */
record Question(
    String gradus,
    String exercise,
    String version,
    long seed,
    boolean reveal,
    Set<IsolationLayer> layers,
    Map<String, String> hashes) {

  static Question of(
      String gradus, BatchRequest request, Exercise exercise, List<SourceFile> sources) {
    Map<String, String> hashes = new LinkedHashMap<>();
    sources.forEach(each -> hashes.put(each.path(), Submission.sha256(each)));
    return new Question(
        gradus,
        exercise.id().name(),
        exercise.files().version(),
        request.seed(),
        request.reveal(),
        request.requiredIsolation(),
        hashes);
  }
}
