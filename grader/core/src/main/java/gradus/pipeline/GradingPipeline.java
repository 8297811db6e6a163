package gradus.pipeline;

import gradus.execution.CompiledExercise;
import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.process.GraderFaultException;
import gradus.report.GradeReport;
import gradus.solution.ReferencePatch;
import gradus.solution.SolutionReader;
import gradus.submission.NoSuchSubmissionException;
import gradus.submission.SubmissionReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Grades one submission: exercise, submission, run, grade, report. */
public final class GradingPipeline {

  private final Installation installation;

  /**
   * @param installation where everything is
   */
  public GradingPipeline(Installation installation) {
    this.installation = installation;
  }

  /**
   * Grades what is asked for.
   *
   * @throws UnknownExerciseException if there is no such exercise
   * @throws InvalidExerciseException if its author has something to mend
   * @throws NoSuchSubmissionException if there is nothing to read at the given path
   * @throws GraderFaultException if its tests cannot be compiled for a reason of our own
   */
  public GradeReport grade(GradeRequest request)
      throws UnknownExerciseException, InvalidExerciseException, GraderFaultException, IOException {
    Circumstances circumstances = Circumstances.begin();
    Catalogue catalogue = Catalogue.of(request.exercises());
    Exercise exercise =
        new ExerciseReader().read(catalogue.folder(catalogue.resolve(request.exercise())));
    SubmissionReading reading = read(request, exercise);
    try (Workshop workshop =
        Workshop.open(installation, request.requiredIsolation(), Integer.MAX_VALUE)) {
      CompiledExercise compiled = workshop.compile(exercise);
      GradeReport report =
          new Grader(workshop.workers(), request.seed(), request.reveal())
              .grade(compiled, reading, circumstances);
      return workshop.trial(request.exercises(), request.seed()).confirm(compiled, report);
    }
  }

  private SubmissionReading read(GradeRequest request, Exercise exercise)
      throws InvalidExerciseException, NoSuchSubmissionException {
    Path path = path(request, exercise);
    if (!ReferencePatch.isPatch(path)) {
      return Grader.read(exercise, path);
    }
    Path solutions = SolutionReader.beside(request.exercises());
    return new SubmissionReading(new ReferencePatch(exercise, solutions).apply(path), List.of());
  }

  private Path path(GradeRequest request, Exercise exercise) {
    Path given = request.submission();
    return given == null ? installation.workOn(exercise.id()) : given;
  }
}
