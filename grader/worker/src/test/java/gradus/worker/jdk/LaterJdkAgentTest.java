package gradus.worker.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaterJdkAgentTest {

  private static final int NEEDS_NO_AGENT_SINCE = 21;

  @TempDir private Path folder;

  /** Makes a jar that is nothing but an agent's manifest; the classes are on the class path. */
  private Path agent() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", LaterJdkAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    Path jar = folder.resolve("agent.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }

  private String reportOfThisJdk() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xverify:all"));
    if (Runtime.version().feature() < NEEDS_NO_AGENT_SINCE) {
      command.add("-javaagent:" + agent());
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Agreement.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return report;
  }

  /** The file was written on Java 25; each release that runs this test shows that it agrees. */
  @Tag("thorough")
  @Test
  void everyReleaseComputesTheSame() throws Exception {
    String expected;
    try (InputStream in =
        Objects.requireNonNull(Agreement.class.getResourceAsStream("agreement.txt"))) {
      expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertTrue(expected.lines().count() > 190);
    assertEquals(expected, reportOfThisJdk());
  }
}
