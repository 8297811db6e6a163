package gradus.cli;

import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.files.FileTrouble;
import gradus.gradebook.TableException;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.model.Verdict;
import gradus.process.GraderFaultException;
import gradus.question.UnknownCardException;
import gradus.submission.NoSuchSubmissionException;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.util.List;

/**
 * What keeps a command from its work. Every exception becomes an exit status here, and nowhere
 * else.
 *
 * @param status the exit status
 * @param verdict the verdict of a report that has to be written all the same
 * @param diagnostics what to say
 */
record Failure(ExitStatus status, Verdict verdict, List<Diagnostic> diagnostics) {

  Failure {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns what an exception means. */
  static Failure of(Exception exception) {
    if (exception instanceof InvalidExerciseException invalid) {
      return new Failure(ExitStatus.INVALID_EXERCISE, Verdict.GRADER_ERROR, invalid.problems());
    }
    if (exception instanceof NoSuchSubmissionException) {
      return usage(Verdict.INVALID_SUBMISSION, Stage.SUBMISSION, "missing", text(exception));
    }
    if (exception instanceof UnknownExerciseException) {
      return usage(Verdict.GRADER_ERROR, Stage.EXERCISE, "unknown", text(exception));
    }
    if (exception instanceof UnknownCardException) {
      return usage(Verdict.GRADER_ERROR, Stage.EXERCISE, "unknown", text(exception));
    }
    if (exception instanceof NotDirectoryException) {
      String message = "there is no folder " + exception.getMessage();
      return usage(Verdict.GRADER_ERROR, Stage.EXERCISE, "unknown", message);
    }
    if (exception instanceof UsageException || exception instanceof TableException) {
      return usage(Verdict.GRADER_ERROR, Stage.GRADER, "usage", text(exception));
    }
    return fault(exception);
  }

  private static Failure usage(Verdict verdict, Stage stage, String code, String message) {
    return new Failure(ExitStatus.USAGE, verdict, List.of(Diagnostic.error(stage, code, message)));
  }

  private static Failure fault(Exception exception) {
    return new Failure(
        ExitStatus.GRADER_ERROR,
        Verdict.GRADER_ERROR,
        List.of(Diagnostic.error(Stage.GRADER, "fault", faultText(exception))));
  }

  private static String faultText(Exception exception) {
    if (exception instanceof IOException trouble) {
      return FileTrouble.of(trouble);
    }
    return exception instanceof GraderFaultException
        ? text(exception)
        : "an error of the grader itself: " + exception;
  }

  private static String text(Exception exception) {
    return String.valueOf(exception.getMessage());
  }
}
