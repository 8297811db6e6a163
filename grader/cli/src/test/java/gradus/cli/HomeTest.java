package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where compiled tests are kept. */
final class HomeTest {

  @TempDir private Path folder;

  private Path cache(String userHome, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("gradus.home", "/project");
    properties.setProperty("gradus.worker.lib", "/project/worker");
    properties.setProperty("java.home", "/jdk");
    properties.setProperty("user.home", userHome);
    return Home.of(properties, environment).installation().cache();
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
}
