package gradus.cli;

import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.files.FileTrouble;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine.Model.CommandSpec;

/** Says on standard error what keeps a command from its work, and with which exit status. */
final class Complaints {

  private final Outlet err;

  Complaints(CommandSpec spec) {
    this.err = Outlet.err(spec);
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
    say(FileTrouble.of(exception));
    return ExitStatus.GRADER_ERROR;
  }

  /** Prints a sentence, each of its lines behind this program's name. */
  void say(String sentence) {
    sentence.lines().forEach(each -> err.line("gradus: " + each));
  }
}
