package gradus.testkit;

import gradus.testkit.snapshot.ReachableArrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks what code does beside returning the right numbers.
 *
 * <p>Whatever the code under test throws goes through unchanged, unless an assertion is about it.
 */
public final class BehaviourAssertions {
  private BehaviourAssertions() {}

  /**
   * Fails if running something changes its arguments.
   *
   * @param executable passes the arguments to the code under test
   * @param arguments arrays at any depth, lists, sets, maps and single values
   * @throws IllegalArgumentException if an argument is of a type that is not looked into
   */
  public static void assertArgumentsUnchanged(Executable executable, Object... arguments) {
    Arguments given = Arguments.ofKnownTypes(arguments);
    Rethrow.run(executable);
    given.failIfChanged();
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
    Result first = Result.of(call.get());
    first.failIfUnread();
    first.failUnlessRepeatedBy(Result.of(call.get()));
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
    Rejection.of(type, executable).failUnlessThrown(what);
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
    Arguments.refuse(given.unread());
    ReachableArrays first = arraysOfResult(call.get());
    ReachableArrays second = arraysOfResult(call.get());
    Result.failIfShared(first.sharedWith(given), "an argument");
    Result.failIfShared(second.sharedWith(given), "an argument");
    Result.failIfShared(second.sharedWith(first), "the result of the previous call");
  }

  /** Fails if a result shares an array with its only argument, a matrix, or another result. */
  public static void assertFresh(Supplier<?> call, double[][] argument) {
    assertFresh(call, new Object[] {argument});
  }

  /** Fails if a result shares an array with its only argument, a matrix, or another result. */
  public static void assertFresh(Supplier<?> call, int[][] argument) {
    assertFresh(call, new Object[] {argument});
  }

  private static ReachableArrays arraysOfResult(@Nullable Object result) {
    ReachableArrays arrays = ReachableArrays.of(result);
    Result.failIfUnread(result, arrays.unread(), "arrays or lists");
    return arrays;
  }
}
