package gradus.execution;

import gradus.execution.isolation.WorkerPaths;
import gradus.model.IsolationLayer;
import java.util.Set;

/**
 * Where workers come from, and what they must not be without.
 *
 * @param paths what a worker reads, and where it stands
 * @param required the layers without which nothing is graded
 */
public record WorkerInstallation(WorkerPaths paths, Set<IsolationLayer> required) {

  public WorkerInstallation {
    required = Set.copyOf(required);
  }
}
