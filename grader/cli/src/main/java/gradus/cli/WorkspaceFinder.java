package gradus.cli;

import gradus.workspace.Workspace;
import java.nio.file.Path;

/** Finds the workspace of a program that is installed, perhaps for several users: never its own. */
final class WorkspaceFinder {

  private WorkspaceFinder() {}

  /**
   * Returns the workspace that a folder is in or beside, the nearest first; where there is none
   * yet, {@code workspace} in that folder.
   *
   * @param here an absolute path
   */
  static Path from(Path here) {
    for (Path each = here; each != null; each = each.getParent()) {
      Path below = each.resolve("workspace");
      if (new Workspace(each).isMarked()) {
        return each;
      }
      if (new Workspace(below).isMarked()) {
        return below;
      }
    }
    return here.resolve("workspace");
  }
}
