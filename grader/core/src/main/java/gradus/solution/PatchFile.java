package gradus.solution;

import gradus.files.BoundedFile;
import gradus.files.FileTooLargeException;
import gradus.files.ProblemSink;
import gradus.patch.MalformedPatchException;
import gradus.patch.Patch;
import gradus.patch.PatchApplier;
import gradus.patch.PatchProblem;
import gradus.patch.PatchReader;
import gradus.patch.Patched;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import gradus.submission.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A patch of the reference. */
public final class PatchFile {

  /** How such a file's name ends. */
  public static final String ENDING = ".patch";

  private static final int FILE_BYTES = 1 << 20;

  private final String file;
  private final ProblemSink problems;

  /**
   * @param file how problems call the file
   * @param problems where everything goes that is wrong
   */
  public PatchFile(String file, ProblemSink problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Returns the sources of a submission as texts, by path. */
  public static Map<String, String> texts(Submission submission) {
    Map<String, String> texts = new TreeMap<>();
    submission.files().forEach(each -> texts.put(each.path(), each.content().utf8()));
    return texts;
  }

  /** Returns the text of a small file; null, and a problem, if it cannot be read. */
  @Nullable String text(Path path) {
    try {
      return BoundedFile.read(path, FILE_BYTES).utf8();
    } catch (FileTooLargeException e) {
      problems.report(file, 0, "The file holds more than 1 MiB.");
    } catch (IOException e) {
      problems.report(file, 0, "The file cannot be read.");
    }
    return null;
  }

  /** Reads a patch; null, and every problem, if it is none. */
  public @Nullable Patch read(Path path) {
    String text = text(path);
    try {
      return text == null ? null : PatchReader.read(text);
    } catch (MalformedPatchException e) {
      e.problems().forEach(this::report);
      return null;
    }
  }

  /**
   * Applies a patch to the reference.
   *
   * @return what comes of it; null, and every problem, if it does not fit
   */
  public @Nullable Submission apply(Patch patch, Submission reference) {
    Patched patched = PatchApplier.apply(patch, texts(reference));
    patched.misfits().forEach(this::report);
    boolean isOfSources =
        patched.files().keySet().stream().allMatch(each -> each.endsWith(".java"));
    if (!isOfSources) {
      problems.report(file, 0, "A patch may add .java files only.");
    } else if (patched.files().isEmpty()) {
      problems.report(file, 0, "The patch leaves no file.");
    } else if (patched.isComplete()) {
      return submission(patched.files());
    }
    return null;
  }

  private static Submission submission(Map<String, String> texts) {
    List<SourceFile> files =
        texts.entrySet().stream()
            .map(each -> new SourceFile(each.getKey(), Bytes.utf8(each.getValue())))
            .toList();
    return new Submission(files);
  }

  private void report(PatchProblem problem) {
    problems.report(file, problem.line(), problem.message());
  }
}
