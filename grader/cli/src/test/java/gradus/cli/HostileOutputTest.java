package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.SampleHome.Called;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever files, folders and arguments are called: no command prints it as it is. */
@DisabledOnOs(OS.WINDOWS) // there files cannot have such names
final class HostileOutputTest {

  /** Every line of it would do harm, or look like ours. */
  private static final String HOSTILE =
      "x\n::error title=hi::bob\r##vso[task.complete]\u001b[31m\u001b]0;t\u0007\u009b2J\u007f"
          + "\u202egro.live\u2066\u2028##[error]\n  ::stop-commands::t\nforged line";

  private final Path root;
  private final SampleHome home;

  HostileOutputTest(@TempDir Path root) throws IOException {
    this.root = root;
    home = new SampleHome(root);
  }

  static void assertHarmless(String text) {
    for (String line : text.split("\n", -1)) {
      assertFalse(line.strip().startsWith("::"), line);
      assertFalse(line.contains("##vso[") || line.contains("##["), line);
      assertFalse(line.startsWith("forged"), line);
      assertTrue(line.codePoints().allMatch(HostileOutputTest::isHarmless), line);
    }
  }

  private static boolean isHarmless(int codePoint) {
    int type = Character.getType(codePoint);
    return codePoint == '\t'
        || (type != Character.CONTROL
            && type != Character.FORMAT
            && type != Character.LINE_SEPARATOR
            && type != Character.PARAGRAPH_SEPARATOR);
  }

  @Tag("thorough")
  @Test
  void noCommandRepeatsAnArgumentAsItIs() {
    for (String command : commands()) {
      List<List<String>> calls = new ArrayList<>();
      calls.add(List.of(command, HOSTILE));
      calls.add(List.of(command, "--" + HOSTILE));
      calls.add(List.of(command, "mean", HOSTILE));
      calls.add(List.of(command, "mean", "a", HOSTILE));
      for (String option : options()) {
        calls.add(List.of(command, "meen", option, root + "/" + HOSTILE));
        calls.add(List.of(command, "meen", option + "=" + root + "/" + HOSTILE));
      }
      calls.forEach(this::assertHarmlessCall);
    }
    assertHarmlessCall(List.of(HOSTILE));
    assertHarmlessCall(List.of("@" + HOSTILE));
  }

  private static List<String> commands() {
    return List.of(
        "list",
        "show",
        "start",
        "grade",
        "watch",
        "batch",
        "questions",
        "ask",
        "review",
        "new",
        "verify",
        "doctor",
        "generate-completion",
        "help");
  }

  private static List<String> options() {
    return List.of(
        "--exercises",
        "--solutions",
        "--into",
        "--json",
        "--seed",
        "--require-isolation",
        "--only",
        "--mutant",
        "--out",
        "--exercise",
        "--workers",
        "--answers");
  }

  private void assertHarmlessCall(List<String> arguments) {
    Called called = home.call(arguments.toArray(String[]::new));
    assertHarmless(called.out());
    assertHarmless(called.err());
    assertFalse(called.out().contains("\tat "), called.out());
    assertFalse(called.err().contains("an error of the grader itself"), called.err());
  }

  @Test
  void noCommandRepeatsAFoldersNameAsItIs() throws IOException {
    String name = HOSTILE.replaceAll("[^\\x00-\\x7F]", "");
    Path exercises = Files.createDirectories(root.resolve(name).resolve("exercises"));
    copy(home.exercise(), exercises.resolve(name).resolve("mean"));
    copy(home.exercise(), exercises.resolve("statistics").resolve(name));
    Path submissions = root.resolve("submissions");
    Files.createDirectories(submissions.resolve(name).resolve(name));
    String all = exercises.toString();
    String into = root.resolve(name).resolve("into").toString();
    for (List<String> each :
        List.of(
            List.of("list", "--exercises", all),
            List.of("list", "--exercises", all, "--json"),
            List.of("show", name, "--exercises", all),
            List.of("show", "mean", "--exercises", all),
            List.of("start", "mean", "--exercises", all),
            List.of("start", "mean", "--into", into),
            List.of("start", "mean", "--into", into),
            List.of("grade", "mean", root.resolve(name).toString()),
            List.of("grade", name, into, "--exercises", all, "--json", "-"),
            List.of("watch", "mean", root.resolve(name).resolve("none").toString()),
            List.of("batch", submissions.toString(), "--out", into),
            List.of("batch", submissions.toString(), "--exercise", name, "--out", into),
            List.of("new", "a/b", "--exercises", all, "--solutions", into),
            List.of("new", "a/b", "--exercises", all, "--solutions", into),
            List.of("verify", "--exercises", all))) {
      Called called = home.call(each.toArray(String[]::new));
      // JSON stands for itself: SECURITY.md says what that means.
      assertHarmless(each.contains("--json") ? called.out().replace("##", "") : called.out());
      assertHarmless(called.err());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(each.getFileName()));
      }
    }
  }

  @Test
  void anExercisesTextsAreQuotedToo() throws IOException {
    Path json = home.exercise().resolve("exercise.json");
    String escaped = "::error::t##[error]\\u001b[31m\\u009b\\u202e\\n::error::u";
    Files.writeString(
        json,
        Files.readString(json)
            .replace("Mean of numbers", escaped)
            .replace("Compute a mean.", escaped));
    Files.writeString(
        home.exercise().resolve("README.md"), "# Mean\n" + HOSTILE.replace("forged", ""));
    for (List<String> each :
        List.of(List.of("list"), List.of("show", "mean"), List.of("start", "mean"))) {
      assertHarmlessCall(each);
    }
  }

  @Test
  void jsonAndTerminalControlsPassAsTheyAre() {
    StringWriter text = new StringWriter();
    Outlet outlet = new Outlet(new PrintWriter(text));
    outlet.print("::a\u001b");
    outlet.control("\r\033[2K");
    outlet.print("::b");
    outlet.flush();
    outlet.json("{\"a\": \"##[b]\"}\n");
    outlet.line("c\n::d\n");
    outlet.println("e\n  ::f");
    outlet.flush();
    String expected =
        "\uFFFD:a\uFFFD\r\033[2K\uFFFD:b{\"a\": \"##[b]\"}\nc\uFFFD::d\uFFFD\ne\n  \uFFFD:f\n";
    assertEquals(expected, text.toString());
  }

  @Test
  void theCompletionScriptIsPicoclis() {
    Called called = home.call("generate-completion");
    CommandLine plain =
        GradusCommand.commandLine(
            new GradusCommand(home.home(), Terminal.NONE, Session.silent()), "generate-completion");
    StringWriter expected = new StringWriter();
    plain.setOut(new PrintWriter(expected)).execute("generate-completion");
    assertEquals(expected.toString(), called.out());
    assertTrue(called.out().startsWith("#!"), called.out());
  }
}
