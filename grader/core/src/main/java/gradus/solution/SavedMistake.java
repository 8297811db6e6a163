package gradus.solution;

import gradus.exercise.ExerciseId;
import gradus.exercise.InvalidExerciseException;
import gradus.model.Diagnostic;
import gradus.patch.Patch;
import gradus.patch.PatchApplier;
import gradus.patch.Patched;
import gradus.submission.Submission;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is saved of a mistake, as far as it still fits the reference.
 *
 * @param files its sources, by path
 * @param rejected the parts of its patch that do not fit, and are left out
 */
public record SavedMistake(Map<String, String> files, List<Diagnostic> rejected) {

  public SavedMistake {
    files = Map.copyOf(files);
    rejected = List.copyOf(rejected);
  }

  /**
   * Reads a mistake.
   *
   * @return what is saved; null if nothing is
   * @throws InvalidExerciseException if its patch is malformed or its folder cannot be read
   */
  public static @Nullable SavedMistake read(
      ExerciseId exercise, MistakePlace place, Submission reference)
      throws InvalidExerciseException {
    String shown = "solutions/" + exercise + "/" + place.label();
    if (Files.isDirectory(place.sources())) {
      Submission sources = ReferencePatch.sources(place.sources(), shown);
      return new SavedMistake(PatchFile.texts(sources), List.of());
    }
    if (!Files.isRegularFile(place.patch())) {
      return null;
    }
    List<Diagnostic> found = new ArrayList<>();
    String file = shown + PatchFile.ENDING;
    Patch patch =
        new PatchFile(
                file,
                (name, line, text) -> found.add(InvalidExerciseException.problem(name, line, text)))
            .read(place.patch());
    if (patch == null) {
      throw new InvalidExerciseException(found);
    }
    Patched patched = PatchApplier.apply(patch, PatchFile.texts(reference));
    return new SavedMistake(
        patched.files(),
        patched.misfits().stream()
            .map(each -> InvalidExerciseException.problem(file, each.line(), each.message()))
            .toList());
  }
}
