package gradus.batch;

import gradus.isolation.IsolationLayer;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be graded, and how.
 *
 * @param exercises the folder of all exercises
 * @param submissions the folder of the learners' folders
 * @param exercise what every learner's folder is a submission for; null where each holds a folder
 *     an exercise
 * @param out where reports go
 * @param seed what seeded test cases are drawn from
 * @param reveal whether reports show what hidden tests saw
 * @param requiredIsolation the layers without which nothing is graded
 * @param workers how many submissions are graded at a time
 * @param freshWorkers whether each submission gets a JVM of its own
 * @param mends whether a submission's packaging is mended where it has one reading
 */
public record BatchRequest(
    Path exercises,
    Path submissions,
    @Nullable String exercise,
    Path out,
    long seed,
    boolean reveal,
    Set<IsolationLayer> requiredIsolation,
    int workers,
    boolean freshWorkers,
    boolean mends) {

  public BatchRequest {
    requiredIsolation = Set.copyOf(requiredIsolation);
  }
}
