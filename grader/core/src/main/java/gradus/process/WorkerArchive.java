package gradus.process;

import gradus.isolation.WorkerPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of a worker as one JDK has loaded them once, beside the worker's jars: with it a
 * worker starts faster. A JVM that finds the archive missing, stale or another JDK's does without.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350: Dynamic CDS Archives</a>
 */
final class WorkerArchive {

  private static final int LONGEST_SECONDS = 120;

  private final Path file;

  WorkerArchive(WorkerPaths paths) {
    file = paths.lib().resolve("worker-" + Runtime.version() + ".jsa");
  }

  /** Returns what a JVM has to be told to use it; nothing where there is none. */
  List<String> options() {
    return Files.isReadable(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
  }

  /**
   * Makes it, unless it is there.
   *
   * @param launcher starts the JVM that is archived
   * @throws IOException if it cannot be written
   */
  void make(WorkerLauncher launcher) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path draft = Files.createTempFile(file.getParent(), "worker", ".draft");
    try {
      Files.delete(draft);
      Process process = launcher.rehearse("-XX:ArchiveClassesAtExit=" + draft);
      if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        process.destroyForcibly();
        throw new IOException("the worker's classes could not be archived");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("archiving the worker's classes was interrupted", e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
