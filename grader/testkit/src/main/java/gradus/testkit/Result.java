package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.snapshot.Difference;
import gradus.testkit.snapshot.ReachableArrays;
import gradus.testkit.snapshot.Snapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call returned: a copy, taken at once, and its arrays by identity. */
final class Result {
  /** Of a method that returns nothing; nobody can change an array without elements. */
  static final Object NOTHING = new Object[0];

  private final @Nullable Object value;
  private final Snapshot snapshot;
  private final ReachableArrays arrays;

  private Result(@Nullable Object value) {
    this.value = value;
    this.snapshot = Snapshot.of(value);
    this.arrays = ReachableArrays.of(value);
  }

  static Result of(@Nullable Object value) {
    return new Result(value);
  }

  void failIfSharedWith(Arguments arguments) {
    failIfShared(arrays.sharedWith(arguments.arrays()), "an argument");
  }

  void failIfSharedWith(Result previous) {
    failIfShared(arrays.sharedWith(previous.arrays), "the result of the previous call");
  }

  void failUnlessRepeatedBy(Result second) {
    failIfUnread();
    second.failIfUnread();
    Difference.first(snapshot, second.snapshot)
        .ifPresent(
            each -> {
              throw Failure.of("a second call with the same arguments", each);
            });
  }

  void failIfUnread() {
    failIfUnread(value, snapshot.firstForeign(), "arrays, lists or numbers");
  }

  static void failIfUnread(@Nullable Object value, Optional<String> unread, String wanted) {
    String actual = value == null ? "null" : unread.orElse("");
    if (!actual.isEmpty()) {
      throw Failure.of("the result", Comparison.of(wanted, actual, ""));
    }
  }

  static void failIfShared(Optional<String> place, String with) {
    place.ifPresent(
        at -> {
          String array = at.isEmpty() ? "the array" : "the array at " + at;
          Comparison comparison = Comparison.of("a new array", "that of " + with, at);
          throw Failure.of("", array + " of the result is shared with " + with, comparison);
        });
  }
}
