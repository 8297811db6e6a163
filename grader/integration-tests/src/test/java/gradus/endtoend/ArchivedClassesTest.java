package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.GradusMain;
import gradus.cli.Home;
import gradus.pipeline.GradingResources;
import gradus.pipeline.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers with archived classes, and with archives that are none. */
final class ArchivedClassesTest {

  @TempDir private Path temporary;
  private Path lib;

  @BeforeEach
  void copyJars() throws IOException {
    lib = Files.createDirectory(temporary.resolve("lib"));
    try (Stream<Path> jars = Files.list(CommandLineRun.ROOT.resolve("target/gradus/worker"))) {
      for (Path each : jars.filter(each -> each.toString().endsWith(".jar")).toList()) {
        Files.copy(each, lib.resolve(each.getFileName()));
      }
    }
  }

  @Test
  void areMadeOnceAndGradeTheSame() throws IOException {
    String without = grade();
    GradingResources.archiveWorkers(installation());
    Path archive = onlyArchive();
    Object made = Files.getLastModifiedTime(archive);

    GradingResources.archiveWorkers(installation());

    assertEquals(made, Files.getLastModifiedTime(archive));
    assertEquals(without, grade());
  }

  @Tag("thorough")
  @Test
  void areIgnoredWhenTheyAreNone() throws IOException {
    GradingResources.archiveWorkers(installation());
    String with = grade();
    Path archive = onlyArchive();
    Files.delete(archive);
    Files.write(archive, new byte[] {1, 2, 3});
    assertEquals(with, grade());
  }

  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(ints = {4_096, 10_000_000})
  void areMadeAnewWhenTheyAreTorn(int bytes) throws IOException {
    GradingResources.archiveWorkers(installation());
    String with = grade();
    Path archive = onlyArchive();
    long whole = Files.size(archive);
    byte[] torn = Arrays.copyOf(Files.readAllBytes(archive), bytes);
    Files.delete(archive);
    Files.write(archive, torn);

    assertEquals(with, grade());

    // Two archives of the same classes differ by a page or two.
    assertTrue(Files.size(archive) > whole / 2, Files.size(archive) + " of " + whole);
    assertEquals(with, grade());
  }

  @Tag("thorough")
  @Test
  void areMadeAnewWhenTheirEndIsMissingButNotTheSpaceForIt() throws IOException {
    GradingResources.archiveWorkers(installation());
    String with = grade();
    Path archive = onlyArchive();
    byte[] hollow = Files.readAllBytes(archive);
    Arrays.fill(hollow, hollow.length / 2, hollow.length, (byte) 0);
    Files.delete(archive);
    Files.write(archive, hollow);

    assertEquals(with, grade());

    assertFalse(Arrays.equals(hollow, Files.readAllBytes(archive)));
  }

  @Tag("thorough")
  @Test
  void areIgnoredWhenAJarHasChanged() throws IOException {
    GradingResources.archiveWorkers(installation());
    String with = grade();
    Files.setLastModifiedTime(lib.resolve(onlyJarOf("gradus-testkit")), FileTime.fromMillis(0));
    assertEquals(with, grade());
  }

  private Path onlyJarOf(String module) throws IOException {
    return only(lib, module, ".jar");
  }

  private Path onlyArchive() throws IOException {
    return only(lib, "worker-", ".jsa");
  }

  private static Path only(Path folder, String prefix, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(each -> each.getFileName().toString().startsWith(prefix))
              .filter(each -> each.toString().endsWith(end))
              .toList();
      assertEquals(1, found.size(), found::toString);
      return found.get(0);
    }
  }

  private Installation installation() {
    return new Installation(
        temporary.resolve("workspace"),
        lib,
        Path.of(System.getProperty("java.home")),
        temporary.resolve("cache"));
  }

  /** Returns the report of a reference but for its last part, which tells times. */
  private String grade() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        GradusMain.run(
            new Home(CommandLineRun.EXERCISES, installation()),
            new PrintWriter(out),
            new PrintWriter(err),
            "grade",
            "summary_statistics",
            CommandLineRun.SOLUTIONS
                .resolve("foundations/summary_statistics/accepted/reference")
                .toString(),
            "--json",
            "-");
    assertEquals("", err.toString());
    assertEquals(0, status, out::toString);
    String report = out.toString();
    return report.substring(0, report.indexOf("\"run\""));
  }
}
