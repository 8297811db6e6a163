package gradus.pipeline;

import gradus.isolation.WorkerPaths;
import gradus.model.IsolationLayer;
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

  /** Returns what was found: the JDK, the layers, the cache. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(jdk());
    findings.addAll(layers());
    findings.add(cache());
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
    for (IsolationLayer each : IsolationLayer.values()) {
      if (IsolationLayer.IN_EVERY_WORKER.contains(each)) {
        findings.add(new Finding(each.wireName(), State.OK, "in every worker"));
      }
    }
    try (Scratch scratch = Scratch.make()) {
      WorkerPaths paths = installation.workersIn(scratch);
      MachineProbe probe = new MachineProbe(new WorkerInstallation(paths, Set.of()));
      probe.startWorker();
      Path witness = Files.createTempFile("gradus-witness-", "");
      Set<IsolationLayer> holding = probe.holding(witness);
      Files.delete(witness);
      findings.add(
          layer(IsolationLayer.RLIMITS, holding, "install prlimit (package util-linux on Linux)"));
      findings.add(
          layer(
              IsolationLayer.NAMESPACES,
              holding,
              "install bwrap (package bubblewrap on Linux) and allow user namespaces"));
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
      findings.add(new Finding("workers", State.BROKEN, "no worker starts: " + why));
    }
    return findings;
  }

  private static Finding layer(IsolationLayer layer, Set<IsolationLayer> holding, String remedy) {
    return holding.contains(layer)
        ? new Finding(layer.wireName(), State.OK, "held against a probe")
        : new Finding(layer.wireName(), State.MISSING, remedy);
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
