package gradus.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid call, of which a contract is checked: what it leaves alone, and what it rejects when one
 * argument at a time is replaced by a bad one.
 *
 * <pre>{@code
 * Call fit = Call.of(LogisticRegression::fit, x, y, 0.1, 3);
 * fit.isPure();
 * fit.rejects(0, Bad.matrices());
 * fit.rejects(2, 0.0, -0.1, Double.NaN);
 * fit.with(3, 0).rejects(1, Bad.labels(2));
 * }</pre>
 *
 * <p>Arguments are counted from 0, in failures from 1. Whatever the code under test throws goes
 * through unchanged, unless a rejection is asked for.
 */
public final class Call {
  private static final Class<? extends Throwable> USUAL = IllegalArgumentException.class;

  private final Body body;
  private final Class<? extends Throwable> promised;
  private final @Nullable Object[] arguments;

  private Call(Body body, Class<? extends Throwable> promised, @Nullable Object... arguments) {
    this.body = body;
    this.promised = promised;
    this.arguments = arguments;
  }

  /** Returns the call of a method of one argument. */
  public static <A> Call of(Method.Of1<A> method, A a) {
    return call(x -> method.call(x.at(0)), a);
  }

  /** Returns the call of a method of two arguments. */
  public static <A, B> Call of(Method.Of2<A, B> method, A a, B b) {
    return call(x -> method.call(x.at(0), x.at(1)), a, b);
  }

  /** Returns the call of a method of three arguments. */
  public static <A, B, C> Call of(Method.Of3<A, B, C> method, A a, B b, C c) {
    return call(x -> method.call(x.at(0), x.at(1), x.at(2)), a, b, c);
  }

  /** Returns the call of a method of four arguments. */
  public static <A, B, C, D> Call of(Method.Of4<A, B, C, D> method, A a, B b, C c, D d) {
    return call(x -> method.call(x.at(0), x.at(1), x.at(2), x.at(3)), a, b, c, d);
  }

  /** Returns the call of a method of five arguments. */
  public static <A, B, C, D, E> Call of(Method.Of5<A, B, C, D, E> method, A a, B b, C c, D d, E e) {
    return call(x -> method.call(x.at(0), x.at(1), x.at(2), x.at(3), x.at(4)), a, b, c, d, e);
  }

  /** Returns the call of a method of six arguments. */
  public static <A, B, C, D, E, F> Call of(
      Method.Of6<A, B, C, D, E, F> method, A a, B b, C c, D d, E e, F f) {
    return call(
        x -> method.call(x.at(0), x.at(1), x.at(2), x.at(3), x.at(4), x.at(5)), a, b, c, d, e, f);
  }

  /** Returns the call of a method of seven arguments. */
  public static <A, B, C, D, E, F, G> Call of(
      Method.Of7<A, B, C, D, E, F, G> method, A a, B b, C c, D d, E e, F f, G g) {
    return call(
        x -> method.call(x.at(0), x.at(1), x.at(2), x.at(3), x.at(4), x.at(5), x.at(6)),
        a,
        b,
        c,
        d,
        e,
        f,
        g);
  }

  /** Returns the call of a method of eight arguments. */
  public static <A, B, C, D, E, F, G, H> Call of(
      Method.Of8<A, B, C, D, E, F, G, H> method, A a, B b, C c, D d, E e, F f, G g, H h) {
    return call(
        x -> method.call(x.at(0), x.at(1), x.at(2), x.at(3), x.at(4), x.at(5), x.at(6), x.at(7)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h);
  }

  /** Returns the call of a method of one argument that returns nothing. */
  public static <A> Call ofVoid(Method.Void1<A> method, A a) {
    return callVoid(x -> method.call(x.at(0)), a);
  }

  /** Returns the call of a method of two arguments that returns nothing. */
  public static <A, B> Call ofVoid(Method.Void2<A, B> method, A a, B b) {
    return callVoid(x -> method.call(x.at(0), x.at(1)), a, b);
  }

  /** Returns the call of a method of three arguments that returns nothing. */
  public static <A, B, C> Call ofVoid(Method.Void3<A, B, C> method, A a, B b, C c) {
    return callVoid(x -> method.call(x.at(0), x.at(1), x.at(2)), a, b, c);
  }

  /**
   * Returns the same call with another argument.
   *
   * @param index which argument, from 0
   * @param argument what stands there instead; the call need not be valid any more
   */
  public Call with(int index, @Nullable Object argument) {
    return new Call(body, promised, replaced(index, argument));
  }

  /** Returns the same call, of which another exception is promised for what it rejects. */
  public Call throwing(Class<? extends Throwable> type) {
    return new Call(body, type, arguments);
  }

  /**
   * Fails unless the call leaves its arguments as they are, and gives a new result each time that
   * shares no array with an argument or with the result before.
   */
  public void keepsArguments() {
    callTwice();
  }

  /**
   * Fails unless the call keeps its arguments, as {@link #keepsArguments} says, and a second call
   * gives the same result as the first. Functions among the arguments are not looked into.
   */
  public void isPure() {
    List<Result> results = callTwice();
    results.get(0).failUnlessRepeatedBy(results.get(1));
  }

  /**
   * Fails unless each of some bad values, in the place of one argument, is rejected, all arguments
   * staying as they are. The failure names the argument and the value.
   *
   * @param index which argument, from 0
   * @param bad what may not stand there, made from the valid argument
   * @throws IllegalArgumentException if there are none: nothing would be checked
   */
  public void rejects(int index, Bad bad) {
    List<BadValue> values = bad.insteadOf(arguments[index]);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("There are no bad values for such an argument");
    }
    values.forEach(each -> reject(index, each));
  }

  /** Fails unless each of some values, in the place of one argument, is rejected. */
  public void rejects(int index, @Nullable Object... bad) {
    rejects(index, Bad.of(bad));
  }

  /** Fails unless a matrix, in the place of one argument, is rejected. */
  public void rejects(int index, double[][] bad) {
    rejects(index, new Object[] {bad});
  }

  /** Fails unless a matrix, in the place of one argument, is rejected. */
  public void rejects(int index, int[][] bad) {
    rejects(index, new Object[] {bad});
  }

  /** Fails unless an array of texts, in the place of one argument, is rejected. */
  public void rejects(int index, String[] bad) {
    rejects(index, new Object[] {bad});
  }

  /**
   * Fails unless two arrays that have to be equally long are rejected where one of them or both are
   * missing or without elements, and where one is shorter or longer.
   */
  public void rejectsUnpaired(int one, int other) {
    rejects(one, Bad.lengths());
    rejects(other, Bad.lengths());
    with(one, null).rejects(other, Bad.absent());
    Bad.empty().insteadOf(arguments[one]).stream()
        .map(none -> with(one, none.value()))
        .forEach(each -> each.rejects(other, Bad.empty()));
  }

  private void reject(int index, BadValue bad) {
    @Nullable Object[] replaced = replaced(index, bad.value());
    Arguments given = Arguments.of(replaced);
    Rejection rejection = Rejection.of(promised, () -> body.call(given));
    rejection.failUnlessThrown("argument " + (index + 1), bad.what());
    given.failIfChanged();
  }

  private List<Result> callTwice() {
    Arguments given = Arguments.of(arguments);
    Result first = result(given);
    first.failIfSharedWith(given);
    Result second = result(given);
    second.failIfSharedWith(given);
    second.failIfSharedWith(first);
    return List.of(first, second);
  }

  private Result result(Arguments given) {
    Result[] result = new Result[1];
    Rethrow.run(() -> result[0] = Result.of(body.call(given)));
    given.failIfChanged();
    return result[0];
  }

  private @Nullable Object[] replaced(int index, @Nullable Object argument) {
    @Nullable Object[] replaced = arguments.clone();
    replaced[index] = Arguments.fitting(arguments[index], argument, index);
    return replaced;
  }

  private static Call call(Body body, @Nullable Object... arguments) {
    return new Call(body, USUAL, arguments);
  }

  private static Call callVoid(VoidBody body, @Nullable Object... arguments) {
    return call(
        given -> {
          body.call(given);
          return Result.NOTHING;
        },
        arguments);
  }

  /** Hands the arguments over to a method. */
  @FunctionalInterface
  private interface Body {
    @Nullable Object call(Arguments arguments) throws Throwable;
  }

  /** Hands the arguments over to a method that returns nothing. */
  @FunctionalInterface
  private interface VoidBody {
    void call(Arguments arguments) throws Throwable;
  }
}
