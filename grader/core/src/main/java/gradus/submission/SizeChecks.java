package gradus.submission;

import gradus.files.BoundedFile;
import gradus.files.FileTooLargeException;
import gradus.json.PlainText;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.io.IOException;
import java.util.List;

/** Checks how many sources a submission has, and how large they are. */
final class SizeChecks {

  /** The most sources. */
  static final int FILES = 50;

  /** The most bytes of one source. */
  static final int FILE_BYTES = 256 << 10;

  /** The most bytes of all sources. */
  static final int TOTAL_BYTES = 1 << 20;

  private SizeChecks() {}

  /** Refuses sources that are too many or too large, going by what the file system says. */
  static void check(List<Candidate> sources) throws RefusedException {
    if (sources.size() > FILES) {
      String message = "There are more than " + FILES + " source files.";
      throw new RefusedException(Diagnostic.error(Stage.SUBMISSION, "too-many-files", message));
    }
    for (Candidate each : sources) {
      if (each.bytes() > FILE_BYTES) {
        throw tooLarge(each);
      }
    }
    checkTotal(sources.stream().mapToLong(Candidate::bytes).sum());
  }

  /** Refuses sources that are too large, going by what was read: a file may have grown. */
  static void checkRead(List<SourceFile> files) throws RefusedException {
    checkTotal(files.stream().mapToLong(each -> each.content().size()).sum());
  }

  /** Returns what is in a source, without the mark that some editors put first. */
  static Bytes read(Candidate candidate) throws IOException, RefusedException {
    try {
      return ContentChecks.withoutMark(BoundedFile.read(candidate.file(), FILE_BYTES));
    } catch (FileTooLargeException e) {
      throw tooLarge(candidate);
    }
  }

  private static void checkTotal(long bytes) throws RefusedException {
    if (bytes > TOTAL_BYTES) {
      String message = "The source files hold more than 1 MiB together.";
      throw new RefusedException(
          Diagnostic.error(Stage.SUBMISSION, "submission-too-large", message));
    }
  }

  private static RefusedException tooLarge(Candidate candidate) {
    String path = PlainText.printable(candidate.path());
    return new RefusedException(
        Diagnostic.error(
            Stage.SUBMISSION,
            "file-too-large",
            "The file holds more than 256 KiB.",
            Place.of(path)));
  }
}
