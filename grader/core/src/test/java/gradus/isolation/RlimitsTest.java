package gradus.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RlimitsTest {

  @TempDir private Path proc;

  private List<String> wrap() {
    WorkerPaths paths = new WorkerPaths(proc, proc, proc);
    Wrapping wrapping = new Wrapping(Path.of("prlimit"), paths, new Utf8Locale("C.UTF-8"));
    List<String> wrapped = new Rlimits(proc).wrap(List.of("java", "Main"), wrapping);
    assertEquals(
        List.of("--", "java", "Main"), wrapped.subList(wrapped.size() - 3, wrapped.size()));
    return wrapped;
  }

  private void hardLimits(String cpu, String processes, String files) throws IOException {
    Files.createDirectories(proc.resolve("self"));
    Files.writeString(
        proc.resolve("self/limits"),
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max cpu time              unlimited            %s            seconds
        Max processes             100                  %s                processes
        Max open files            50                   %s                files
        """
            .formatted(cpu, processes, files));
  }

  @Test
  void threadsThatRunAlreadyDoNotCount() throws IOException {
    Files.writeString(proc.resolve("loadavg"), "0.52 0.58 0.59 3/9876 12345\n");
    hardLimits("unlimited", "unlimited", "1048576");
    assertTrue(wrap().contains("--nproc=13972:13972"), wrap()::toString);
    assertTrue(wrap().contains("--nofile=256:256"), wrap()::toString);
    assertTrue(wrap().contains("--cpu=600:600"), wrap()::toString);
  }

  @Test
  void noLimitIsRaisedAboveAHardOne() throws IOException {
    Files.writeString(proc.resolve("loadavg"), "0.52 0.58 0.59 3/9876 12345\n");
    hardLimits("300", "2000", "128");
    assertTrue(wrap().contains("--nproc=2000:2000"), wrap()::toString);
    assertTrue(wrap().contains("--nofile=128:128"), wrap()::toString);
    assertTrue(wrap().contains("--cpu=300:300"), wrap()::toString);
  }

  @Test
  void aKernelThatSaysNothingOrElseChangesNothing() throws IOException {
    assertTrue(wrap().contains("--nproc=4096:4096"), wrap()::toString);
    Files.writeString(proc.resolve("loadavg"), "busy\n");
    hardLimits("?", "", "many");
    assertTrue(wrap().contains("--nproc=4096:4096"), wrap()::toString);
  }
}
