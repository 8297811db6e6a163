package gradus.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.isolation.WorkerPaths;
import gradus.protocol.FrameReader;
import gradus.worker.Behaviour;
import gradus.worker.WorkerMain;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An installation of workers that follow a script. They are real processes, started by the real
 * launcher; only their jars differ.
 */
public final class ScriptedWorkers {

  private static final long PATIENCE_SECONDS = 30;

  private final Path lib;
  private final Path scratch;
  private final Map<String, String> script = new TreeMap<>();

  /**
   * @param folder an empty folder
   */
  public ScriptedWorkers(Path folder) throws IOException {
    lib = Files.createDirectory(folder.resolve("lib"));
    scratch = Files.createDirectory(folder.resolve("scratch"));
    pack(root(FrameReader.class), "gradus", lib.resolve("protocol.jar"));
    pack(root(WorkerMain.class), "gradus/worker", lib.resolve("worker.jar"));
  }

  /** Sets what every worker does at a moment: {@code start}, {@code submit}, a test's method. */
  public ScriptedWorkers on(String moment, Behaviour behaviour) {
    script.put(moment, behaviour.name());
    return this;
  }

  /** Sets what the first worker that comes to a moment does; the others answer. */
  public ScriptedWorkers onceOn(String moment, Behaviour behaviour) {
    script.put(moment, "once " + behaviour.name());
    return this;
  }

  /** Sets what all workers do at a moment but the first that comes to it, which answers. */
  public ScriptedWorkers laterOn(String moment, Behaviour behaviour) {
    script.put(moment, "later " + behaviour.name());
    return this;
  }

  /** Returns where the workers are, after their script is written. */
  public WorkerInstallation installation() throws IOException {
    StringBuilder text = new StringBuilder();
    script.forEach((moment, behaviour) -> text.append(moment + "=" + behaviour + "\n"));
    try (ZipOutputStream jar = jar(lib.resolve("script.jar"))) {
      jar.putNextEntry(new ZipEntry("script.properties"));
      jar.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
    Path javaHome = Path.of(System.getProperty("java.home"));
    return new WorkerInstallation(new WorkerPaths(javaHome, lib, scratch));
  }

  /** Returns a launcher that finds no isolation programs, so that processes can be counted. */
  public WorkerLauncher launcher() throws IOException {
    return new WorkerLauncher(installation(), Map.of());
  }

  /** Returns the folder of their jars. */
  public Path lib() {
    return lib;
  }

  /** Returns where they stand. */
  public Path scratch() {
    return scratch;
  }

  /** Checks how many processes there were, and that none of them nor a thread of ours is left. */
  public void assertStartedAndGone(int count) throws IOException, InterruptedException {
    List<Long> pids = pids();
    assertEquals(count, pids.size(), "processes " + pids);
    for (long each : pids) {
      assertTrue(isGone(each), "process " + each + " is left");
    }
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      if (each.getName().equals("worker-stderr")) {
        each.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        assertTrue(!each.isAlive(), "a thread is left");
      }
    }
  }

  /** Waits until there is a process. */
  public void awaitStart() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (pids().isEmpty()) {
      assertTrue(System.nanoTime() < deadline, "no process has started");
      Thread.sleep(10);
    }
  }

  private List<Long> pids() throws IOException {
    try (Stream<Path> traces = Files.list(scratch)) {
      return traces
          .map(each -> each.getFileName().toString())
          .filter(each -> each.startsWith("pid-"))
          .map(each -> Long.valueOf(each.substring("pid-".length())))
          .sorted()
          .toList();
    }
  }

  /** A killed process that nobody waits for stays visible for a moment. */
  private static boolean isGone(long pid) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  private static Path root(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pack(Path root, String folder, Path jar) throws IOException {
    if (Files.isRegularFile(root)) {
      Files.copy(root, jar);
      return;
    }
    try (ZipOutputStream out = jar(jar);
        Stream<Path> files = Files.walk(root.resolve(folder))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(root.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, out);
      }
    }
  }

  private static ZipOutputStream jar(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new ZipOutputStream(out);
  }
}
