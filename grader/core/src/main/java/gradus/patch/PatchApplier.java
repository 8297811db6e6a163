package gradus.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies patches as {@code git apply} does: every line of a hunk must be there, if need be a
 * little further up or down.
 */
public final class PatchApplier {

  private final Map<String, String> files;
  private final List<Placement> placements = new ArrayList<>();
  private final List<PatchProblem> misfits = new ArrayList<>();

  private PatchApplier(Map<String, String> files) {
    this.files = new HashMap<>(files);
  }

  /**
   * Applies a patch; what does not fit is left out.
   *
   * @param files the texts to change, by name
   */
  public static Patched apply(Patch patch, Map<String, String> files) {
    PatchApplier applier = new PatchApplier(files);
    patch.files().forEach(applier::apply);
    return new Patched(applier.files, applier.placements, applier.misfits);
  }

  private void apply(FileChange change) {
    String text = change.before() == null ? "" : files.get(change.before());
    if (text == null) {
      misfit(change, "There is no " + change.name() + " to change.");
    } else if (change.before() == null && files.containsKey(change.name())) {
      misfit(change, "There is a " + change.name() + " already, so it cannot be new.");
    } else {
      change(change, new PatchedText(change.name(), text));
    }
  }

  private void change(FileChange change, PatchedText text) {
    int before = misfits.size();
    for (Hunk each : change.hunks()) {
      int at = text.find(each);
      if (at < 0) {
        misfits.add(text.misfit(each));
      } else {
        placements.add(text.replace(each, at));
      }
    }
    boolean isLeft = !text.toString().isEmpty();
    if (change.after() != null) {
      files.put(change.after(), text.toString());
    } else if (!isLeft) {
      files.remove(change.name());
    } else {
      files.put(change.name(), text.toString());
      if (misfits.size() == before) {
        misfit(change, "Not all of " + change.name() + " is removed.");
      }
    }
  }

  private void misfit(FileChange change, String message) {
    misfits.add(new PatchProblem(change.line(), message));
  }
}
