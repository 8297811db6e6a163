package gradus.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the names that somebody may have meant.
 *
 * <p>Distance is the number of single-character insertions, deletions and substitutions (V. I.
 * Levenshtein, Soviet Physics Doklady 10, 1966).
 */
public final class NearestNames {

  private static final int MOST = 3;
  private static final int LONGEST = 100;

  private NearestNames() {}

  /** Returns at most three of the names, nearest first, none that is too far to be meant. */
  public static List<String> of(String given, Collection<String> names) {
    if (given.length() > LONGEST) {
      return List.of();
    }
    return names.stream()
        .filter(name -> isNear(given, name))
        .sorted(
            Comparator.comparingInt((String name) -> distance(given, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static boolean isNear(String given, String name) {
    boolean part = given.length() >= 3 && name.contains(given);
    return part || distance(given, name) <= Math.max(1, Math.min(given.length(), 12) / 3);
  }

  static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int substituted = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
