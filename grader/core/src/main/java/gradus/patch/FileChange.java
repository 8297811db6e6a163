package gradus.patch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patch does to one file.
 *
 * @param before the file's name before; null where it is new
 * @param after its name after, the same; null where it is removed
 * @param line where the patch begins with it, from 1
 * @param hunks the changes, from top to bottom
 */
public record FileChange(
    @Nullable String before, @Nullable String after, int line, List<Hunk> hunks) {

  public FileChange {
    hunks = List.copyOf(hunks);
  }

  /** Returns what the file is called, before or after. */
  public String name() {
    return after != null ? after : String.valueOf(before);
  }
}
