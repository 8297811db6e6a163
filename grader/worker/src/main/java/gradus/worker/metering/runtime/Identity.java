package gradus.worker.metering.runtime;

import java.util.IdentityHashMap;

/**
 * Gives the learner's objects hash codes that are the same in every run.
 *
 * <p>The JVM's own depend on what the thread did before. Here the first object of a test that is
 * asked gets 1, the second 2.
 */
public final class Identity {

  private static int last;
  private static final IdentityHashMap<Object, Integer> OTHERS = new IdentityHashMap<>();

  private Identity() {}

  static void restart() {
    last = 0;
    OTHERS.clear();
  }

  /** Returns the hash code that an object already has, or, where that is 0, the next one. */
  public static int hash(int known) {
    return known != 0 ? known : ++last;
  }

  /** Returns the hash code of an object that has no field to keep it in. */
  public static int hashOf(Object object) {
    Integer known = OTHERS.get(object);
    if (known == null) {
      known = ++last;
      OTHERS.put(object, known);
    }
    return known;
  }
}
