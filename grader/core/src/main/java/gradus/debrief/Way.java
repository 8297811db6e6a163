package gradus.debrief;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An accepted way to solve an exercise.
 *
 * @param name its name
 * @param texts its sources by path
 * @param steps how many steps its code takes in all tests together
 */
public record Way(String name, Map<String, String> texts, long steps) {

  public Way {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }
}
