package gradus.pipeline;

import gradus.files.FolderRemover;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An empty folder for the time of one grading: the workers' working directory. A locked file beside
 * it says that its owner lives.
 */
public final class Scratch implements AutoCloseable {

  private static boolean swept;

  private final Path folder;
  private final Path mark;
  private final FileChannel lock;

  private Scratch(Path folder, Path mark, FileChannel lock) {
    this.folder = folder;
    this.mark = mark;
    this.lock = lock;
  }

  /**
   * Makes one where the system keeps temporary files, and removes those whose owners were killed.
   * When the grader is interrupted it goes away, too.
   */
  public static synchronized Scratch make() throws IOException {
    Path folder = Leftovers.makeFolder();
    folder.toFile().deleteOnExit();
    if (!swept) {
      Leftovers.sweep(folder);
      swept = true;
    }
    Path mark = Leftovers.markOf(folder);
    mark.toFile().deleteOnExit();
    return new Scratch(folder, mark, lock(mark));
  }

  /** Under another name first: nobody may find a mark before it is locked. */
  private static FileChannel lock(Path mark) throws IOException {
    Path draft = mark.resolveSibling(mark.getFileName() + ".draft");
    FileChannel lock =
        FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      lock.lock();
      Files.move(draft, mark);
      return lock;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** Returns the folder. */
  public Path folder() {
    return folder;
  }

  /**
   * Takes the folder away. Learners cannot write there, but a JVM that crashes may: its traces must
   * not turn a grade into a fault.
   */
  @Override
  public void close() throws IOException {
    try (lock) {
      FolderRemover.remove(folder);
      Files.deleteIfExists(mark);
    }
  }
}
