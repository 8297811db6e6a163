package gradus.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The empty folders of graders that were killed. Beside each is a file, its mark; while the owner
 * lives, it holds the lock on it.
 */
final class Leftovers {

  private static final String PREFIX = "gradus-";
  private static final String END = ".lock";

  private Leftovers() {}

  /** Makes a folder among the temporary files. */
  static Path makeFolder() throws IOException {
    return Files.createTempDirectory(PREFIX);
  }

  /** Returns where the mark of a folder is to be. */
  static Path markOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + END);
  }

  private static Path folderOf(Path mark) {
    String name = String.valueOf(mark.getFileName());
    return mark.resolveSibling(name.substring(0, name.length() - END.length()));
  }

  /**
   * Removes what this user's graders left. No lock may be held by this process yet: the system
   * drops all of a process's locks on a file as soon as the process closes it anywhere.
   *
   * @param own a folder of this process, among whose siblings the others are
   */
  static void sweep(Path own) {
    try (DirectoryStream<Path> marks =
        Files.newDirectoryStream(own.resolveSibling(""), Leftovers::isMark)) {
      for (Path each : marks) {
        if (isSound(each, own)) {
          remove(each);
        }
      }
    } catch (IOException e) {
      // What cannot be swept stays.
    }
  }

  private static boolean isMark(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(PREFIX) && name.endsWith(END);
  }

  /** Anybody may put anything among temporary files. */
  private static boolean isSound(Path mark, Path own) throws IOException {
    return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
        && (!own.getFileSystem().supportedFileAttributeViews().contains("unix")
            || owner(mark).equals(owner(own)));
  }

  private static Object owner(Path file) throws IOException {
    return Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static void remove(Path mark) {
    try (FileChannel channel =
        FileChannel.open(mark, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.tryLock() != null) {
        Files.deleteIfExists(folderOf(mark));
        Files.deleteIfExists(mark);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // A folder that is not empty is not ours to judge.
    }
  }
}
