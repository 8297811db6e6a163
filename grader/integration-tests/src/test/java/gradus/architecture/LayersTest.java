package gradus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.isolation.IsolationLayer;
import gradus.isolation.SystemLayer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer is known wherever layers are named, and a probe tries to get through it. */
final class LayersTest {

  private static final Path SECURITY = Path.of("../../SECURITY.md");

  @Test
  void theTableOfPromisesNamesEveryLayer() throws IOException {
    List<String> rows =
        Files.readAllLines(SECURITY).stream()
            .filter(each -> each.startsWith("| `"))
            .map(each -> each.replaceFirst("^\\| `([a-z-]+)`.*", "$1"))
            .toList();
    assertEquals(words().toList(), rows);
  }

  @Test
  void theProbeTriesWhatEachLayerHasToRefuse(@TempDir Path folder) throws Exception {
    String nowhere = folder.resolve("nowhere").toString();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "gradus.worker.probe.ProbeMain",
            Integer.toString(unusedPort()),
            nowhere,
            nowhere,
            nowhere);
    Process probe = new ProcessBuilder(command).start();
    String answer = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Set<String> refused = Set.of(answer.strip().split(" "));
    assertTrue(layers().map(SystemLayer::refuses).allMatch(refused::containsAll), answer);
    assertTrue(layers().noneMatch(each -> each.refuses().isEmpty()));
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Stream<SystemLayer> layers() {
    return Stream.of(IsolationLayer.values()).map(IsolationLayer::system).flatMap(Optional::stream);
  }

  private static Stream<String> words() {
    return Stream.of(IsolationLayer.values()).map(IsolationLayer::wireName);
  }
}
