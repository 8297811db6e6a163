package gradus.solution;

import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.model.Diagnostic;
import gradus.patch.Patch;
import gradus.submission.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes submissions of an exercise's reference and an author's patches. */
public final class ReferencePatch {

  private final Exercise exercise;
  private final Path folder;

  /**
   * @param exercise the exercise
   * @param root the folder of all solutions
   */
  public ReferencePatch(Exercise exercise, Path root) {
    this.exercise = exercise;
    this.folder = exercise.id().in(root);
  }

  /** Returns whether a path is a patch to be applied, and not itself something to grade. */
  public static boolean isPatch(Path path) {
    return path.toString().endsWith(PatchFile.ENDING) && Files.isRegularFile(path);
  }

  /**
   * Returns the reference.
   *
   * @throws InvalidExerciseException if there is none, or with what is wrong with it
   */
  public Submission reference() throws InvalidExerciseException {
    String shown = "solutions/" + exercise.id() + "/accepted/reference";
    return sources(SolutionReader.referenceIn(folder), shown);
  }

  /**
   * Returns the sources in an author's folder.
   *
   * @param shown how problems call the folder
   * @throws InvalidExerciseException with every problem, if there is one
   */
  public static Submission sources(Path folder, String shown) throws InvalidExerciseException {
    List<Diagnostic> found = new ArrayList<>();
    Submission sources = VerdictReader.submission(folder, new SolutionProblems(shown, found));
    if (sources == null) {
      throw new InvalidExerciseException(found);
    }
    return sources;
  }

  /**
   * Applies a patch to the reference.
   *
   * @throws InvalidExerciseException if it is no patch or does not fit, with every problem
   */
  public Submission apply(Path path) throws InvalidExerciseException {
    List<Diagnostic> found = new ArrayList<>();
    PatchFile reader =
        new PatchFile(
            path.toString(),
            (file, line, message) ->
                found.add(InvalidExerciseException.problem(file, line, message)));
    Submission reference = reference();
    Patch patch = reader.read(path);
    @Nullable Submission submission = patch == null ? null : reader.apply(patch, reference);
    if (submission == null) {
      throw new InvalidExerciseException(found);
    }
    return submission;
  }
}
