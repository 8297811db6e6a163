package gradus.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What graders that were killed have left among the temporary files. */
final class LeftoversTest {

  @TempDir private Path temporary;
  private Path own;

  @BeforeEach
  void makeOwn() throws IOException {
    own = Files.createDirectory(temporary.resolve("gradus-own"));
  }

  private Path leave(String name) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(name));
    Files.createFile(Leftovers.markOf(folder));
    return folder;
  }

  @Test
  void anEmptyFolderOfTheDeadGoesWithItsMark() throws IOException {
    Path dead = leave("gradus-1");

    Leftovers.sweep(own);

    assertFalse(Files.exists(dead));
    assertFalse(Files.exists(Leftovers.markOf(dead)));
    assertTrue(Files.exists(own));
  }

  @Test
  void theFolderOfTheLivingStays() throws IOException {
    Path alive = leave("gradus-2");
    try (FileChannel channel =
        FileChannel.open(Leftovers.markOf(alive), StandardOpenOption.WRITE)) {
      assertTrue(channel.lock().isValid());

      Leftovers.sweep(own);

      assertTrue(Files.exists(alive));
    }
  }

  @Test
  void whatIsNotAnEmptyFolderOfOursStays() throws IOException {
    Path full = leave("gradus-3");
    Files.writeString(full.resolve("file"), "x");
    Path other = leave("other-4");
    Path unmarked = Files.createDirectory(temporary.resolve("gradus-5"));
    Files.createDirectory(temporary.resolve("gradus-6"));
    Path link = temporary.resolve("gradus-6.lock");
    Files.createSymbolicLink(link, Leftovers.markOf(other));

    Leftovers.sweep(own);

    assertTrue(Files.exists(full.resolve("file")));
    assertTrue(Files.exists(other));
    assertTrue(Files.exists(unmarked));
    assertTrue(Files.exists(link));
  }

  @Test
  void aScratchFolderIsMarkedAsLongAsItIsThere() throws IOException {
    Path mark;
    try (Scratch scratch = Scratch.make()) {
      mark = Leftovers.markOf(scratch.folder());
      assertTrue(Files.exists(mark));
      assertEquals(scratch.folder().getParent(), mark.getParent());
    }
    assertFalse(Files.exists(mark));
  }
}
