package gradus.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Drains a worker's standard error and keeps its end: the VM's own words when it cannot start or
 * crashes. A learner's output never goes there.
 */
final class StderrTail {

  private static final int KEPT = 2_000;

  private final StringBuilder tail = new StringBuilder();
  private final Thread drain;

  private StderrTail(InputStream in) {
    drain = DaemonThread.named("worker-stderr", () -> drain(in));
  }

  static StderrTail of(Process process) {
    StderrTail tail = new StderrTail(process.getErrorStream());
    tail.drain.start();
    return tail;
  }

  private void drain(InputStream in) {
    byte[] buffer = new byte[4096];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        keep(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      keep("[standard error broke off: " + e.getMessage() + "]");
    }
  }

  private synchronized void keep(String text) {
    tail.append(text);
    if (tail.length() > KEPT) {
      tail.delete(0, tail.length() - KEPT);
    }
  }

  /** Returns what the worker said last as the rest of a sentence; empty where it said nothing. */
  String sentence() {
    try {
      drain.join(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      String text = tail.toString().strip();
      return text.isEmpty() ? "" : ": " + text;
    }
  }
}
