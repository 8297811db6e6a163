package gradus.cli;

import gradus.pipeline.Circumstances;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
    name = "gradus",
    description = "Grades coding exercises whose answers are numbers.",
    mixinStandardHelpOptions = true,
    versionProvider = GradusCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ListCommand.class,
      ShowCommand.class,
      StartCommand.class,
      GradeCommand.class,
      WatchCommand.class,
      BatchCommand.class,
      NewCommand.class,
      VerifyCommand.class,
      DoctorCommand.class,
      RehearseCommand.class,
      picocli.AutoComplete.GenerateCompletion.class,
      HelpCommand.class
    },
    footerHeading = "%nExit status:%n",
    footer = {
      "  0  accepted, or done",
      "  1  graded, not accepted",
      "  2  the command line is wrong",
      "  3  an exercise is invalid",
      "  4  the grader itself failed"
    })
final class GradusCommand implements Runnable {

  private final Home home;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in the specification
  GradusCommand(Home home) {
    this.home = home;
  }

  Home home() {
    return home;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Says which version this is, and of Java. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "gradus " + Circumstances.version() + " on Java " + System.getProperty("java.version")
      };
    }
  }
}
