package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.pipeline.Installation;
import gradus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where compiled tests are kept, a learner's work, and which exercises are worked on. */
final class HomeTest {

  @TempDir private Path folder;

  private Path cache(String userHome, Map<String, String> environment) throws UsageException {
    return Home.of(properties(userHome), environment).installation().cache();
  }

  private static Properties properties(String userHome) {
    Properties properties = new Properties();
    properties.setProperty("gradus.home", "/project");
    properties.setProperty("gradus.worker.lib", "/project/worker");
    properties.setProperty("java.home", "/jdk");
    properties.setProperty("user.home", userHome);
    return properties;
  }

  private Installation installedSeenFrom(String here) throws UsageException {
    Properties properties = properties("?");
    properties.setProperty("gradus.installed", "true");
    properties.setProperty("gradus.archives", "/cache/classes/1");
    properties.setProperty("user.dir", folder.resolve(here).toString());
    return Home.of(properties, Map.of()).installation();
  }

  @Test
  void inTheUsersHome() throws Exception {
    assertEquals(folder.resolve(".cache/gradus"), cache(folder.toString(), Map.of()));
  }

  @Test
  void inTheProjectForAUserWithoutAHome() throws Exception {
    Path expected = Path.of("/project/target/cache");
    assertEquals(expected, cache("?", Map.of()));
    assertEquals(expected, cache(folder.resolve("missing").toString(), Map.of()));
  }

  @Test
  void whereTheEnvironmentSays() throws Exception {
    assertEquals(Path.of("/a/gradus"), cache("?", Map.of("XDG_CACHE_HOME", "/a")));
    assertEquals(Path.of("/b"), cache("?", Map.of("XDG_CACHE_HOME", "/a", "GRADUS_CACHE", "/b")));
  }

  @Test
  void aCheckoutHasItsOwnWorkspace() throws Exception {
    Installation checkout = Home.of(properties("?"), Map.of()).installation();

    assertEquals(Path.of("/project/workspace"), checkout.workspace());
    assertEquals(Path.of("/project/worker"), checkout.archives());
  }

  @Test
  void anInstalledProgramKeepsNothingInItsOwnFolder() throws Exception {
    Installation installed = installedSeenFrom("somewhere");

    assertEquals(folder.resolve("somewhere/workspace"), installed.workspace());
    assertEquals(Path.of("/cache/classes/1"), installed.archives());
  }

  @Test
  void anInstalledProgramFindsTheWorkspaceThatOneIsInOrBeside() throws Exception {
    Path workspace = folder.resolve("studies/workspace");
    new Workspace(workspace).mark();
    Files.createDirectories(folder.resolve("studies/notes/workspace"));

    for (String each : new String[] {"studies", "studies/notes", "studies/workspace/a/b"}) {
      assertEquals(workspace, installedSeenFrom(each).workspace());
    }
    assertEquals(folder.resolve("workspace"), installedSeenFrom("").workspace());
  }

  @Test
  void theNearestCourseIsWorkedIn() throws Exception {
    Path course = course("prog1");
    Home home = home(course.resolve("exercises/week1"), Map.of());
    assertEquals(course.resolve("exercises"), home.exercises());
    assertEquals(course.resolve("workspace"), home.installation().workspace());
    assertEquals(Path.of("/project"), home.program());
    assertEquals(Path.of("/project/exercises"), home(folder, Map.of()).exercises());
  }

  @Test
  void aProgramInACourseKeepsItsOwnExercises() throws Exception {
    Path course = course("prog1");
    Path program = Files.createDirectories(course.resolve("gradus"));
    Properties properties = properties(program.resolve("docs"));
    properties.setProperty("gradus.home", program.toString());
    assertEquals(program.resolve("exercises"), Home.of(properties, Map.of()).exercises());
    properties.setProperty("user.dir", course.toString());
    assertEquals(course.resolve("exercises"), Home.of(properties, Map.of()).exercises());
  }

  @Test
  void theEnvironmentNamesAnotherCourseOrNone() throws Exception {
    Path course = course("prog1");
    Path other = course("prog2");
    Map<String, String> said = Map.of("GRADUS_COURSE", other.toString());
    assertEquals(other.resolve("exercises"), home(course, said).exercises());
    Map<String, String> none = Map.of("GRADUS_COURSE", "none");
    assertEquals(Path.of("/project/exercises"), home(course, none).exercises());
    for (String each : List.of(folder.toString(), "no\0name")) {
      assertThrows(UsageException.class, () -> home(course, Map.of("GRADUS_COURSE", each)), each);
    }
  }

  private Path course(String name) throws IOException {
    Path course = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(course.resolve("exercises/week1"));
    Files.writeString(course.resolve("course.json"), "{}");
    return course;
  }

  private static Home home(Path here, Map<String, String> environment) throws UsageException {
    return Home.of(properties(here), environment);
  }

  private static Properties properties(Path here) {
    Properties properties = properties("?");
    properties.setProperty("user.dir", here.toString());
    return properties;
  }
}
