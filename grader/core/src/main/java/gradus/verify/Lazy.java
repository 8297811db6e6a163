package gradus.verify;

import gradus.pipeline.TaskPool;
import gradus.process.GraderFaultException;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes long to find out, and is found out once: by whoever asks first, while the
 * others wait.
 */
final class Lazy<T> {

  private final TaskPool.Task<T> source;
  private @Nullable T value;

  Lazy(TaskPool.Task<T> source) {
    this.source = source;
  }

  synchronized T get() throws GraderFaultException {
    T known = value;
    if (known == null) {
      known = source.run();
      value = known;
    }
    return known;
  }
}
