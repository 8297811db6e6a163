package gradus.cli;

import gradus.render.Sanitizer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line: a function from arguments to an exit status, and the main around it. */
public final class GradusMain {

  /** As shells say it of programs that the system ends for writing to nobody: 128 and SIGPIPE. */
  private static final int READER_GONE = 128 + 13;

  private GradusMain() {}

  /** Runs a command and ends the process with its exit status. */
  @SuppressWarnings("CatchingUnchecked") // left to the JVM, its status would say: not accepted
  public static void main(String[] arguments) {
    // What is formatted has Latin digits and a decimal point on any machine.
    Locale.setDefault(Locale.ROOT);
    StandardOutput standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = writer(standardOutput);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    Launcher launcher = Launcher.of(System.getProperties());
    launcher.onceItIsGone(() -> System.exit(ExitStatus.GRADER_ERROR.code()));
    int status = ExitStatus.GRADER_ERROR.code();
    try {
      Home home = Home.of(System.getProperties(), System.getenv());
      Terminal terminal = Terminal.of(System.getProperties(), System.getenv());
      Session session = Session.of(System.in);
      try (HeadStart headStart = HeadStart.of(home.installation(), arguments)) {
        GradusCommand root = new GradusCommand(home, terminal, session, headStart);
        status = run(root, out, err, arguments);
      }
    } catch (UsageException e) {
      new Outlet(err).line("gradus: " + e.getMessage());
      status = ExitStatus.USAGE.code();
    } catch (Throwable e) {
      new Outlet(err).line("gradus: " + e);
    }
    if (out.checkError()) {
      if (standardOutput.lostItsReader()) {
        System.exit(READER_GONE);
      }
      err.println("gradus: standard output cannot be written: " + standardOutput.trouble());
      status = ExitStatus.GRADER_ERROR.code();
    }
    err.flush();
    System.exit(launcher.translate(status));
  }

  /** Runs a command to which nobody types anything. */
  public static int run(Home home, PrintWriter out, PrintWriter err, String... arguments) {
    return run(home, Session.silent(), out, err, arguments);
  }

  /**
   * Runs a command.
   *
   * @param home where everything is
   * @param session what is typed, and the day
   * @param out standard output
   * @param err standard error
   * @return the exit status
   */
  public static int run(
      Home home, Session session, PrintWriter out, PrintWriter err, String... arguments) {
    return run(new GradusCommand(home, Terminal.NONE, session), out, err, arguments);
  }

  private static int run(
      GradusCommand root, PrintWriter out, PrintWriter err, String... arguments) {
    Outlet harmlessOut = new Outlet(out);
    harmlessOut.colour(root.terminal().coloured());
    Outlet harmlessErr = new Outlet(err);
    try {
      return commandLine(root, arguments)
          .setOut(harmlessOut)
          .setErr(harmlessErr)
          .execute(arguments);
    } finally {
      harmlessOut.flush();
      harmlessErr.flush();
    }
  }

  private static CommandLine commandLine(GradusCommand root, String... arguments) {
    return GradusCommand.commandLine(root, arguments)
        .registerConverter(Path.class, new PathConverter())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(GradusMain::explainUsage)
        .setExecutionExceptionHandler(GradusMain::explainFailure);
  }

  private static int explainUsage(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    Outlet err = Outlet.of(command.getErr());
    err.line("gradus: " + exception.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    }
    return ExitStatus.USAGE.code();
  }

  private static int explainFailure(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    Failure failure = Failure.of(exception);
    new Complaints(command.getCommandSpec()).about(failure);
    if (exception instanceof RuntimeException) {
      StringWriter trace = new StringWriter();
      exception.printStackTrace(new PrintWriter(trace));
      Outlet err = Outlet.of(command.getErr());
      err.line("gradus: please report it:");
      err.print(Sanitizer.quote(trace.toString(), "  "));
    }
    return failure.status().code();
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
