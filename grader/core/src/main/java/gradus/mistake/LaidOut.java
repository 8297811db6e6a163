package gradus.mistake;

import gradus.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * A mistake's full source, laid out to be worked on.
 *
 * @param folder where it is
 * @param origin where it comes from
 * @param files its files
 * @param rejected the parts of its patch that do not fit the reference, and are left out
 */
public record LaidOut(Path folder, Origin origin, List<String> files, List<Diagnostic> rejected) {

  public LaidOut {
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
  }

  /** Where a source comes from. */
  public enum Origin {
    /** It is what was saved. */
    SAVED,
    /** There is no such mistake yet; it is the reference. */
    REFERENCE,
    /** It was there already, and is left alone. */
    KEPT
  }
}
