package gradus.worker.metering.runtime;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Says how many elements the JDK goes through when it goes through something.
 *
 * <p>A collection that the learner wrote has none: its methods count their own steps. One that
 * extends a concrete collection of the JDK has those.
 */
final class Sizes {

  private Sizes() {}

  static int of(@Nullable Object object) {
    if (object instanceof Collection<?> collection) {
      return ofCollection(collection);
    }
    if (object instanceof Map<?, ?> map) {
      return isLoopedByJdk(map) ? map.size() : 0;
    }
    if (object instanceof CharSequence text) {
      return isOurs(text) ? text.length() : 0;
    }
    if (object instanceof BitSet bits) {
      return bits.size();
    }
    return object != null && object.getClass().isArray() ? Array.getLength(object) : 0;
  }

  static int ofCollection(Collection<?> collection) {
    if (collection.getClass() == ArrayList.class) {
      return collection.size();
    }
    return isLoopedByJdk(collection) ? collection.size() : 0;
  }

  private static boolean isLoopedByJdk(Collection<?> collection) {
    return isOurs(collection)
        || collection instanceof ArrayList
        || collection instanceof LinkedList
        || collection instanceof ArrayDeque
        || collection instanceof PriorityQueue
        || collection instanceof Vector;
  }

  private static boolean isLoopedByJdk(Map<?, ?> map) {
    return isOurs(map) || map instanceof HashMap || map instanceof TreeMap;
  }

  private static boolean isOurs(Object object) {
    ClassLoader loader = object.getClass().getClassLoader();
    return loader == null || loader == Sizes.class.getClassLoader();
  }
}
