package gradus.submission;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that may become part of a submission.
 *
 * @param file where it is
 * @param path its path within the submission, with forward slashes
 * @param shown where its reader finds it
 * @param kind what the file system says it is
 * @param bytes how many bytes the file system says it holds
 */
record Candidate(Path file, String path, String shown, Kind kind, long bytes) {

  /** What the file system says a file is. */
  enum Kind {
    REGULAR,
    LINK,
    /** A pipe, a socket or a device: opening it may block or act. */
    SPECIAL,
    /** A folder too deep to look into. */
    DEEP_FOLDER,
    /** Left by a system, an editor or a build: nobody looks into it. */
    LITTER
  }

  /** Returns whether its name ends so, in letters of either case. */
  boolean endsWith(String ending) {
    return name().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
