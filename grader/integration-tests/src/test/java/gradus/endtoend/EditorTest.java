package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a started workspace the visible tests run without Gradus, as editors run them. */
@Tag("thorough")
final class EditorTest {

  private static final String EXERCISE = "foundations/summary_statistics";
  private static final Path SOURCE = Path.of(EXERCISE, "SummaryStatistics.java");

  @TempDir private Path temporary;
  private Path workspace;

  @BeforeEach
  void start() throws IOException {
    workspace = Files.createDirectories(temporary.resolve("workspace"));
    CommandLineRun started = CommandLineRun.of(workspace, "start", "summary_statistics");
    assertEquals(0, started.status(), started.err());
  }

  @Test
  void mavenRunsThemWithoutANetwork() throws Exception {
    List<String> maven = List.of("mvn", "-o", "-B", "-ntp", "test");
    String untouched = output(1, maven);
    assertTrue(untouched.contains("UnsupportedOperationException: mean"), untouched);
    solve();
    String solved = output(0, maven);
    assertTrue(solved.contains("Tests run: 5, Failures: 0, Errors: 0"), solved);
  }

  /** What is laid out as a known mistake has the names of what a learner has. */
  @Test
  void aMistakeThatIsBeingWrittenIsNoPartOfTheWorkspace() throws Exception {
    solve();
    Path mistake = workspace.resolve("mistakes").resolve(EXERCISE).resolve("wrong_answer/a");
    Files.copy(workspace.resolve(SOURCE), Files.createDirectories(mistake).resolve("A.java"));
    output(0, List.of("mvn", "-o", "-q", "-B", "-ntp", "test-compile"));
    assertTrue(Files.readString(workspace.resolve(".classpath")).contains("|mistakes/|"));
  }

  /** Learners see less of the code that their tests run on than there is of it. */
  @Test
  void theCodeThatLearnersTestIsNoPartOfACoursesProject() throws Exception {
    Path course = temporary.resolve("course");
    CommandLineRun made = CommandLineRun.of(temporary, "init", course.toString());
    assertEquals(0, made.status(), made.err());
    Path exercise = course.resolve("exercises/week2/account_tests");
    Files.createDirectories(exercise.resolve("code"));
    for (String each : List.of("Account.java", "code/Account.java")) {
      Files.writeString(exercise.resolve(each), "package week2.account_tests;\nclass Account {}\n");
    }
    workspace = course;
    output(0, List.of("mvn", "-o", "-q", "-B", "-ntp", "test-compile"));
    assertTrue(Files.readString(course.resolve(".classpath")).contains("excluding=\"*/*/code/\""));
  }

  @Test
  void aCompilerAndJUnitsConsoleRunThemOnTheWrittenClassPath() throws Exception {
    solve();
    String libraries =
        Pattern.compile("kind=\"lib\" path=\"([^\"]+)\"")
            .matcher(Files.readString(workspace.resolve(".classpath")))
            .results()
            .map((MatchResult each) -> each.group(1))
            .collect(Collectors.joining(System.getProperty("path.separator")));
    Path classes = temporary.resolve("classes");
    List<String> javac =
        new ArrayList<>(List.of(program("javac"), "-d", classes.toString(), "-cp", libraries));
    try (Stream<Path> files = Files.list(workspace.resolve(EXERCISE))) {
      files.filter(each -> each.toString().endsWith(".java")).forEach(each -> javac.add(each + ""));
    }
    output(0, javac);
    String path =
        String.join(System.getProperty("path.separator"), classes.toString(), libraries, console());
    List<String> java =
        List.of(
            program("java"),
            "-cp",
            path,
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--disable-banner",
            "--include-classname=.*Examples",
            "--scan-classpath=" + classes);
    String printed = output(0, java);
    assertTrue(printed.contains("5 tests successful"), printed);
  }

  private void solve() throws IOException {
    Files.copy(
        CommandLineRun.SOLUTIONS.resolve(EXERCISE + "/accepted/reference/SummaryStatistics.java"),
        workspace.resolve(SOURCE),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** The console comes with the editor. */
  private static String console() {
    return Stream.of(
            System.getProperty("java.class.path").split(System.getProperty("path.separator")))
        .filter(each -> each.matches(".*(?:junit-platform-(?:console|reporting)|open-test-rep).*"))
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private String output(int status, List<String> command) throws Exception {
    Path log = temporary.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(workspace.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int found = process.waitFor();
    String printed = Files.readString(log);
    assertEquals(status, found, printed);
    return printed;
  }
}
