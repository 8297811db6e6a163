package gradus.cli;

import gradus.process.DaemonThread;
import java.util.Optional;
import java.util.Properties;

/**
 * The script that started this JVM and waits for it.
 *
 * @param process its process; 0 where it is not to be watched, below where there is none
 */
record Launcher(long process) {

  /** No JVM that fails to start, crashes or is killed says 100 or a little more. */
  private static final int ADDED = 100;

  private static final long MILLIS_BETWEEN_LOOKS = 1_000;

  /** Reads {@code gradus.launcher}, which only a launcher sets. */
  static Launcher of(Properties properties) {
    return new Launcher(Long.parseLong(properties.getProperty("gradus.launcher", "-1")));
  }

  /**
   * Returns what to tell the launcher, so that it can tell a command's answer from that of a JVM
   * which gave none.
   */
  int translate(int status) {
    return process < 0 ? status : status + ADDED;
  }

  /** Does something when the launcher was killed and could not say so. */
  void onceItIsGone(Runnable action) {
    if (process > 0) {
      DaemonThread.named("launcher", () -> watch(action)).start();
    }
  }

  private void watch(Runnable action) {
    try {
      do {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      } while (isParent());
      action.run();
    } catch (InterruptedException e) {
      // Nobody wants to know any more.
    }
  }

  private boolean isParent() {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    return parent.isPresent() && parent.get().pid() == process;
  }
}
