package gradus.patch;

import java.util.List;

/**
 * A change of one or more files.
 *
 * @param head the prose before the first file, as it is written
 * @param files what changes, in the order of the patch
 */
public record Patch(String head, List<FileChange> files) {

  public Patch {
    files = List.copyOf(files);
  }
}
