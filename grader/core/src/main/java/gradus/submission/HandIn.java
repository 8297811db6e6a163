package gradus.submission;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What one learner handed in for one exercise, wherever it lies.
 *
 * @param parts files and folders, at least one
 * @param unpacked archives in the folders that other parts stand for
 */
public record HandIn(List<Part> parts, Set<Path> unpacked) {

  public HandIn {
    parts = List.copyOf(parts);
    unpacked = Set.copyOf(unpacked);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("something was handed in");
    }
  }

  /** Returns what was handed in without archives. */
  public HandIn(List<Part> parts) {
    this(parts, Set.of());
  }

  /**
   * A file or folder of a hand-in.
   *
   * @param path where it is
   * @param name what it is called within the submission; empty for a folder whose content is the
   *     submission
   * @param shown where its reader finds it, with forward slashes; empty where nobody counts files
   */
  public record Part(Path path, String name, String shown) {}

  /** Returns one file, called as it is, or the content of one folder. */
  public static HandIn of(Path path) {
    return of(path, "");
  }

  /**
   * Returns one file, called as it is, or the content of one folder.
   *
   * @param shown where its reader finds it
   */
  public static HandIn of(Path path, String shown) {
    return new HandIn(List.of(new Part(path, "", shown)));
  }
}
