package gradus.batch;

import gradus.files.ReportFile;
import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of reports, and of folders of reports, to which one process writes at a time. The system
 * takes it from a process that dies.
 */
public final class ReportFolder implements AutoCloseable {

  private static final int DEPTH = 2;

  private final Path folder;
  private final FileChannel lock;
  private final Queue<Path> unsettled = new ConcurrentLinkedQueue<>();

  private ReportFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Claims a folder, made where it is missing, and removes what a process that died left
   * unfinished.
   *
   * @return nothing if another has claimed it
   * @throws IOException if it cannot be made, written or locked
   */
  public static Optional<ReportFolder> claim(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(lock) == null) {
      lock.close();
      return Optional.empty();
    }
    try {
      removeDrafts(folder);
      return Optional.of(new ReportFolder(folder, lock));
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private static void removeDrafts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      for (Path each : files.filter(ReportFolder::isUnfinished).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static boolean isUnfinished(Path file) {
    return ReportFile.isDraft(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Writes a file, whole or not at all, whatever becomes of this process. What becomes of the
   * machine may do it harm until the folder is {@linkplain #settle settled}.
   *
   * @param file its path within the folder
   * @throws IOException if the disk does not take it
   */
  public void write(Path file, String text) throws IOException {
    writeAgain(file, text);
    unsettled.add(folder.resolve(file));
  }

  /**
   * Waits until the disk has all that was {@linkplain #write written}. Most of it is there by then:
   * systems write what lies about for some seconds.
   *
   * @throws IOException if the disk does not take it
   */
  public void settle() throws IOException {
    for (Path each = unsettled.poll(); each != null; each = unsettled.poll()) {
      try (FileChannel written = FileChannel.open(each, StandardOpenOption.WRITE)) {
        written.force(true);
      } catch (NoSuchFileException e) {
        // Somebody took it away: there is nothing to wait for.
      }
    }
  }

  /**
   * Writes a file that can be written again at any time: nobody waits for the disk on its account.
   *
   * @param file its path within the folder
   * @throws IOException if the disk does not take it
   */
  public void writeAgain(Path file, String text) throws IOException {
    writeAgain(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same of bytes. */
  public void writeAgain(Path file, byte[] content) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    try (ReportFile place = ReportFile.claim(target)) {
      place.writeAgain(content);
    }
  }

  /** Returns a report that was written to the folder; nothing where there is none. */
  public Optional<GradeReport> report(Path file) {
    return ReportReader.read(folder.resolve(file));
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      settle();
    }
  }
}
