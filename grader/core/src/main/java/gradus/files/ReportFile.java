package gradus.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report's place on disk, claimed before grading and filled after it: whole, or not at all.
 *
 * <p>The text goes to a temporary file beside the target, is forced to the disk and renamed. A
 * target that is no regular file, such as {@code /dev/null}, is written to as it is.
 */
public final class ReportFile implements AutoCloseable {

  private static final Pattern DRAFT = Pattern.compile(".+\\.\\d+\\.tmp");

  private final Path target;
  private final Path temporary;
  private final @Nullable FileChannel draft;

  private ReportFile(Path target) {
    this.target = target;
    this.temporary = target;
    this.draft = null;
  }

  private ReportFile(Path target, Path temporary) throws IOException {
    this.target = target;
    this.temporary = temporary;
    this.draft = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * Claims a place.
   *
   * @throws IOException with one clear sentence if nothing can be written there
   */
  public static ReportFile claim(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("the report cannot be written to " + target + ": it is a folder");
    }
    if (isDevice(target)) {
      return new ReportFile(target);
    }
    Path temporary =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      return new ReportFile(target, temporary);
    } catch (IOException e) {
      throw new IOException(
          "the report cannot be written to %s: its folder is missing or cannot be written"
              .formatted(target),
          e);
    }
  }

  /** Tells whether a file is one that waits to be moved into a report's place. */
  public static boolean isDraft(Path file) {
    return DRAFT.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  /**
   * Writes the text and moves it into place.
   *
   * @throws IOException if the disk does not take it; the target is then what it was before
   */
  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8), true);
  }

  /**
   * Writes what can be written again, without waiting for the disk.
   *
   * @throws IOException if the disk does not take it; the target is then what it was before
   */
  public void writeAgain(byte[] bytes) throws IOException {
    write(bytes, false);
  }

  private void write(byte[] bytes, boolean forced) throws IOException {
    if (draft == null) {
      try (OutputStream out = Files.newOutputStream(target)) {
        out.write(bytes);
      }
      return;
    }
    try (draft) {
      write(draft, ByteBuffer.wrap(bytes), forced);
    }
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Linux writes a file that was truncated to the disk as soon as it is closed. */
  private static void write(FileChannel draft, ByteBuffer bytes, boolean forced)
      throws IOException {
    if (draft.size() > 0) {
      draft.truncate(0);
    }
    while (bytes.hasRemaining()) {
      draft.write(bytes);
    }
    if (forced) {
      draft.force(true);
    }
  }

  /** Takes the temporary file away where it was not moved into place. */
  @Override
  public void close() throws IOException {
    if (draft != null) {
      draft.close();
      Files.deleteIfExists(temporary);
    }
  }
}
