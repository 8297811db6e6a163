package gradus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of an unpacked zip: it builds nothing, and writes nothing beside itself. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has a launcher of its own")
class InstalledLauncherTest {

  private static final String ARCHIVES = "-Dgradus.archives=";

  private final FakeCheckout installed;

  InstalledLauncherTest(@TempDir Path folder) throws IOException {
    installed = new FakeCheckout(folder);
    installed.install();
    Files.delete(installed.tools().resolve("mvn"));
    installed.environment().put("GRADUS_CACHE", cache().toString());
  }

  private Path cache() {
    return installed.folder().resolve("my cache");
  }

  private static Path archives(List<String> out) {
    return Path.of(
        out.stream()
            .filter(each -> each.startsWith(ARCHIVES))
            .findFirst()
            .orElseThrow()
            .substring(ARCHIVES.length()));
  }

  private Path archivesSeenBy(String variable, String value)
      throws IOException, InterruptedException {
    installed.environment().keySet().removeAll(List.of("GRADUS_CACHE", "XDG_CACHE_HOME", "HOME"));
    installed.environment().put(variable, value);
    return archives(installed.run("list").assertStarted());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(installed.root())) {
      return files.sorted().toList();
    }
  }

  /** Archives are made in the background. */
  private static void await(Path file) throws InterruptedException {
    for (int i = 0; i < 600 && !Files.exists(file); i++) {
      Thread.sleep(100);
    }
    assertTrue(Files.exists(file), file::toString);
  }

  @Test
  void runsTheJarsThatAreThere() throws Exception {
    List<Path> before = files();

    LauncherRun run = installed.run("list");

    List<String> out = run.assertStarted();
    Path lib = installed.root().resolve("lib");
    assertEquals(List.of(), run.err());
    assertTrue(out.contains("-Dgradus.installed=true"), out::toString);
    assertTrue(out.contains("-Dgradus.home=" + installed.root()), out::toString);
    assertTrue(out.contains("-Dgradus.worker.lib=" + lib.resolve("worker")), out::toString);
    assertTrue(
        out.contains(
            lib.resolve("controller/a.jar") + ":" + lib.resolve("controller/gradus-cli.jar")),
        out::toString);
    assertTrue(archives(out).startsWith(cache()), out::toString);
    assertEquals(before, files());
  }

  @Test
  void keepsArchivesInTheUsersCacheAndUsesThem() throws Exception {
    Path archive =
        archives(installed.run("list").assertStarted()).resolve("java-17.0.15/controller.jsa");
    await(archive);

    List<String> out = installed.run("list").assertStarted();

    assertTrue(out.contains("-XX:SharedArchiveFile=" + archive), out::toString);
  }

  @Test
  void keepsThemApartWhenOtherJarsHaveTakenTheirPlace() throws Exception {
    Path before = archives(installed.run("list").assertStarted());
    installed.write("lib/worker/gradus-worker.jar", "Worker");

    assertNotEquals(before, archives(installed.run("list").assertStarted()));
  }

  @Test
  void findsTheCacheWhereTheUserHasIt() throws Exception {
    Path home = Files.createDirectory(installed.folder().resolve("home"));

    Path caches = installed.folder().resolve("caches");
    assertTrue(
        archivesSeenBy("XDG_CACHE_HOME", caches.toString()).startsWith(caches.resolve("gradus")));
    assertTrue(archivesSeenBy("HOME", home.toString()).startsWith(home.resolve(".cache/gradus")));
    assertTrue(
        archivesSeenBy("GRADUS_CACHE", "own")
            .startsWith(installed.folder().toRealPath().resolve("own")));
    Path without = archivesSeenBy("HOME", "/no where");
    assertEquals(installed.root().resolve("lib"), without);
  }

  @Test
  void runsWhereNothingCanBeWritten() throws Exception {
    installed.environment().put("GRADUS_CACHE", "/dev/null/cache");

    LauncherRun run = installed.run("list");

    run.assertStarted();
    assertEquals(List.of(), run.err());
  }

  @Test
  void isCalledAsTheUserFindsIt() throws Exception {
    Path link = installed.tools().resolve("gradus");
    Files.createSymbolicLink(link, installed.launcher());
    Path shell = installed.tools().resolve("shell");
    installed.makeProgram(shell, "#!/bin/sh\ngradus list\n");

    List<String> onThePath =
        installed.start(installed.folder(), shell.toString()).end().assertStarted();
    List<String> byItsPath = installed.run("list").assertStarted();

    assertTrue(onThePath.contains("-Dgradus.called=gradus"), onThePath::toString);
    assertTrue(onThePath.contains("-Dgradus.home=" + installed.root()), onThePath::toString);
    assertTrue(byItsPath.contains("-Dgradus.called=" + installed.launcher()));
  }

  @Test
  void refusesAZipThatWasUnpackedByHalf() throws Exception {
    Files.delete(installed.root().resolve("lib/controller/a.jar"));
    Files.delete(installed.root().resolve("lib/controller/gradus-cli.jar"));

    installed
        .run("list")
        .assertRefused(
            "gradus: %s has no jars: unpack the zip again."
                .formatted(installed.root().resolve("lib")));
    assertFalse(Files.exists(installed.root().resolve("target")));
  }
}
