package gradus.endtoend;

import gradus.cli.GradusMain;
import gradus.cli.Home;
import gradus.pipeline.Installation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * One call of the command line, in this JVM; workers are real child JVMs.
 *
 * @param status the exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CommandLineRun(int status, String out, String err) {

  /** The checkout whose build is tested. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  static final Path EXERCISES = ROOT.resolve("exercises");
  static final Path SOLUTIONS = ROOT.resolve("solutions");

  /** Runs a command with a workspace of its own. */
  static CommandLineRun of(Path workspace, String... arguments) {
    return of(workspace, new StringWriter(), arguments);
  }

  /** Runs a command with a workspace of its own, and with somebody who listens to its output. */
  static CommandLineRun of(Path workspace, StringWriter out, String... arguments) {
    StringWriter err = new StringWriter();
    int status =
        GradusMain.run(home(workspace), new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandLineRun(status, out.toString(), err.toString());
  }

  private static Home home(Path workspace) {
    return new Home(
        EXERCISES,
        new Installation(
            workspace,
            ROOT.resolve("target/gradus/worker"),
            Path.of(System.getProperty("java.home")),
            ROOT.resolve("target/test-cache")));
  }
}
