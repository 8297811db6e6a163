package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.SampleHome.Called;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

final class HelpTest {

  private final SampleHome home;

  HelpTest(@TempDir Path root) throws IOException {
    home = new SampleHome(root);
  }

  private Map<String, CommandLine> commands() {
    return GradusCommand.commandLine(
            new GradusCommand(home.home(), Terminal.NONE, Session.silent()))
        .getSubcommands();
  }

  @Test
  void theRootNamesEveryCommandAndEveryExitStatus() {
    Called called = home.call("--help");
    assertEquals(0, called.status());
    assertEquals("", called.err());
    for (Map.Entry<String, CommandLine> each : commands().entrySet()) {
      boolean hidden = each.getValue().getCommandSpec().usageMessage().hidden();
      assertEquals(!hidden, called.out().contains("\n  " + each.getKey()), each.getKey());
    }
    for (ExitStatus each : ExitStatus.values()) {
      assertTrue(called.out().contains("\n  " + each.code() + "  "), each.name());
    }
  }

  @Test
  void theDesignsCommandsAreThere() {
    Set<String> promised = Set.of("list", "show", "start", "grade", "doctor");
    assertTrue(commands().keySet().containsAll(promised), commands().keySet().toString());
  }

  @Test
  void everyCommandsHelpExplainsItsOptionsAndParameters() {
    commands()
        .forEach(
            (name, command) -> {
              Called called = home.call("help", name);
              assertEquals(0, called.status(), called.err());
              for (OptionSpec each : command.getCommandSpec().options()) {
                assertExplained(called.out(), each.longestName(), each.description());
              }
              for (PositionalParamSpec each : command.getCommandSpec().positionalParameters()) {
                assertExplained(called.out(), each.paramLabel(), each.description());
              }
            });
  }

  private static void assertExplained(String help, String name, String[] description) {
    assertTrue(help.contains(name), name + " in\n" + help);
    assertTrue(description.length > 0 && !description[0].isBlank(), name);
  }

  @Test
  void everyCommandTakesTheHelpOption() {
    for (String each : commands().keySet()) {
      if (!each.equals("help")) {
        Called called = home.call(each, "--help");
        assertEquals(0, called.status(), each);
        assertTrue(called.out().startsWith("Usage: gradus " + each), called.out());
      }
    }
  }

  @Test
  void theVersionNamesTheProgramAndJava() {
    Called called = home.call("--version");
    assertEquals(0, called.status());
    assertTrue(called.out().startsWith("gradus "), called.out());
    assertTrue(called.out().contains(System.getProperty("java.version")), called.out());
  }

  @Test
  void aShellCanCompleteTheCommands() {
    Called called = home.call("generate-completion");
    assertEquals(0, called.status());
    assertTrue(called.out().contains("--require-isolation"), "completion of options");
  }
}
