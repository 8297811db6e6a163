package gradus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line: a function from arguments to an exit status, and the main around it. */
public final class GradusMain {

  private GradusMain() {}

  /** Runs a command and ends the process with its exit status. */
  @SuppressWarnings("CatchingUnchecked") // left to the JVM, its status would say: not accepted
  public static void main(String[] arguments) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int status = ExitStatus.GRADER_ERROR.code();
    try {
      status = run(Home.of(System.getProperties(), System.getenv()), out, err, arguments);
    } catch (Throwable e) {
      err.println("gradus: " + e);
    }
    out.flush();
    err.flush();
    System.exit(status);
  }

  /**
   * Runs a command.
   *
   * @param home where everything is
   * @param out standard output
   * @param err standard error
   * @return the exit status
   */
  public static int run(Home home, PrintWriter out, PrintWriter err, String... arguments) {
    return GradusCommand.commandLine(home, arguments)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(GradusMain::explainUsage)
        .setExecutionExceptionHandler(GradusMain::explainFault)
        .execute(arguments);
  }

  private static int explainUsage(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("gradus: " + exception.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    }
    return ExitStatus.USAGE.code();
  }

  private static int explainFault(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println("gradus: an error of the grader itself, please report it:");
    exception.printStackTrace(command.getErr());
    return ExitStatus.GRADER_ERROR.code();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
