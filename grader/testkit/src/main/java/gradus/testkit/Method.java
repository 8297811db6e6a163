package gradus.testkit;

import org.jspecify.annotations.Nullable;

/**
 * The shapes of methods that a {@link Call} takes: one to eight arguments, and a result or none.
 *
 * <p>References to static methods, to an object's own methods and to constructors fit, whatever
 * they throw; numbers are boxed and unboxed on the way.
 */
public final class Method {
  private Method() {}

  /** Takes one argument. */
  @FunctionalInterface
  public interface Of1<A> {
    /** Returns what the method returns. */
    @Nullable Object call(A a) throws Throwable;
  }

  /** Takes two arguments. */
  @FunctionalInterface
  public interface Of2<A, B> {
    /** Returns what the method returns. */
    @Nullable Object call(A a, B b) throws Throwable;
  }

  /** Takes three arguments. */
  @FunctionalInterface
  public interface Of3<A, B, C> {
    /** Returns what the method returns. */
    @Nullable Object call(A a, B b, C c) throws Throwable;
  }

  /** Takes four arguments. */
  @FunctionalInterface
  public interface Of4<A, B, C, D> {
    /** Returns what the method returns. */
    @Nullable Object call(A a, B b, C c, D d) throws Throwable;
  }

  /** Takes five arguments. */
  @FunctionalInterface
  public interface Of5<A, B, C, D, E> {
    /** Returns what the method returns. */
    @Nullable Object call(A a, B b, C c, D d, E e) throws Throwable;
  }

  /** Takes six arguments. */
  @FunctionalInterface
  public interface Of6<A, B, C, D, E, F> {
    /** Returns what the method returns. */
    @Nullable Object call(A a, B b, C c, D d, E e, F f) throws Throwable;
  }

  /** Takes seven arguments. */
  @FunctionalInterface
  public interface Of7<A, B, C, D, E, F, G> {
    /** Returns what the method returns. */
    @Nullable Object call(A a, B b, C c, D d, E e, F f, G g) throws Throwable;
  }

  /** Takes eight arguments. */
  @FunctionalInterface
  public interface Of8<A, B, C, D, E, F, G, H> {
    /** Returns what the method returns. */
    @Nullable Object call(A a, B b, C c, D d, E e, F f, G g, H h) throws Throwable;
  }

  /** Takes one argument and returns nothing. */
  @FunctionalInterface
  public interface Void1<A> {
    /** Runs the method. */
    void call(A a) throws Throwable;
  }

  /** Takes two arguments and returns nothing. */
  @FunctionalInterface
  public interface Void2<A, B> {
    /** Runs the method. */
    void call(A a, B b) throws Throwable;
  }

  /** Takes three arguments and returns nothing. */
  @FunctionalInterface
  public interface Void3<A, B, C> {
    /** Runs the method. */
    void call(A a, B b, C c) throws Throwable;
  }
}
