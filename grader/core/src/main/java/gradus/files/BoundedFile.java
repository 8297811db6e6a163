package gradus.files;

import gradus.protocol.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/** Reads a regular file up to a bound. */
public final class BoundedFile {

  private static final int FIRST_BUFFER = 8 << 10;

  private BoundedFile() {}

  /**
   * Reads a file, and no more of it than the bound, even while the file grows.
   *
   * @param file the file; a symbolic link is not followed
   * @param limit the most bytes it may hold
   * @return its content
   * @throws FileTooLargeException if it holds more
   * @throws IOException if it cannot be read, or is a symbolic link
   */
  public static Bytes read(Path file, int limit) throws IOException {
    try (SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      ByteBuffer buffer = ByteBuffer.allocate(Math.min(limit, FIRST_BUFFER) + 1);
      while (channel.read(buffer) >= 0) {
        if (buffer.position() > limit) {
          throw new FileTooLargeException(file, limit);
        }
        if (!buffer.hasRemaining()) {
          buffer = grown(buffer, limit + 1);
        }
      }
      return Bytes.of(Arrays.copyOf(buffer.array(), buffer.position()));
    }
  }

  private static ByteBuffer grown(ByteBuffer full, int most) {
    int size = (int) Math.min(most, 2L * full.capacity());
    return ByteBuffer.allocate(size).put(full.flip());
  }
}
