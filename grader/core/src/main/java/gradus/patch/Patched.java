package gradus.patch;

import java.util.List;
import java.util.Map;

/**
 * What a patch makes of files.
 *
 * @param files the files afterwards, by name
 * @param placements the hunks that fit, and where
 * @param misfits the hunks and files that do not fit, and are left out
 */
public record Patched(
    Map<String, String> files, List<Placement> placements, List<PatchProblem> misfits) {

  public Patched {
    files = Map.copyOf(files);
    placements = List.copyOf(placements);
    misfits = List.copyOf(misfits);
  }

  /** Returns whether all of it fits. */
  public boolean isComplete() {
    return misfits.isEmpty();
  }
}
