package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.snapshot.Difference;
import gradus.testkit.snapshot.ReachableArrays;
import gradus.testkit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks what code does beside returning the right numbers.
 *
 * <p>Whatever the code under test throws goes through unchanged, unless an assertion is about it.
 */
public final class BehaviourAssertions {
  private static final int MOST_CHARACTERS = 120;

  private BehaviourAssertions() {}

  /**
   * Fails if running something changes its arguments.
   *
   * @param executable passes the arguments to the code under test
   * @param arguments arrays at any depth, lists, sets, maps and single values
   * @throws IllegalArgumentException if an argument is of a type that is not looked into
   */
  public static void assertArgumentsUnchanged(Executable executable, Object... arguments) {
    List<Snapshot> before = new ArrayList<>();
    for (Object each : arguments) {
      before.add(snapshotOfArgument(each));
    }
    Rethrow.run(executable);
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments.length == 1 ? "" : "argument " + (i + 1);
      Difference.first(before.get(i), Snapshot.of(arguments[i]))
          .ifPresent(each -> failChanged(each, name));
    }
  }

  /** Fails if running something changes its only argument, a matrix. */
  public static void assertArgumentsUnchanged(Executable executable, double[][] argument) {
    assertArgumentsUnchanged(executable, new Object[] {argument});
  }

  /** Fails if running something changes its only argument, an array of matrices. */
  public static void assertArgumentsUnchanged(Executable executable, double[][][] argument) {
    assertArgumentsUnchanged(executable, new Object[] {argument});
  }

  /** Fails if running something changes its only argument, a matrix. */
  public static void assertArgumentsUnchanged(Executable executable, int[][] argument) {
    assertArgumentsUnchanged(executable, new Object[] {argument});
  }

  /** Fails if running something changes its only argument, an array of texts. */
  public static void assertArgumentsUnchanged(Executable executable, String[] argument) {
    assertArgumentsUnchanged(executable, new Object[] {argument});
  }

  /** Fails if running something changes its only argument, a matrix of texts. */
  public static void assertArgumentsUnchanged(Executable executable, String[][] argument) {
    assertArgumentsUnchanged(executable, new Object[] {argument});
  }

  /**
   * Fails unless two calls return equal results; the first is copied before the second call, so
   * that a buffer that both return does not hide a difference.
   *
   * @param call makes the result from the same arguments each time
   */
  public static void assertDeterministic(Supplier<?> call) {
    Snapshot first = snapshotOfResult(call.get());
    Snapshot second = snapshotOfResult(call.get());
    Difference.first(first, second)
        .ifPresent(
            each -> {
              throw Failure.of("a second call with the same arguments", each);
            });
  }

  /**
   * Fails unless something throws an exception of a type.
   *
   * @param type the exception that the statement promises
   * @param executable calls the code under test
   */
  public static void assertRejects(Class<? extends Throwable> type, Executable executable) {
    assertRejects(type, executable, "");
  }

  /**
   * Fails unless something throws an exception of a type.
   *
   * <p>UnsupportedOperationException counts only where it is asked for by name: stubs throw it. An
   * error of another type than the promised one goes through: it is the machine's, or the grader's
   * when a budget is spent.
   *
   * @param type the exception that the statement promises
   * @param executable calls the code under test
   * @param what what is to be rejected, such as {@code a negative k}
   */
  public static void assertRejects(
      Class<? extends Throwable> type, Executable executable, String what) {
    Throwable thrown = thrownBy(executable);
    if (thrown != null && isPromised(type, thrown)) {
      return;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    String actual = thrown == null ? "no exception" : name(thrown.getClass());
    throw Failure.of(what, Comparison.of(name(type), actual, ""));
  }

  /**
   * Fails if a result shares an array with the arguments or with the result of another call, so
   * that changing one would change the other. Empty arrays may be shared.
   *
   * @param call makes the result
   * @param arguments what the result is made from
   */
  public static void assertFresh(Supplier<?> call, Object... arguments) {
    ReachableArrays given = ReachableArrays.of(arguments);
    refuse(given.unread());
    ReachableArrays first = arraysOfResult(call.get());
    ReachableArrays second = arraysOfResult(call.get());
    failIfShared(first.sharedWith(given), "an argument");
    failIfShared(second.sharedWith(given), "an argument");
    failIfShared(second.sharedWith(first), "the result of the previous call");
  }

  /** Fails if a result shares an array with its only argument, a matrix, or another result. */
  public static void assertFresh(Supplier<?> call, double[][] argument) {
    assertFresh(call, new Object[] {argument});
  }

  /** Fails if a result shares an array with its only argument, a matrix, or another result. */
  public static void assertFresh(Supplier<?> call, int[][] argument) {
    assertFresh(call, new Object[] {argument});
  }

  private static void failChanged(Difference difference, String name) {
    String separator = name.isEmpty() || difference.at().isEmpty() ? "" : ", ";
    String at = name + separator + difference.at();
    throw Failure.of("the arguments must not change", difference.movedTo(at));
  }

  private static void failIfShared(Optional<String> place, String with) {
    place.ifPresent(
        at -> {
          String array = at.isEmpty() ? "the array" : "the array at " + at;
          Comparison comparison = Comparison.of("a new array", "that of " + with, at);
          throw Failure.of("", array + " of the result is shared with " + with, comparison);
        });
  }

  private static Snapshot snapshotOfArgument(@Nullable Object argument) {
    Snapshot snapshot = Snapshot.of(argument);
    refuse(snapshot.firstForeign());
    return snapshot;
  }

  private static void refuse(Optional<String> unread) {
    unread.ifPresent(
        each -> {
          throw new IllegalArgumentException("The arguments hold " + each);
        });
  }

  private static Snapshot snapshotOfResult(@Nullable Object result) {
    Snapshot snapshot = Snapshot.of(result);
    failIfUnread(result, snapshot.firstForeign(), "arrays, lists or numbers");
    return snapshot;
  }

  private static ReachableArrays arraysOfResult(@Nullable Object result) {
    ReachableArrays arrays = ReachableArrays.of(result);
    failIfUnread(result, arrays.unread(), "arrays or lists");
    return arrays;
  }

  private static void failIfUnread(
      @Nullable Object result, Optional<String> unread, String wanted) {
    String actual = result == null ? "null" : unread.orElse("");
    if (!actual.isEmpty()) {
      throw Failure.of("the result", Comparison.of(wanted, actual, ""));
    }
  }

  private static boolean isPromised(Class<? extends Throwable> type, Throwable thrown) {
    boolean unsupported = thrown instanceof UnsupportedOperationException;
    return type.isInstance(thrown)
        && (!unsupported || UnsupportedOperationException.class.isAssignableFrom(type));
  }

  /** Only the class is asked, never the exception: a learner may have written its methods. */
  private static String name(Class<?> type) {
    String name = type.getName().startsWith("java.") ? type.getSimpleName() : type.getName();
    return name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS) + "...";
  }

  private static @Nullable Throwable thrownBy(Executable executable) {
    try {
      executable.execute();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }
}
