package gradus.cli;

import gradus.files.Typed;
import gradus.pipeline.Circumstances;
import gradus.pipeline.GradingResources;
import gradus.workspace.Workspace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
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
    footerHeading = "%nExit status:%n",
    footer = {
      "  0  accepted, or done",
      "  1  graded, not accepted",
      "  2  the command line is wrong",
      "  3  an exercise is invalid",
      "  4  the grader itself failed"
    })
final class GradusCommand implements Runnable {

  private static final Map<String, Class<?>> COMMANDS = commands();

  /** These are about the others. */
  private static final Set<String> ABOUT_COMMANDS = Set.of("generate-completion", "help");

  private final Home home;
  private final Terminal terminal;
  private final Session session;
  private final HeadStart headStart;

  @Spec private CommandSpec spec;

  /** One that has opened nothing yet. */
  GradusCommand(Home home, Terminal terminal, Session session) {
    this(home, terminal, session, HeadStart.none(home.installation()));
  }

  @SuppressWarnings("NullAway.Init") // picocli fills in the specification
  GradusCommand(Home home, Terminal terminal, Session session, HeadStart headStart) {
    this.headStart = headStart;
    this.home = home;
    this.terminal = terminal;
    this.session = session;
  }

  /** In the order in which help lists them. */
  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("list", ListCommand.class);
    commands.put("show", ShowCommand.class);
    commands.put("next", NextCommand.class);
    commands.put("progress", ProgressCommand.class);
    commands.put("start", StartCommand.class);
    commands.put("reset", ResetCommand.class);
    commands.put("run", RunCommand.class);
    commands.put("grade", GradeCommand.class);
    commands.put("watch", WatchCommand.class);
    commands.put("hint", HintCommand.class);
    commands.put("debrief", DebriefCommand.class);
    commands.put("batch", BatchCommand.class);
    commands.put("regrade", RegradeCommand.class);
    commands.put("totals", TotalsCommand.class);
    commands.put("questions", QuestionsCommand.class);
    commands.put("ask", AskCommand.class);
    commands.put("review", ReviewCommand.class);
    commands.put("init", InitCommand.class);
    commands.put("new", NewCommand.class);
    commands.put("mistake", MistakeCommand.class);
    commands.put("verify", VerifyCommand.class);
    commands.put("pack", PackCommand.class);
    commands.put("doctor", DoctorCommand.class);
    commands.put("rehearse", RehearseCommand.class);
    commands.put("generate-completion", GenerateCompletion.class);
    commands.put("help", HelpCommand.class);
    return commands;
  }

  /**
   * Returns the command line for some arguments. It knows no command but the one that they name, if
   * they name one: picocli reads each by reflection, which takes longer than to list the exercises.
   */
  static CommandLine commandLine(GradusCommand command, String... arguments) {
    CommandLine root = new CommandLine(command);
    String first = arguments.length == 0 ? "" : arguments[0];
    Class<?> named = COMMANDS.get(first);
    if (named == null || ABOUT_COMMANDS.contains(first)) {
      COMMANDS.forEach(root::addSubcommand);
    } else {
      root.addSubcommand(first, named);
    }
    return root;
  }

  Home home() {
    return home;
  }

  Terminal terminal() {
    return terminal;
  }

  Workspace workspace() {
    return new Workspace(home.installation().workspace());
  }

  /** Returns how to type a command, as the user typed this one. */
  static String typed(String rest) {
    return Typed.command(rest);
  }

  Session session() {
    return session;
  }

  /** Opens what it takes to grade one submission. */
  GradingResources open() throws IOException {
    return headStart.take();
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
