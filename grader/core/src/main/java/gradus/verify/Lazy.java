package gradus.verify;

import gradus.execution.GraderFaultException;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes long to find out, and is found out once: by whoever asks first, while the
 * others wait.
 */
final class Lazy<T> {

  private final Source<T> source;
  private @Nullable T value;

  Lazy(Source<T> source) {
    this.source = source;
  }

  /** Finds it out. */
  interface Source<T> {

    T get() throws GraderFaultException;
  }

  synchronized T get() throws GraderFaultException {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
