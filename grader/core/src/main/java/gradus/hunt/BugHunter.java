package gradus.hunt;

import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.RecordedMistake;
import gradus.files.ProblemSink;
import gradus.model.Diagnostic;
import gradus.patch.Patch;
import gradus.patch.PatchApplier;
import gradus.patch.Patched;
import gradus.question.Draw;
import gradus.solution.MistakePlace;
import gradus.solution.PatchFile;
import gradus.solution.ReferencePatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes bug hunts of the known mistakes that are patches of the reference. */
public final class BugHunter {

  private static final int MOST_TITLES = 4;

  private final Catalogue catalogue;
  private final Path solutions;

  /**
   * @param catalogue the exercises
   * @param solutions the folder of all solutions
   */
  public BugHunter(Catalogue catalogue, Path solutions) {
    this.catalogue = catalogue;
    this.solutions = solutions;
  }

  /**
   * Lists the mistakes of an exercise that can be hunted, by name.
   *
   * @throws InvalidExerciseException if the exercise cannot be used
   */
  public List<String> mistakes(ExerciseId id) throws InvalidExerciseException {
    Exercise exercise = new ExerciseReader().read(catalogue.folder(id));
    return exercise.baseline().mistakes().stream()
        .map(RecordedMistake::solution)
        .filter(each -> Files.isRegularFile(place(exercise, each).patch()))
        .sorted()
        .map(each -> id + "/" + each)
        .toList();
  }

  private MistakePlace place(Exercise exercise, String label) {
    return MistakePlace.of(exercise, solutions, label);
  }

  /**
   * Makes a hunt.
   *
   * @param mistake the exercise's id and the mistake's label, as {@link #mistakes} names it
   * @param seed which other titles stand beside the right one
   * @return null where there is no such mistake any more, or nothing of it can be seen
   * @throws InvalidExerciseException if the exercise or its patch cannot be used
   */
  public @Nullable BugHunt hunt(String mistake, long seed) throws InvalidExerciseException {
    String[] parts = mistake.split("/", 3);
    ExerciseId id = new ExerciseId(parts[0], parts.length < 3 ? "" : parts[1]);
    if (!catalogue.ids().contains(id)) {
      return null;
    }
    Exercise exercise = new ExerciseReader().read(catalogue.folder(id));
    List<RecordedMistake> all = exercise.baseline().mistakes();
    for (RecordedMistake each : all) {
      if (each.solution().equals(parts[2])
          && Files.isRegularFile(place(exercise, parts[2]).patch())) {
        Draw draw = new Draw(seed).of(mistake);
        return hunt(exercise, each, titles(each, all, draw));
      }
    }
    return null;
  }

  private @Nullable BugHunt hunt(Exercise exercise, RecordedMistake mistake, List<String> titles)
      throws InvalidExerciseException {
    Path path = place(exercise, mistake.solution()).patch();
    List<Diagnostic> found = new ArrayList<>();
    ProblemSink problems =
        (file, line, text) -> found.add(InvalidExerciseException.problem(file, line, text));
    Patch patch = new PatchFile(path.toString(), problems).read(path);
    if (patch == null) {
      throw new InvalidExerciseException(found);
    }
    Map<String, String> reference =
        PatchFile.texts(new ReferencePatch(exercise, solutions).reference());
    Patched patched = PatchApplier.apply(patch, reference);
    Region region = Region.of(patch, patched);
    return region == null
        ? null
        : new BugHunt(
            exercise.id() + "/" + mistake.solution(),
            region.file(),
            region.pieces(),
            region.bugs(),
            titles,
            mistake.diagnosis().mistake(),
            mistake.diagnosis().hint());
  }

  private static List<String> titles(RecordedMistake right, List<RecordedMistake> all, Draw draw) {
    List<String> others = new ArrayList<>();
    for (RecordedMistake each : all) {
      String title = each.diagnosis().mistake();
      if (!title.equals(right.diagnosis().mistake()) && !others.contains(title)) {
        others.add(title);
      }
    }
    shuffle(others, draw.of("others"));
    List<String> titles =
        new ArrayList<>(others.subList(0, Math.min(MOST_TITLES - 1, others.size())));
    titles.add(right.diagnosis().mistake());
    shuffle(titles, draw.of("order"));
    return titles;
  }

  private static void shuffle(List<String> list, Draw draw) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, draw.below(i + 1, i));
    }
  }
}
