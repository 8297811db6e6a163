package gradus.verify;

import gradus.execution.GraderFaultException;
import gradus.pipeline.Crew;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes long to find out, and is found out once: by whoever asks first, while the
 * others wait.
 */
final class Lazy<T> {

  private final Crew.Task<T> source;
  private @Nullable T value;

  Lazy(Crew.Task<T> source) {
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
