package gradus.cli;

import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.model.Verdict;
import gradus.pipeline.Circumstances;
import gradus.pipeline.GradeRequest;
import gradus.pipeline.GradingPipeline;
import gradus.process.GraderFaultException;
import gradus.report.ExerciseSection;
import gradus.report.GradeReport;
import gradus.report.Reporter;
import gradus.submission.NoSuchSubmissionException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of asking for a grade: always a report, and an exit status.
 *
 * @param report the grade, or why there is none
 * @param status the exit status
 * @param complaint what to say on standard error; empty where there is a grade
 */
record Attempt(GradeReport report, ExitStatus status, String complaint) {

  /** Grades, and turns every way of failing into its report and status. */
  @SuppressWarnings("CatchingUnchecked") // whatever else goes wrong is ours, and is reported too
  static Attempt at(GradingPipeline pipeline, GradeRequest request) {
    Circumstances circumstances = Circumstances.begin();
    Failure failure;
    try {
      GradeReport report = pipeline.grade(request);
      return new Attempt(report, ExitStatus.of(report.result().verdict()), "");
    } catch (UnknownExerciseException e) {
      failure =
          new Failure(ExitStatus.USAGE, Verdict.GRADER_ERROR, of(Stage.EXERCISE, "unknown", e));
    } catch (NoSuchSubmissionException e) {
      failure =
          new Failure(
              ExitStatus.USAGE, Verdict.INVALID_SUBMISSION, of(Stage.SUBMISSION, "missing", e));
    } catch (InvalidExerciseException e) {
      failure = new Failure(ExitStatus.INVALID_EXERCISE, Verdict.GRADER_ERROR, e.problems());
    } catch (GraderFaultException | IOException e) {
      failure =
          new Failure(ExitStatus.GRADER_ERROR, Verdict.GRADER_ERROR, of(Stage.GRADER, "fault", e));
    } catch (RuntimeException e) {
      failure =
          new Failure(
              ExitStatus.GRADER_ERROR,
              Verdict.GRADER_ERROR,
              List.of(
                  Diagnostic.error(Stage.GRADER, "fault", "an error of the grader itself: " + e)));
    }
    return failure.toAttempt(request, circumstances);
  }

  private static List<Diagnostic> of(Stage stage, String code, Exception exception) {
    return List.of(Diagnostic.error(stage, code, String.valueOf(exception.getMessage())));
  }

  private record Failure(ExitStatus status, Verdict verdict, List<Diagnostic> diagnostics) {

    Attempt toAttempt(GradeRequest request, Circumstances circumstances) {
      GradeReport report =
          Reporter.ungraded(
              new ExerciseSection(request.exercise(), "", ""),
              request.seed(),
              verdict,
              diagnostics,
              circumstances.section(List.of()));
      return new Attempt(
          report,
          status,
          diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    }
  }
}
