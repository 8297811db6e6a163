package gradus.launcher;

import static gradus.launcher.FakeCheckout.FIRST_USE;
import static gradus.launcher.FakeCheckout.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does when another one builds, or died while it did. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has a launcher of its own")
class LauncherLockTest {
  private final FakeCheckout checkout;

  LauncherLockTest(@TempDir Path folder) throws IOException {
    checkout = new FakeCheckout(folder);
  }

  /** Maven is held until the second launcher says that it waits. */
  private void assertOneBuildsAndOneWaits() throws IOException, InterruptedException {
    checkout.hold();
    RunningLauncher first = checkout.start("list");
    first.awaitLine(FIRST_USE);
    RunningLauncher second = checkout.start("list");
    second.awaitLine(WAITING);
    checkout.release();

    LauncherRun built = first.end();
    LauncherRun waited = second.end();
    built.assertStarted();
    waited.assertStarted();
    assertEquals(List.of(FIRST_USE), built.err());
    assertEquals(List.of(WAITING), waited.err());
    assertEquals(1, checkout.builds().size());
  }

  @Test
  void buildsOnceForTwoLaunchers() throws Exception {
    assertOneBuildsAndOneWaits();
  }

  @Test
  void buildsOnceForTwoLaunchersWithoutFlock() throws Exception {
    Files.deleteIfExists(checkout.tools().resolve("flock"));

    assertOneBuildsAndOneWaits();
    assertEquals(List.of("launcher", "launcher.lock", "launcher.log"), checkout.targets());
  }

  @Test
  void takesOverTheLockOfADeadLauncherWithoutFlock() throws Exception {
    Files.deleteIfExists(checkout.tools().resolve("flock"));
    Process dead = new ProcessBuilder("/bin/sh", "-c", ":").start();
    dead.waitFor();
    checkout.write("target/launcher.lock.d/owner", dead.pid() + "\n");

    LauncherRun run = checkout.run("list");

    run.assertStarted();
    assertEquals(List.of(FIRST_USE), run.err());
  }

  @Test
  void isNotFooledByABuildThatWasKilled() throws Exception {
    checkout.hold();
    RunningLauncher killed = checkout.start("list");
    killed.awaitLine(FIRST_USE);
    killed.process().destroyForcibly().waitFor();
    checkout.release();

    checkout.run("list").assertStarted();
    LauncherRun next = checkout.run("list");
    next.assertStarted();
    assertEquals(List.of(), next.err());
    assertEquals(List.of("launcher", "launcher.lock", "launcher.log"), checkout.targets());
  }

  @Test
  void canBeStoppedWhileItWaits() throws Exception {
    checkout.hold();
    RunningLauncher first = checkout.start("list");
    first.awaitLine(FIRST_USE);
    RunningLauncher second = checkout.start("list");
    second.awaitLine(WAITING);

    second.process().destroy();
    assertEquals(128 + 15, second.end().status());
    checkout.release();
    first.end().assertStarted();
  }

  @Test
  void cleansUpWhenItIsStoppedWhileItBuilds() throws Exception {
    checkout.hold();
    RunningLauncher stopped = checkout.start("list");
    stopped.awaitLine(FIRST_USE);
    while (checkout.builds().isEmpty()) {
      Thread.sleep(20);
    }
    stopped.process().destroy();

    assertEquals(128 + 15, stopped.end().status());
    assertEquals(List.of("launcher.lock", "launcher.log"), checkout.targets());
    checkout.release();
    checkout.run("list").assertStarted();
    assertEquals(2, checkout.builds().size());
  }
}
