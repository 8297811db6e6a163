package gradus.mistake;

import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.mistake.LaidOut.Origin;
import gradus.solution.MistakePlace;
import gradus.solution.PatchFile;
import gradus.solution.ReferencePatch;
import gradus.solution.SavedMistake;
import gradus.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lays the full source of a known mistake out, as text to be worked on. */
public final class MistakeDesk {

  private final Exercise exercise;
  private final Path solutions;
  private final Path desk;

  /**
   * @param exercise the exercise
   * @param solutions the folder of all solutions
   * @param workspace the workspace; what is laid out goes beside the exercises in it, for what is
   *     within an exercise's folder there is graded with it
   */
  public MistakeDesk(Exercise exercise, Path solutions, Path workspace) {
    this.exercise = exercise;
    this.solutions = solutions;
    desk = workspace.resolve("mistakes").resolve(exercise.id().toString());
  }

  /**
   * Returns where a mistake is among the solutions.
   *
   * @throws IllegalArgumentException with one sentence if a label means none
   */
  public MistakePlace place(String label) {
    return MistakePlace.of(exercise, solutions, label);
  }

  /** Returns where a mistake is laid out. */
  public Path folder(MistakePlace place) {
    return desk.resolve(place.label());
  }

  /**
   * Lays a mistake out: what was saved, as far as it still fits the reference, or the reference if
   * there is none of that name. What is there already is left alone.
   *
   * @throws InvalidExerciseException if the reference or the mistake cannot be read
   * @throws IOException if it cannot be written
   */
  public LaidOut layOut(MistakePlace place) throws InvalidExerciseException, IOException {
    Path folder = folder(place);
    List<String> there = sources(folder);
    if (!there.isEmpty()) {
      return new LaidOut(folder, Origin.KEPT, there, List.of());
    }
    Submission reference = new ReferencePatch(exercise, solutions).reference();
    SavedMistake saved = SavedMistake.read(exercise.id(), place, reference);
    Map<String, String> files =
        new TreeMap<>(saved == null ? PatchFile.texts(reference) : saved.files());
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    List<String> names = List.copyOf(files.keySet());
    return saved == null
        ? new LaidOut(folder, Origin.REFERENCE, names, List.of())
        : new LaidOut(folder, Origin.SAVED, names, saved.rejected());
  }

  private static List<String> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString())
          .sorted()
          .toList();
    }
  }
}
