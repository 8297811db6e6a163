package gradus.workspace;

import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a learner is with every exercise, and which to take next. */
public final class Progress {

  private final Map<ExerciseId, ExerciseSummary> exercises = new LinkedHashMap<>();
  private final Map<ExerciseId, Standing> standings = new LinkedHashMap<>();

  private Progress() {}

  /**
   * Reads how far a learner is.
   *
   * @param exercises the catalogue
   * @throws IOException if the workspace cannot be read
   */
  public static Progress of(Workspace workspace, List<ExerciseSummary> exercises)
      throws IOException {
    Progress progress = new Progress();
    for (ExerciseSummary each : exercises) {
      progress.exercises.put(each.id(), each);
      progress.standings.put(each.id(), standing(workspace, each.id()));
    }
    return progress;
  }

  private static Standing standing(Workspace workspace, ExerciseId exercise) throws IOException {
    if (new Attempts(workspace, exercise).accepted().isPresent()) {
      return Standing.SOLVED;
    }
    return Files.isDirectory(workspace.folder(exercise)) ? Standing.STARTED : Standing.NEW;
  }

  /** Returns how far the learner is with an exercise. */
  public Standing of(ExerciseId exercise) {
    return standings.getOrDefault(exercise, Standing.NEW);
  }

  /**
   * Returns what is not solved yet, what to take first before the others: what was begun; then
   * exercises whose prerequisites are solved, in topics that were begun, the easy and short ones
   * first.
   */
  public List<ExerciseSummary> next() {
    Set<String> solved =
        exercises.keySet().stream()
            .filter(each -> of(each) == Standing.SOLVED)
            .map(ExerciseId::name)
            .collect(Collectors.toSet());
    Set<String> topics =
        exercises.keySet().stream()
            .filter(each -> of(each) != Standing.NEW)
            .map(ExerciseId::topic)
            .collect(Collectors.toSet());
    return exercises.values().stream()
        .filter(each -> of(each.id()) != Standing.SOLVED)
        .sorted(
            Comparator.comparing((ExerciseSummary each) -> of(each.id()) != Standing.STARTED)
                .thenComparing(each -> missing(each, solved).size())
                .thenComparing(each -> each.metadata().difficulty())
                .thenComparing(each -> !topics.contains(each.id().topic()))
                .thenComparing(each -> each.metadata().minutes())
                .thenComparing(ExerciseSummary::id))
        .toList();
  }

  /** Returns which of an exercise's prerequisites exist and are not solved yet. */
  private List<String> missing(ExerciseSummary exercise, Set<String> solved) {
    return exercise.metadata().prerequisites().stream()
        .filter(each -> exercises.keySet().stream().anyMatch(id -> id.name().equals(each)))
        .filter(each -> !solved.contains(each))
        .toList();
  }
}
