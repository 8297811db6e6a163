package gradus.solution;

import gradus.exercise.ExerciseId;
import gradus.files.ProblemSink;
import gradus.patch.Patch;
import gradus.patch.PatchApplier;
import gradus.patch.PatchRefresher;
import gradus.patch.Patched;
import gradus.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Brings the line numbers in an exercise's patches up to date where its reference changed. */
public final class PatchUpdater {

  /** Whoever reads the solutions hears of every problem. */
  private static final ProblemSink NOWHERE = (file, line, message) -> {};

  private final Path folder;

  /**
   * @param exercise whose patches
   * @param root the folder of all solutions
   */
  public PatchUpdater(ExerciseId exercise, Path root) {
    folder = exercise.in(root);
  }

  /**
   * Rewrites those that fit elsewhere than they say; one that does not fit is left as it is.
   *
   * @return the files that are rewritten
   * @throws IOException if one cannot be written
   */
  public List<Path> update() throws IOException {
    List<Path> updated = new ArrayList<>();
    Submission reference = SolutionReader.reference(folder);
    if (reference != null) {
      for (Path each : patches()) {
        if (update(each, reference)) {
          updated.add(each);
        }
      }
    }
    return updated;
  }

  private List<Path> patches() throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(ReferencePatch::isPatch).sorted().toList();
    }
  }

  private static boolean update(Path file, Submission reference) throws IOException {
    Patch patch = new PatchFile("", NOWHERE).read(file);
    if (patch == null) {
      return false;
    }
    Patched patched = PatchApplier.apply(patch, PatchFile.texts(reference));
    String text = Files.readString(file);
    String refreshed =
        patched.isComplete() ? PatchRefresher.refresh(text, patched.placements()) : text;
    if (refreshed.equals(text)) {
      return false;
    }
    Files.writeString(file, refreshed);
    return true;
  }
}
