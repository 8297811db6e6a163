package gradus.testkit;

import gradus.testkit.snapshot.Difference;
import gradus.testkit.snapshot.ReachableArrays;
import gradus.testkit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, with a copy of how they were before it. */
final class Arguments {
  private final @Nullable Object[] values;
  private final List<Snapshot> before = new ArrayList<>();

  private Arguments(@Nullable Object... values) {
    this.values = values;
  }

  static Arguments of(@Nullable Object... values) {
    Arguments arguments = new Arguments(values);
    for (Object each : values) {
      arguments.before.add(Snapshot.of(each));
    }
    return arguments;
  }

  /**
   * Takes arguments that have to be looked into as a whole.
   *
   * @throws IllegalArgumentException if one is of a type that is not looked into
   */
  static Arguments ofKnownTypes(@Nullable Object... values) {
    Arguments arguments = of(values);
    arguments.before.forEach(each -> refuse(each.firstForeign()));
    return arguments;
  }

  static void refuse(Optional<String> unread) {
    unread.ifPresent(
        each -> {
          throw new IllegalArgumentException("The arguments hold " + each);
        });
  }

  /**
   * Returns what may stand in an argument's place: a whole number as a double where one stood.
   *
   * @throws IllegalArgumentException if the method cannot take it: that is an author's problem
   */
  static @Nullable Object fitting(@Nullable Object valid, @Nullable Object other, int index) {
    if (valid instanceof Double && other instanceof Integer whole) {
      return whole.doubleValue();
    }
    if (!fits(valid, other)) {
      String found = other == null ? "null" : "a " + other.getClass().getSimpleName();
      String wanted = valid == null ? "null" : valid.getClass().getSimpleName();
      throw new IllegalArgumentException(
          "Argument " + (index + 1) + " is a " + wanted + ", which " + found + " cannot replace");
    }
    return other;
  }

  private static boolean fits(@Nullable Object valid, @Nullable Object other) {
    if (valid instanceof Number || valid instanceof Boolean) {
      return valid.getClass().isInstance(other);
    }
    if (valid == null || other == null || !valid.getClass().isArray()) {
      return true;
    }
    return valid.getClass().isInstance(other);
  }

  // The caller's types are those of the values, which is what it was made from.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  <T> T at(int index) {
    return (T) values[index];
  }

  ReachableArrays arrays() {
    return ReachableArrays.of(values);
  }

  void failIfChanged() {
    for (int i = 0; i < values.length; i++) {
      String name = values.length == 1 ? "" : "argument " + (i + 1);
      Difference.first(before.get(i), Snapshot.of(values[i]))
          .ifPresent(each -> failChanged(each, name));
    }
  }

  private static void failChanged(Difference difference, String name) {
    String separator = name.isEmpty() || difference.at().isEmpty() ? "" : ", ";
    String at = name + separator + difference.at();
    throw Failure.of("the arguments must not change", difference.movedTo(at));
  }
}
