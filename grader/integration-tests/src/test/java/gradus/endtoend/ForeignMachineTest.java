package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line on machines that are not like ours: their locale, folders and full disks. */
final class ForeignMachineTest {

  private static final String REFERENCE =
      CommandLineRun.SOLUTIONS
          .resolve("foundations/summary_statistics/accepted/reference")
          .toString();

  @TempDir private Path temporary;

  private record End(int status, String out, String err) {}

  private End end(ProcessBuilder builder) throws IOException, InterruptedException {
    File err = temporary.resolve("err").toFile();
    Process process = builder.redirectError(err).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    return new End(process.exitValue(), out, Files.readString(err.toPath()));
  }

  @Test
  void digitsAreLatinWhereverItRuns() throws Exception {
    Path wrong =
        Submissions.whoseMeanBeginsWith(temporary.resolve("wrong"), "if (x.length > 2) return 1;");
    List<String> arabic = List.of("-Duser.language=ar", "-Duser.country=EG");

    End end =
        end(
            CommandLineProcess.builder(
                temporary, arabic, "grade", "summary_statistics", wrong.toString()));

    assertEquals(1, end.status(), end.err());
    assertTrue(end.out().contains(" of 36 tests passed."), end.out());
    assertTrue(
        end.out().chars().noneMatch(each -> each > '9' && Character.isDigit(each)), end.out());
  }

  @Tag("thorough")
  @Test
  @EnabledOnOs(OS.LINUX) // only there is a device that is always full
  void aFullOutputIsAnErrorOfEveryCommand() throws Exception {
    for (String[] arguments :
        List.of(
            new String[] {"list"},
            new String[] {"--help"},
            new String[] {"show", "summary_statistics"},
            new String[] {"grade", "summary_statistics", REFERENCE, "--json", "-"})) {
      End end =
          end(
              CommandLineProcess.builder(temporary, List.of(), arguments)
                  .redirectOutput(new File("/dev/full")));

      assertEquals(4, end.status(), arguments[0]);
      assertEquals(1, end.err().lines().count(), end.err());
      assertTrue(end.err().startsWith("gradus: standard output cannot be written: "), end.err());
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aReaderThatGoesAwayIsSaidAsShellsSayIt() throws Exception {
    File err = temporary.resolve("err").toFile();
    Process process =
        CommandLineProcess.builder(temporary, List.of(), "list").redirectError(err).start();
    process.getInputStream().close();

    assertTrue(process.waitFor(2, TimeUnit.MINUTES));

    assertEquals(141, process.exitValue());
    assertEquals("", Files.readString(err.toPath()));
  }

  @Tag("thorough")
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aControllerEndsWithItsLauncher() throws Exception {
    String launcher =
        """
        for argument; do
          shift
          case $argument in -Dgradus.terminal=*) argument=-Dgradus.launcher=$$ ;; esac
          set -- "$@" "$argument"
        done
        "$@" 2>/dev/null &
        echo "$!"
        wait
        """;
    ProcessBuilder builder =
        CommandLineProcess.builder(temporary, List.of(), "watch", "summary_statistics", REFERENCE);
    builder.command().addAll(0, List.of("sh", "-c", launcher, "sh"));
    Process shell = builder.start();
    try (BufferedReader out = shell.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle controller = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
      out.readLine();

      shell.destroyForcibly();

      assertFalse(controller.onExit().get(2, TimeUnit.MINUTES).isAlive());
    }
  }

  /** By a shell: this JVM's own locale may not know the letters. */
  @Tag("thorough")
  @Test
  @EnabledOnOs(OS.LINUX)
  void workersRunFromAFolderWithAnyLetters() throws Exception {
    String script =
        """
        lib=$(printf '%s/\303\274ml\303\244ut \346\225\260\345\255\246' "$1") && cp -R "$2" "$lib" && shift 2 &&
        for argument; do
          shift
          case $argument in -Dgradus.worker.lib=*) argument=${argument%%=*}=$lib ;; esac
          set -- "$@" "$argument"
        done
        LC_ALL=C.UTF-8 exec "$@"
        """;
    ProcessBuilder builder =
        CommandLineProcess.builder(temporary, List.of(), "grade", "summary_statistics", REFERENCE);
    builder
        .command()
        .addAll(
            0,
            List.of(
                "sh",
                "-c",
                script,
                "sh",
                temporary.toString(),
                CommandLineRun.ROOT.resolve("target/gradus/worker").toString()));

    End end = end(builder);

    assertEquals(0, end.status(), end.out() + end.err());
  }
}
