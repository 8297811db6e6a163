package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.pipeline.Installation;
import gradus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where compiled tests are kept, and a learner's work. */
final class HomeTest {

  @TempDir private Path folder;

  private Path cache(String userHome, Map<String, String> environment) {
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

  private Installation installedSeenFrom(String here) {
    Properties properties = properties("?");
    properties.setProperty("gradus.installed", "true");
    properties.setProperty("gradus.archives", "/cache/classes/1");
    properties.setProperty("user.dir", folder.resolve(here).toString());
    return Home.of(properties, Map.of()).installation();
  }

  @Test
  void inTheUsersHome() {
    assertEquals(folder.resolve(".cache/gradus"), cache(folder.toString(), Map.of()));
  }

  @Test
  void inTheProjectForAUserWithoutAHome() {
    Path expected = Path.of("/project/target/cache");
    assertEquals(expected, cache("?", Map.of()));
    assertEquals(expected, cache(folder.resolve("missing").toString(), Map.of()));
  }

  @Test
  void whereTheEnvironmentSays() {
    assertEquals(Path.of("/a/gradus"), cache("?", Map.of("XDG_CACHE_HOME", "/a")));
    assertEquals(Path.of("/b"), cache("?", Map.of("XDG_CACHE_HOME", "/a", "GRADUS_CACHE", "/b")));
  }

  @Test
  void aCheckoutHasItsOwnWorkspace() {
    Installation checkout = Home.of(properties("?"), Map.of()).installation();

    assertEquals(Path.of("/project/workspace"), checkout.workspace());
    assertEquals(Path.of("/project/worker"), checkout.archives());
  }

  @Test
  void anInstalledProgramKeepsNothingInItsOwnFolder() {
    Installation installed = installedSeenFrom("somewhere");

    assertEquals(folder.resolve("somewhere/workspace"), installed.workspace());
    assertEquals(Path.of("/cache/classes/1"), installed.archives());
  }

  @Test
  void anInstalledProgramFindsTheWorkspaceThatOneIsInOrBeside() throws IOException {
    Path workspace = folder.resolve("studies/workspace");
    new Workspace(workspace).mark();
    Files.createDirectories(folder.resolve("studies/notes/workspace"));

    for (String each : new String[] {"studies", "studies/notes", "studies/workspace/a/b"}) {
      assertEquals(workspace, installedSeenFrom(each).workspace());
    }
    assertEquals(folder.resolve("workspace"), installedSeenFrom("").workspace());
  }
}
