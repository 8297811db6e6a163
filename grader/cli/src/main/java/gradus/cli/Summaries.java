package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.exercise.ExerciseSummary;
import gradus.exercise.InvalidExerciseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What all exercises say about themselves.
 *
 * @param summaries those that can be read
 * @param status whether all could
 */
record Summaries(List<ExerciseSummary> summaries, ExitStatus status) {

  Summaries {
    summaries = List.copyOf(summaries);
  }

  /** Reads them. One broken exercise is said, and hides none of the others. */
  static Summaries read(Path exercises, CommandSpec spec) throws IOException {
    List<ExerciseSummary> summaries = new ArrayList<>();
    ExitStatus status = ExitStatus.OK;
    Catalogue catalogue = Catalogue.of(exercises);
    for (ExerciseId each : catalogue.ids()) {
      try {
        summaries.add(
            new ExerciseSummary(each, new ExerciseReader().readMetadata(catalogue.folder(each))));
      } catch (InvalidExerciseException e) {
        Failure failure = Failure.of(e);
        new Complaints(spec).about(failure);
        status = failure.status();
      }
    }
    return new Summaries(summaries, status);
  }
}
