package gradus.cli;

import gradus.exercise.ExerciseId;
import gradus.files.FileTrouble;
import gradus.intake.Sorter;
import gradus.report.GradeReport;
import gradus.workspace.Attempts;
import gradus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Remembers what a learner handed in from the workspace; of what lies elsewhere or is packed it
 * keeps nothing.
 */
final class Memory {

  private final GradusCommand gradus;
  private final CommandSpec spec;

  Memory(GradusCommand gradus, CommandSpec spec) {
    this.gradus = gradus;
    this.spec = spec;
  }

  /**
   * Keeps an attempt. That it cannot be kept is said, and changes no grade.
   *
   * @param given what was graded; null for the exercise's folder in the workspace
   * @return whether it is the learner's work in the workspace
   */
  boolean keep(ExerciseId exercise, @Nullable Path given, GradeReport report) {
    Workspace workspace = gradus.workspace();
    Path submitted = given == null ? workspace.folder(exercise) : given;
    if (!workspace.holds(exercise, submitted) || Sorter.isArchive(submitted)) {
      return false;
    }
    try {
      new Attempts(workspace, exercise).record(report, submitted);
    } catch (IOException e) {
      new Complaints(spec).say("the attempt could not be kept: " + FileTrouble.of(e));
    }
    return true;
  }
}
