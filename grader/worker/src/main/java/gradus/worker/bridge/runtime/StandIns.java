package gradus.worker.bridge.runtime;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tests' objects stands for which of a learner's: one for each, so that who compares
 * references sees what the learner's own objects would show.
 *
 * <p>It keeps nothing alive that a test has let go of.
 */
public final class StandIns {

  private static final Map<Identity, WeakReference<Object>> KNOWN = new HashMap<>();
  private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

  private StandIns() {}

  /** An object that is no other, whatever its own {@code equals} says. */
  private static final class Identity extends WeakReference<Object> {

    private final int hash;

    Identity(Object object) {
      super(object, GONE);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Identity same && get() != null && get() == same.get());
    }
  }

  /**
   * Returns the object that stands for a learner's.
   *
   * @param held the learner's; for null nothing stands
   * @param candidate what is to stand for it from now on, if nothing does yet
   */
  public static @Nullable Object of(@Nullable Object held, Object candidate) {
    if (held == null) {
      return null;
    }
    forgetGone();
    Identity key = new Identity(held);
    WeakReference<Object> known = KNOWN.get(key);
    Object found = known == null ? null : known.get();
    if (found != null) {
      return found;
    }
    KNOWN.put(key, new WeakReference<>(candidate));
    return candidate;
  }

  private static void forgetGone() {
    for (Reference<?> each = GONE.poll(); each != null; each = GONE.poll()) {
      KNOWN.remove(each);
    }
  }

  /** Forgets all of them. */
  public static void forget() {
    KNOWN.clear();
  }
}
