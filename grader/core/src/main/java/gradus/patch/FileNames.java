package gradus.patch;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two names that begin the change of a file.
 *
 * @param before null where the file is new
 * @param after null where the file is removed
 * @param problem why they cannot be used; null if they can
 */
record FileNames(@Nullable String before, @Nullable String after, @Nullable String problem) {

  private static final String NO_FILE = "/dev/null";
  private static final int MARK = 4;
  private static final Set<String> NO_NAMES = Set.of("", ".", "..");

  /** Takes the names from the lines that begin with {@code ---} and {@code +++}. */
  static FileNames read(String beforeLine, String afterLine) {
    String before = name(beforeLine);
    String after = name(afterLine);
    return new FileNames(
        before.equals(NO_FILE) ? null : inner(before),
        after.equals(NO_FILE) ? null : inner(after),
        problem(before, after));
  }

  private static @Nullable String problem(String before, String after) {
    if (before.equals(NO_FILE) && after.equals(NO_FILE)) {
      return "One of the two lines must name a file.";
    }
    for (String each : List.of(before, after)) {
      if (!each.equals(NO_FILE) && !isUsable(each)) {
        return "A file is named as in \"--- a/Name.java\" and \"+++ b/Name.java\".";
      }
    }
    boolean isChange = !before.equals(NO_FILE) && !after.equals(NO_FILE);
    return isChange && !inner(before).equals(inner(after)) ? "A patch cannot rename a file." : null;
  }

  /** A date may follow a tab. */
  private static String name(String line) {
    String rest = line.substring(MARK).stripTrailing();
    int tab = rest.indexOf('\t');
    return tab < 0 ? rest : rest.substring(0, tab);
  }

  private static String inner(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  private static boolean isUsable(String name) {
    List<String> parts = Arrays.asList(name.split("/", -1));
    return parts.size() > 1
        && parts.stream().noneMatch(NO_NAMES::contains)
        && name.chars().noneMatch(each -> each < ' ' || each == '\\' || each == '"');
  }
}
