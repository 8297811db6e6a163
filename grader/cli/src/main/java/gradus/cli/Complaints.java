package gradus.cli;

import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine.Model.CommandSpec;

/** Says on standard error what keeps a command from its work, and with which exit status. */
final class Complaints {

  private final PrintWriter err;

  Complaints(CommandSpec spec) {
    this.err = spec.commandLine().getErr();
  }

  ExitStatus about(UnknownExerciseException exception) {
    say(String.valueOf(exception.getMessage()));
    return ExitStatus.USAGE;
  }

  ExitStatus about(InvalidExerciseException exception) {
    exception.problems().forEach(each -> say(each.toString()));
    return ExitStatus.INVALID_EXERCISE;
  }

  ExitStatus about(IOException exception) {
    if (exception instanceof NotDirectoryException) {
      say("there is no folder of exercises at " + exception.getMessage());
      return ExitStatus.USAGE;
    }
    say(exception.toString());
    return ExitStatus.GRADER_ERROR;
  }

  /** Prints one sentence. */
  void say(String sentence) {
    err.println("gradus: " + sentence);
  }
}
