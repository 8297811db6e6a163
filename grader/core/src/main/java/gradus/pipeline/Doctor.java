package gradus.pipeline;

import gradus.isolation.IsolationLayer;
import gradus.isolation.SystemLayer;
import gradus.isolation.WorkerPaths;
import gradus.process.MachineProbe;
import gradus.process.WorkerInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Examines what this machine offers for grading. */
public final class Doctor {

  private final Installation installation;

  /**
   * @param installation where everything is
   */
  public Doctor(Installation installation) {
    this.installation = installation;
  }

  /**
   * One thing that was examined.
   *
   * @param subject what
   * @param state how it is
   * @param text what that means, and what to do
   */
  public record Finding(String subject, State state, String text) {}

  /** How a thing is. */
  public enum State {
    /** As it should be. */
    OK,
    /** Gradus works without it, less safely or slower. */
    MISSING,
    /** Gradus cannot grade like this. */
    BROKEN
  }

  /** Returns what was found: the JDK, the layers, the cache, the workspace. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(jdk());
    findings.addAll(layers());
    findings.add(cache());
    findings.add(new Finding("workspace", State.OK, installation.workspace().toString()));
    return findings;
  }

  private Finding jdk() {
    String version =
        "Java " + System.getProperty("java.version") + " in " + installation.javaHome();
    boolean compiles = ModuleLayer.boot().findModule("jdk.compiler").isPresent() || hasCompiler();
    return compiles
        ? new Finding("jdk", State.OK, version)
        : new Finding("jdk", State.BROKEN, version + " has no compiler: install a JDK");
  }

  private boolean hasCompiler() {
    return Files.isExecutable(installation.javaHome().resolve("bin").resolve("javac"));
  }

  private List<Finding> layers() {
    List<Finding> findings = new ArrayList<>();
    IsolationLayer.IN_EVERY_WORKER.stream()
        .sorted()
        .map(each -> new Finding(each.wireName(), State.OK, "in every worker"))
        .forEach(findings::add);
    try {
      Set<IsolationLayer> holding = holding();
      for (IsolationLayer each : IsolationLayer.values()) {
        each.system().map(layer -> ofSystem(each, layer, holding)).ifPresent(findings::add);
      }
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
      findings.add(new Finding("workers", State.BROKEN, "no worker starts: " + why));
    }
    return findings;
  }

  private Set<IsolationLayer> holding() throws IOException {
    try (Scratch scratch = Scratch.make()) {
      WorkerPaths paths = installation.workersIn(scratch);
      MachineProbe probe = new MachineProbe(new WorkerInstallation(paths));
      probe.startWorker();
      Path witness = Files.createTempFile("gradus-witness-", "");
      Set<IsolationLayer> holding = probe.holding(witness);
      Files.delete(witness);
      return holding;
    }
  }

  private static Finding ofSystem(
      IsolationLayer name, SystemLayer layer, Set<IsolationLayer> holding) {
    return holding.contains(name)
        ? new Finding(name.wireName(), State.OK, "held against a probe")
        : new Finding(name.wireName(), State.MISSING, layer.remedy());
  }

  private Finding cache() {
    Path cache = installation.cache();
    try {
      Files.createDirectories(cache);
      Files.delete(Files.createTempFile(cache, "doctor", ".tmp"));
      return new Finding("cache", State.OK, cache.toString());
    } catch (IOException e) {
      return new Finding(
          "cache",
          State.MISSING,
          cache + " cannot be written: tests are compiled at every grade; set GRADUS_CACHE");
    }
  }
}
