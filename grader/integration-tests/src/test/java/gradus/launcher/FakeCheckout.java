package gradus.launcher;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkout with the real launcher and a few sources, and beside it a JDK and a Maven that only
 * note what they were asked. The launcher finds no other program than those it may need.
 */
final class FakeCheckout {
  static final String FIRST_USE = "Building Gradus (first use, about a minute)...";
  static final String CHANGED = "Building Gradus (its sources changed)...";
  static final String WAITING = "Waiting for another build of Gradus...";
  static final String SOURCE = "grader/cli/src/main/java/gradus/cli/GradusMain.java";

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "cp",
          "find",
          "flock",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "sort",
          "tail",
          "wc");

  /** Prints its arguments, one a line, and the variables that must not reach it. */
  private static final String JAVA =
      """
      #!/bin/sh
      printf 'locale: %s\\n' "${LC_ALL:-}"
      added=0
      for argument; do
        printf '%s\\n' "$argument"
        case $argument in
          -XX:DumpLoadedClassList=* | -XX:SharedArchiveFile=*.draft) : >"${argument#*=}" ;;
          -XX:SharedClassListFile=*) [ -f "${argument#*=}" ] || exit 1 ;;
          -XX:SharedArchiveFile=*) [ ! -f "FOLDER/crash" ] || exit 134 ;;
          -Dgradus.launcher=*) added=100 ;;
        esac
      done
      for variable in JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH; do
        eval "[ -z \\"\\${$variable+set}\\" ]" || printf 'leaked: %s\\n' "$variable"
      done
      printf 'in: %s\\n' "$PWD"
      if [ -f "FOLDER/endless" ] && [ "$added" -gt 0 ]; then
        trap 'echo >"FOLDER/asked to end"; exit 143' TERM
        while :; do sleep 0.05; done
      fi
      if [ -f "FOLDER/raw" ] && [ "$added" -gt 0 ]; then exit "$(cat "FOLDER/raw")"; fi
      status=0
      if [ -f "FOLDER/status" ]; then status=$(cat "FOLDER/status"); fi
      exit $((added + status))
      """;

  /** Notes the build; the jar it makes holds the source it was made from. */
  private static final String MAVEN =
      """
      #!/bin/sh
      printf '%s\\n' "$JAVA_HOME ${JAVA_TOOL_OPTIONS:-} $*" >>"FOLDER/builds"
      printf 'Maven printed this\\n'
      while [ -f "FOLDER/hold" ]; do sleep 0.05; done
      if [ -f "FOLDER/broken" ]; then printf '[ERROR] %s/Broken.java:[1,1]\\n' "$PWD"; exit 1; fi
      for argument; do
        case $argument in -Dgradus.distribution=*) result=${argument#*=} ;; esac
      done
      mkdir -p "$result/controller" "$result/worker"
      cat SOURCE >"$result/controller/gradus-cli.jar"
      cat pom.xml >"$result/controller/a.jar"
      """;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private int runs;

  /** Takes an empty folder and lays everything out in it. */
  FakeCheckout(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    write("pom.xml", "root");
    write(".mvn/maven.config", "");
    write("exercises/pom.xml", "exercises");
    write("grader/cli/pom.xml", "cli");
    write(SOURCE, "one");
    write("grader/worker/src/main/java/gradus/worker/WorkerMain.java", "worker");
    Files.copy(checkoutUnderTest().resolve("gradus"), launcher());
    makeJdk("17.0.15");
    makeProgram(tools().resolve("mvn"), MAVEN);
    for (String each : TOOLS) {
      provideTool(each);
    }
    environment.put("PATH", tools().toString());
    environment.put("JAVA_HOME", jdk().toString());
  }

  private static Path checkoutUnderTest() {
    Path candidate = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(candidate.resolve("gradus"))) {
      candidate = requireNonNull(candidate.getParent(), "no folder above has the launcher");
    }
    return candidate;
  }

  /** Not every machine has flock; where it is missing the launcher must do without it anyway. */
  private void provideTool(String name) throws IOException {
    for (String each : requireNonNull(System.getenv("PATH")).split(File.pathSeparator, -1)) {
      Path tool = Path.of(each, name);
      if (Files.isExecutable(tool)) {
        makeProgram(tools().resolve(name), "#!/bin/sh\nexec %s \"$@\"\n".formatted(tool));
        return;
      }
    }
  }

  /** The folder of everything. */
  Path folder() {
    return folder;
  }

  /** The folder of the checkout; its path has a space and a character that patterns know. */
  Path root() {
    return folder.resolve("check [out");
  }

  Path launcher() {
    return root().resolve("gradus");
  }

  Path jdk() {
    return folder.resolve("jdk");
  }

  /** The folder of the only programs on the path. */
  Path tools() {
    return folder.resolve("tools");
  }

  Map<String, String> environment() {
    return environment;
  }

  void write(String path, String content) throws IOException {
    Path file = root().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** Makes the JDK's files anew, with the given version in its release file. */
  void makeJdk(String version) throws IOException {
    makeProgram(jdk().resolve("bin/java"), JAVA);
    makeProgram(jdk().resolve("bin/javac"), JAVA);
    Files.writeString(
        jdk().resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nMODULES=\"java.base\"\n".formatted(version));
  }

  /** Puts a new file in an old one's place: one that is being run cannot be written. */
  void makeProgram(Path file, String script) throws IOException {
    Path parent = Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(parent, "", ".draft");
    Files.writeString(draft, script.replace("FOLDER", folder.toString()).replace("SOURCE", SOURCE));
    assertTrue(draft.toFile().setExecutable(true));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes it what an unpacked zip is. */
  void install() throws IOException {
    write("lib/controller/a.jar", "a");
    write("lib/controller/gradus-cli.jar", "cli");
    write("lib/worker/gradus-worker.jar", "worker");
  }

  /** How Maven was called, one line a build. */
  List<String> builds() throws IOException {
    Path notes = folder.resolve("builds");
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  /** What is in the folder {@code target}, by name. */
  List<String> targets() throws IOException {
    try (var files = Files.list(root().resolve("target"))) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /** Makes Maven wait until {@link #release()}. */
  void hold() throws IOException {
    Files.writeString(folder.resolve("hold"), "");
  }

  void release() throws IOException {
    Files.delete(folder.resolve("hold"));
  }

  LauncherRun run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).end();
  }

  RunningLauncher start(String... arguments) throws IOException {
    return start(folder, launcher().toString(), arguments);
  }

  RunningLauncher start(Path workingDirectory, String launcher, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher));
    command.addAll(List.of(arguments));
    runs++;
    Path out = folder.resolve("out" + runs);
    Path err = folder.resolve("err" + runs);
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new RunningLauncher(builder.start(), out, err);
  }
}
