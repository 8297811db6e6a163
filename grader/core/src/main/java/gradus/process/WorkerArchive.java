package gradus.process;

import gradus.isolation.WorkerPaths;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * The classes of a worker as one JDK has loaded them once: with it a worker starts faster. A JVM
 * that finds the archive missing, stale or another JDK's does without; on one that is torn it
 * crashes, sooner or later. So a seal is written beside it, and an archive without its seal is
 * removed.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350: Dynamic CDS Archives</a>
 */
final class WorkerArchive {

  private static final int LONGEST_SECONDS = 120;

  /** A copy that was cut short lacks a long part; these are looked at in equal distances. */
  private static final int SAMPLES = 64;

  private static final int SAMPLE_BYTES = 4_096;

  /** What is known of the archive. */
  private enum State {
    UNKNOWN,
    SOUND,
    ABSENT,
    /** Sound when it was looked at, but a JVM that used it crashed. */
    SUSPECT,
    /** It was damaged, and is to be made anew. */
    DISCARDED
  }

  private final Path file;
  private final Path seal;
  private State state = State.UNKNOWN;

  WorkerArchive(WorkerPaths paths) {
    String name = "worker-" + Runtime.version();
    file = paths.archives().resolve(name + ".jsa");
    seal = paths.archives().resolve(name + ".seal");
  }

  /** Returns what a JVM has to be told to use it; nothing where there is none. */
  synchronized List<String> options() {
    if (state == State.UNKNOWN) {
      state = look();
    }
    return state == State.SOUND ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
  }

  private State look() {
    if (!Files.isReadable(file)) {
      return State.ABSENT;
    }
    try {
      if (Files.readString(seal).equals(sealOf(file))) {
        return State.SOUND;
      }
    } catch (IOException e) {
      // Without a seal nobody knows what it is.
    }
    remove();
    return State.DISCARDED;
  }

  private void remove() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(seal);
    } catch (IOException e) {
      // Where it cannot be removed, every controller finds out anew.
    }
  }

  /** Removes the archive: a JVM starts without it only. */
  synchronized void discard() {
    remove();
    state = State.DISCARDED;
  }

  /** Does without the archive from now on: a JVM has crashed, for whatever reason. */
  synchronized void suspect() {
    if (state == State.SOUND) {
      state = State.SUSPECT;
    }
  }

  /** Makes it anew where it was found damaged. */
  synchronized void mend(WorkerLauncher launcher) {
    if (state != State.DISCARDED) {
      return;
    }
    state = State.ABSENT;
    try {
      make(launcher);
    } catch (IOException e) {
      // Later workers start without it.
    }
  }

  /**
   * Makes it, unless it is there.
   *
   * @param launcher starts the JVM that is archived
   * @throws IOException if it cannot be written
   */
  synchronized void make(WorkerLauncher launcher) throws IOException {
    if (!options().isEmpty()) {
      return;
    }
    Path folder = Files.createDirectories(file.resolveSibling(""));
    Path draft = Files.createTempFile(folder, "worker", ".draft");
    try {
      Files.delete(draft);
      Process process = launcher.rehearse("-XX:ArchiveClassesAtExit=" + draft);
      if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
        Files.writeString(seal, sealOf(draft));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        state = State.UNKNOWN;
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

  /** Reading all of it would take longer than a JVM needs to start with it. */
  private static String sealOf(Path archive) throws IOException {
    CRC32 sum = new CRC32();
    try (FileChannel channel = FileChannel.open(archive)) {
      long size = channel.size();
      ByteBuffer sample = ByteBuffer.allocate(SAMPLE_BYTES);
      for (int i = 0; i < SAMPLES; i++) {
        channel.read(sample.clear(), Math.max(0, size - SAMPLE_BYTES) * i / (SAMPLES - 1));
        sum.update(sample.flip());
      }
      return size + " " + sum.getValue() + "\n";
    }
  }
}
