package gradus.intake;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How names begin that a platform puts together: with the task's name, then the learner's. */
final class CommonPrefix {

  private CommonPrefix() {}

  /**
   * Returns what all names begin with, up to and with the last separator; of a single name, up to
   * its last separator.
   */
  static String of(Collection<String> names, char separator) {
    @Nullable String common = null;
    for (String each : names) {
      String head = each.substring(0, each.lastIndexOf(separator) + 1);
      common = common == null ? head : shared(common, head);
    }
    return common == null ? "" : common.substring(0, common.lastIndexOf(separator) + 1);
  }

  private static String shared(String one, String other) {
    int end = 0;
    while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    return one.substring(0, end);
  }
}
