package gradus.worker.metering.runtime;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Methods that ran out of steps or depth in other tests, and how much a test may use that turns out
 * to be in one of them. A test that is in none of them by then goes on to its full limits.
 *
 * @param isLearners tells a learner's classes from all others
 * @param methods the methods, as {@link Calls#methods} names them
 * @param steps the steps after which is looked
 * @param depth the depth at which is looked
 */
public record Doubts(Predicate<Class<?>> isLearners, Set<String> methods, long steps, int depth) {

  /** No doubts, and nobody's classes. */
  static final Doubts NONE = of(each -> false);

  /** Copies the methods. */
  public Doubts {
    methods = Set.copyOf(methods);
  }

  /** Returns no doubts about a learner's classes. */
  public static Doubts of(Predicate<Class<?>> isLearners) {
    return new Doubts(isLearners, Set.of(), Meter.LARGEST_CHARGE, Depth.MOST);
  }

  boolean concern(List<String> running) {
    return running.stream().anyMatch(methods::contains);
  }
}
