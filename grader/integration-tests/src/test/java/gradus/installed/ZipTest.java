package gradus.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.installed.Unpacked.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn package} makes, used with a JDK and nothing else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
final class ZipTest {

  @TempDir private static Path folder;
  private static Unpacked installed;
  private static Map<String, String> before;

  @BeforeAll
  static void unpack() throws IOException {
    installed = Unpacked.of(Unpacked.zip(), Files.createDirectory(folder.resolve("my zip")));
    before = installed.state();
    Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("bin/gradus"), installed.root().resolve("gradus"));
  }

  private static Ended gradus(Path here, Map<String, String> more, String... arguments)
      throws IOException, InterruptedException {
    Map<String, String> environment =
        new TreeMap<>(Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C");
    // Nothing can be made there, so nothing is made in the background.
    environment.put("GRADUS_CACHE", "/dev/null/cache");
    environment.putAll(more);
    List<String> command = Stream.concat(Stream.of("gradus"), Stream.of(arguments)).toList();
    return Unpacked.run(here, environment, List.of("sh", "-c", String.join(" ", command)));
  }

  @Test
  void hasEachLibraryOnceInItsVersion() throws IOException {
    for (String each : List.of("controller", "worker")) {
      List<String> jars = installed.jars(each);
      Set<String> names =
          jars.stream().map(jar -> jar.replaceFirst("-\\d.*", "")).collect(Collectors.toSet());
      assertEquals(jars.size(), names.size(), () -> "mvn clean removes old jars: " + jars);
    }
    assertFalse(installed.jars("controller").toString().contains("gradus-worker"));
    assertFalse(installed.jars("worker").toString().contains("gradus-core"));
  }

  @Test
  void saysWhoseLibrariesItHas() throws IOException {
    String text = Files.readString(installed.root().resolve("lib/LIBRARIES.md"));
    Set<String> names = new TreeSet<>(installed.jars("controller"));
    names.addAll(installed.jars("worker"));
    for (String each : names) {
      String name = each.replaceFirst("-\\d.*", "");
      assertTrue(name.startsWith("gradus-") || text.contains(name), name);
    }
  }

  @Test
  void hasNothingOfTheBuild() throws IOException {
    Path root = installed.root();

    assertTrue(Files.isExecutable(root.resolve("gradus")));
    assertTrue(Files.isRegularFile(root.resolve("LICENSE")));
    assertTrue(Files.isRegularFile(root.resolve("exercises/exercise.schema.json")));
    for (String each : List.of("pom.xml", "grader", "target", "exercises/pom.xml")) {
      assertFalse(Files.exists(root.resolve(each)), each);
    }
    assertTrue(before.keySet().stream().noneMatch(each -> each.endsWith(".class")));
  }

  @Test
  void gradesForWhoeverHasItOnThePath() throws Exception {
    Path here = Files.createDirectories(folder.resolve("prüfung"));

    Ended started = gradus(here, Map.of(), "start", "summary_statistics");
    Path work = here.resolve("workspace/foundations/summary_statistics");
    Path reference = installed.root().resolve(Unpacked.REFERENCE);
    Files.copy(
        reference.resolve("SummaryStatistics.java"),
        work.resolve("SummaryStatistics.java"),
        StandardCopyOption.REPLACE_EXISTING);
    Ended graded = gradus(work, Map.of(), "grade");

    assertEquals(0, started.status(), started.err());
    assertTrue(started.out().contains("gradus grade summary_statistics"), started.out());
    assertEquals("", graded.err());
    assertEquals(0, graded.status(), graded.out());
    assertEquals(before, installed.state());
  }

  @Tag("thorough")
  @Test
  void keepsWhatItMakesOfItsJarsInTheCache() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> withCache = Map.of("GRADUS_CACHE", cache.toString());
    gradus(folder, withCache, "list");
    for (int i = 0; i < 600 && archives(cache).size() < 2; i++) {
      Thread.sleep(100);
    }
    assertEquals(2, archives(cache).size(), archives(cache)::toString);

    Ended graded =
        gradus(
            installed.root(),
            withCache,
            "grade",
            "summary_statistics",
            Unpacked.REFERENCE,
            "--require-isolation",
            "process");

    assertEquals(0, graded.status(), graded.err());
    assertEquals(before, installed.state());
  }

  private static List<Path> archives(Path cache) throws IOException {
    try (Stream<Path> files = Files.walk(Files.createDirectories(cache))) {
      return files.filter(each -> each.toString().endsWith(".jsa")).toList();
    }
  }
}
