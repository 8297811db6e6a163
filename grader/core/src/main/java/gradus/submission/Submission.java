package gradus.submission;

import gradus.files.ContentVersion;
import gradus.protocol.SourceFile;
import java.util.Comparator;
import java.util.List;

/**
 * What a learner handed in: sources within every bound, none of them parsed.
 *
 * @param files the sources, at least one, sorted by path
 * @param mended whether the worker mends what has one reading: package lines, files beside
 */
public record Submission(List<SourceFile> files, boolean mended) {

  public Submission {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a submission has at least one file");
    }
    files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
  }

  /** Returns sources that are taken as they are. */
  public Submission(List<SourceFile> files) {
    this(files, false);
  }

  /** Returns the SHA-256 of a file's bytes as they are graded, in lower-case hexadecimal. */
  public static String sha256(SourceFile file) {
    return ContentVersion.sha256(file.content());
  }
}
