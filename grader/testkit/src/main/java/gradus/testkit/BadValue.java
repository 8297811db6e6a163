package gradus.testkit;

import gradus.testkit.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A value that a call must reject.
 *
 * @param what the value in words, such as {@code NaN at [0]}
 * @param value the value
 */
record BadValue(String what, @Nullable Object value) {
  static BadValue of(@Nullable Object value) {
    return new BadValue(Snapshot.of(value).describe(), value);
  }
}
