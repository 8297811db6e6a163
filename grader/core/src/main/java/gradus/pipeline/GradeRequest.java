package gradus.pipeline;

import gradus.isolation.IsolationLayer;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be graded.
 *
 * @param exercises the folder of all exercises
 * @param exercise the exercise's name in any of its spellings
 * @param submission a file, a folder or an archive, or an author's patch of the reference; null for
 *     the exercise's folder in the workspace
 * @param seed what seeded test cases are drawn from
 * @param requiredIsolation the layers without which nothing is graded
 * @param reveal whether the report shows what hidden tests saw
 * @param mends whether a submission's packaging is mended where it has one reading
 */
public record GradeRequest(
    Path exercises,
    String exercise,
    @Nullable Path submission,
    long seed,
    Set<IsolationLayer> requiredIsolation,
    boolean reveal,
    boolean mends) {

  public GradeRequest {
    requiredIsolation = Set.copyOf(requiredIsolation);
  }
}
