package gradus.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundedFileTest {

  private final Path folder;

  BoundedFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsUpToTheBoundAndNoFurther() throws Exception {
    for (int size : new int[] {0, 1, 8191, 8192, 8193, 8194, 100_000}) {
      byte[] content = new byte[size];
      new Random(size).nextBytes(content);
      Path file = Files.write(folder.resolve("f" + size), content);
      assertArrayEquals(content, BoundedFile.read(file, size).toByteArray());
      assertArrayEquals(content, BoundedFile.read(file, 1 << 20).toByteArray());
      if (size > 0) {
        assertThrows(FileTooLargeException.class, () -> BoundedFile.read(file, size - 1));
      }
    }
  }

  @Test
  void doesNotFollowALink() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThrows(IOException.class, () -> BoundedFile.read(link, 10));
  }
}
