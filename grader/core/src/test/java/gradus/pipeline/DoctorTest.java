package gradus.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.isolation.WorkerPaths;
import gradus.pipeline.Doctor.Finding;
import gradus.pipeline.Doctor.State;
import gradus.process.ScriptedWorkers;
import gradus.worker.Behaviour;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {

  @TempDir private Path folder;

  @Test
  void saysWhatIsWrongWhereNoWorkerStarts() throws Exception {
    WorkerPaths paths =
        new ScriptedWorkers(folder).on("start", Behaviour.EXIT).installation().paths();
    Installation installation =
        new Installation(
            folder.resolve("workspace"), paths.lib(), paths.javaHome(), folder.resolve("cache"));

    List<Finding> broken =
        new Doctor(installation)
            .examine().stream().filter(each -> each.state() == State.BROKEN).toList();

    assertEquals(1, broken.size(), broken::toString);
    assertEquals("workers", broken.get(0).subject());
    assertTrue(broken.get(0).text().contains("exit status 3"), broken::toString);
  }
}
