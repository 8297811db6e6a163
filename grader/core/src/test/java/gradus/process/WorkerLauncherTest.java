package gradus.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.execution.SampleExercise;
import gradus.execution.SubmissionRunner;
import gradus.isolation.IsolationLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which layers a worker gets, with isolation programs made of two lines of shell. */
final class WorkerLauncherTest {

  private static final int HEAP_MIB = 32;

  private static final String RUNS_THE_COMMAND =
      "while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"";

  private final Path folder;

  WorkerLauncherTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void requireShell() {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "programs of shell");
  }

  @Test
  void aLayerWhoseProgramIsThereIsOn() throws Exception {
    program("prlimit", RUNS_THE_COMMAND);
    assertEquals(Set.of(IsolationLayer.RLIMITS), layersBeyondEveryWorker());
    program("bwrap", RUNS_THE_COMMAND);
    assertEquals(
        Set.of(IsolationLayer.RLIMITS, IsolationLayer.NAMESPACES), layersBeyondEveryWorker());
  }

  @Test
  void aLayerWhoseProgramDoesNotWorkIsLeftOut() throws Exception {
    program("prlimit", RUNS_THE_COMMAND);
    program("bwrap", "echo no namespaces here >&2; exit 1");
    assertEquals(Set.of(IsolationLayer.RLIMITS), layersBeyondEveryWorker());
    program("prlimit", "exit 1");
    assertEquals(Set.of(), layersBeyondEveryWorker());
  }

  @Test
  void nothingIsGradedWithoutARequiredLayer() throws Exception {
    ScriptedWorkers workers = new ScriptedWorkers(folder);
    WorkerLauncher launcher = new WorkerLauncher(workers.installation(), Map.of());
    launcher.require(Set.of(IsolationLayer.NAMESPACES));
    SubmissionRunner runner = new SubmissionRunner(launcher);
    GraderFaultException fault =
        assertThrows(
            GraderFaultException.class,
            () -> runner.run(SampleExercise.hidden(10, "a"), SampleExercise.submission(), 1));
    assertTrue(String.valueOf(fault.getMessage()).contains("namespaces"), fault.getMessage());
    workers.assertStartedAndGone(1);
  }

  @Test
  void aWorkerSeesNoEnvironmentButThatFileNamesAreUtf8() throws Exception {
    // The stand-in for bwrap sees the environment that a worker would get.
    Path seen = folder.resolve("seen");
    program("bwrap", "env > " + seen + "; exit 1");
    layersBeyondEveryWorker();
    List<String> lines = Files.readAllLines(seen);
    assertTrue(lines.contains("LC_CTYPE=C.UTF-8"), lines::toString);
    for (String each : lines) {
      String name = each.substring(0, each.indexOf('='));
      // What a shell sets by itself.
      assertTrue(Set.of("PWD", "OLDPWD", "SHLVL", "_", "LC_CTYPE").contains(name), each);
    }
  }

  private Set<IsolationLayer> layersBeyondEveryWorker() throws Exception {
    Path installed = Files.createTempDirectory(folder, "installed");
    ScriptedWorkers workers = new ScriptedWorkers(installed);
    Map<String, String> environment = Map.of("PATH", folder.toString());
    WorkerLauncher launcher = new WorkerLauncher(workers.installation(), environment);
    try (WorkerProcess worker = launcher.take(HEAP_MIB)) {
      EnumSet<IsolationLayer> layers = EnumSet.copyOf(worker.layers());
      layers.removeAll(IsolationLayer.IN_EVERY_WORKER);
      return layers;
    }
  }

  private void program(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
