package gradus.process;

import gradus.isolation.Isolation;
import gradus.isolation.IsolationLayer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Proves which of the operating system's layers hold here, by trying to get through them. */
public final class MachineProbe {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int ANSWER_BYTES = 200;
  private static final int HEAP_MIB = 64;

  private final WorkerInstallation installation;

  /**
   * @param installation where workers come from
   */
  public MachineProbe(WorkerInstallation installation) {
    this.installation = installation;
  }

  /**
   * Starts a worker and ends it.
   *
   * @throws IOException if none starts, with what the machine or Java says of it
   */
  public void startWorker() throws IOException {
    try {
      new WorkerLauncher(installation).take(HEAP_MIB).close();
    } catch (WorkerLostException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Runs a probe under the strongest layers under which a process starts at all.
   *
   * @param witness a file outside of what workers need
   * @return the layers that held against every attempt
   * @throws IOException if the machine starts no process
   */
  public Set<IsolationLayer> holding(Path witness) throws IOException {
    WorkerLauncher launcher = new WorkerLauncher(installation);
    for (Isolation each : launcher.isolations()) {
      String answer = answer(launcher, each, witness);
      if (answer.endsWith("\n")) {
        return holding(each, List.of(answer.strip().split(" ")));
      }
    }
    return EnumSet.noneOf(IsolationLayer.class);
  }

  /** A deed of which the probe does not say that it was refused counts as done. */
  private static Set<IsolationLayer> holding(Isolation isolation, List<String> refused) {
    Set<IsolationLayer> holding = EnumSet.noneOf(IsolationLayer.class);
    for (IsolationLayer each : isolation.layers()) {
      if (each.system().filter(layer -> refused.containsAll(layer.refuses())).isPresent()) {
        holding.add(each);
      }
    }
    return holding;
  }

  /** Returns what the probe prints; without a line's end when it did not come to one. */
  private String answer(WorkerLauncher launcher, Isolation isolation, Path witness)
      throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> arguments =
          List.of(
              Integer.toString(listener.getLocalPort()),
              witness.toString(),
              installation.paths().scratch().toString(),
              installation.paths().javaHome().toString());
      Process process = launcher.probe(isolation, arguments);
      Deadline deadline = Deadline.after(LIMIT, process::destroyForcibly);
      try {
        byte[] answer = process.getInputStream().readNBytes(ANSWER_BYTES);
        return new String(answer, StandardCharsets.UTF_8);
      } finally {
        deadline.cancel();
        process.destroyForcibly();
        Files.deleteIfExists(installation.paths().scratch().resolve("written"));
      }
    }
  }
}
