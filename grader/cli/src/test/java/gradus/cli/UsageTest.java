package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.SampleHome.Called;
import gradus.model.Verdict;
import gradus.pipeline.Grader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a wrong command line leads to: status 2, one clear sentence, nothing on standard output. */
final class UsageTest {

  private final Path root;
  private final SampleHome home;

  UsageTest(@TempDir Path root) throws IOException {
    this.root = root;
    home = new SampleHome(root);
  }

  @Test
  void aMissingCommandIsSaid() {
    assertUsage("a command is missing");
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearest() {
    Called called = assertUsage("Unmatched arguments from index 0: 'grde'", "grde", "mean");
    assertTrue(called.err().contains("gradus grade"), called.err());
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheNearest() {
    Called called = assertUsage("Unknown option: '--sed'", "grade", "mean", "--sed", "1");
    assertTrue(called.err().contains("--seed"), called.err());
  }

  @Test
  void aSeedThatIsNoNumberIsRefused() {
    for (String each : List.of("abc", "1.5", "", "9223372036854775808")) {
      assertUsage("Invalid value for option '--seed'", "grade", "mean", "--seed=" + each);
    }
  }

  @Test
  void aLayerThatDoesNotExistIsRefusedWithThoseThatDo() {
    Called called =
        assertUsage("'firewall' is no layer", "grade", "mean", "--require-isolation", "firewall");
    assertTrue(called.err().contains("policy, metering, class-loader"), called.err());
    assertUsage("is no layer", "grade", "mean", "--require-isolation", "NAMESPACES");
  }

  @Test
  void aReportIsAFormatAndAFile() {
    String all = "classroom, exercism, gradescope, junit, markdown, sarif, tap";
    Called unknown =
        assertUsage("'pdf' is no format; there are " + all, "grade", "mean", "--report", "pdf=a");
    assertFalse(Files.exists(Path.of("a")), unknown.err());
    assertUsage("the format one of " + all, "grade", "mean", "--report", "results.xml");
    assertUsage("the path is empty", "grade", "mean", "--report", "junit=");
    assertUsage("only --json writes to standard output", "grade", "mean", "--report", "tap=-");
  }

  @Test
  void aReportThatCannotBeWrittenStopsBeforeGradingAndLeavesNothing() throws IOException {
    String good = root.resolve("good.xml").toString();
    String bad = root.resolve("missing/bad.tap").toString();
    assertUsage(
        "cannot be written", "grade", "mean", "--report", "junit=" + good, "--report=tap=" + bad);
    assertUsage(
        "two reports cannot go to one", "grade", "mean", "--report=tap=" + good, "--json", good);
    try (Stream<Path> left = Files.list(root)) {
      assertTrue(left.noneMatch(each -> each.toString().contains("good.xml")));
    }
  }

  @Test
  void aMissingExerciseNameIsSaid() {
    for (String each : List.of("grade", "show", "start", "run", "hint", "debrief", "reset")) {
      assertUsage("name an exercise, or go to its folder", each);
    }
  }

  @Test
  void anEmptyPathIsRefused() {
    for (String[] each :
        new String[][] {
          {"grade", "mean", ""},
          {"watch", "mean", ""},
          {"start", "mean", "--into", ""},
          {"batch", "", "--out", "out"},
          {"batch", "in", "--out", ""},
          {"list", "--exercises", ""},
          {"new", "a/b", "--solutions", ""}
        }) {
      assertUsage("the path is empty", each);
    }
  }

  @Test
  void tooManyArgumentsAreRefused() {
    assertUsage("Unmatched argument", "grade", "mean", "a", "b");
    assertUsage("Unmatched argument", "show", "mean", "median");
  }

  @Test
  void anUnknownExerciseIsAnsweredWithTheNearest() {
    for (String each : List.of("show", "start")) {
      Called called = assertUsage("There is no exercise \"meen\"", each, "meen");
      assertTrue(called.err().contains("did you mean mean?"), called.err());
    }
  }

  @Test
  void aFolderOfExercisesThatIsNotThereIsSaid() {
    String missing = root.resolve("missing").toString();
    for (String[] each :
        new String[][] {
          {"list", "--exercises", missing},
          {"show", "mean", "--exercises", missing}
        }) {
      assertUsage("there is no folder " + missing, each);
    }
  }

  private Called assertUsage(String sentence, String... arguments) {
    Called called = home.call(arguments);
    assertEquals(ExitStatus.USAGE.code(), called.status(), called.err());
    assertEquals("", called.out());
    assertTrue(called.err().startsWith("gradus: "), called.err());
    assertTrue(called.err().contains(sentence), called.err());
    assertFalse(called.err().contains("\tat "), called.err());
    assertTrue(called.err().lines().count() <= 3, called.err());
    return called;
  }

  @Test
  void everyVerdictHasItsExitStatus() {
    for (Verdict each : Verdict.values()) {
      ExitStatus expected =
          switch (each) {
            case ACCEPTED -> ExitStatus.OK;
            case GRADER_ERROR -> ExitStatus.GRADER_ERROR;
            default -> ExitStatus.NOT_ACCEPTED;
          };
      assertEquals(expected, ExitStatus.of(each), each.name());
    }
    assertEquals(
        List.of(0, 1, 2, 3, 4),
        List.of(ExitStatus.values()).stream().map(ExitStatus::code).toList());
  }

  @Test
  void theHomeIsWhereTheLauncherSays() throws Exception {
    Properties properties = new Properties();
    properties.setProperty("java.home", "/jdk");
    properties.setProperty("user.home", root.toString());
    assertThrows(IllegalStateException.class, () -> Home.of(properties, Map.of()));
    properties.setProperty("gradus.home", "/checkout");
    properties.setProperty("gradus.worker.lib", "/jars");
    assertEquals(Path.of("/checkout/exercises"), Home.of(properties, Map.of()).exercises());
    assertEquals(root.resolve(".cache/gradus"), cache(properties, Map.of()));
    properties.setProperty("user.home", root.resolve("missing").toString());
    assertEquals(Path.of("/checkout/target/cache"), cache(properties, Map.of()));
    Map<String, String> shared = Map.of("XDG_CACHE_HOME", "/shared");
    assertEquals(Path.of("/shared/gradus"), cache(properties, shared));
    assertEquals(
        Path.of("/own"),
        cache(properties, Map.of("XDG_CACHE_HOME", "/shared", "GRADUS_CACHE", "/own")));
  }

  private static Path cache(Properties properties, Map<String, String> environment)
      throws UsageException {
    return Home.of(properties, environment).installation().cache();
  }

  private static String classPath() {
    return Stream.of(GradusMain.class, Grader.class, Verdict.class, CommandLine.class)
        .map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void aMainThatFailsDoesNotSayNotAccepted() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path err = Files.createTempFile(root, "err", "");
    Process process =
        new ProcessBuilder(java.toString(), "-cp", classPath(), GradusMain.class.getName(), "list")
            .redirectError(err.toFile())
            .start();
    try (InputStream out = process.getInputStream()) {
      assertEquals("", new String(out.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertEquals(ExitStatus.GRADER_ERROR.code(), process.waitFor());
    assertTrue(Files.readString(err).contains("start with the launcher"), Files.readString(err));
  }
}
