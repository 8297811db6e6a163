package gradus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SaveWatcherTest {

  private static final int SOON_SECONDS = 30;

  @TempDir private Path folder;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Path source;

  @BeforeEach
  void writeSource() throws IOException {
    source = Files.createDirectories(folder.resolve("src/deep")).resolve("Mean.java");
    Files.writeString(source, "class Mean {}");
  }

  @AfterEach
  void end() {
    thread.shutdownNow();
  }

  private interface Change {
    void make() throws IOException;
  }

  /** Returns what a watcher that waits says to a change. */
  private boolean said(SaveWatcher watcher, Change change) throws Exception {
    Callable<Boolean> waiting = watcher::await;
    Future<Boolean> answer = thread.submit(waiting);
    change.make();
    return answer.get(SOON_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void noticesSavesInAnyFolder() throws Exception {
    try (SaveWatcher watcher = SaveWatcher.of(folder)) {
      assertTrue(said(watcher, () -> Files.writeString(source, "class Mean { }")));
      assertTrue(said(watcher, () -> Files.writeString(folder.resolve("A.java"), "class A {}")));
      assertTrue(said(watcher, () -> Files.delete(source)));
    }
  }

  @Test
  void noticesSavesInFoldersThatCome() throws Exception {
    Path later = folder.resolve("later/deeper");
    try (SaveWatcher watcher = SaveWatcher.of(folder)) {
      assertTrue(said(watcher, () -> Files.createDirectories(later)));
      assertTrue(said(watcher, () -> Files.writeString(later.resolve("A.java"), "class A {}")));
    }
  }

  @Test
  void noticesAFolderThatMovesAway(@TempDir Path elsewhere) throws Exception {
    try (SaveWatcher watcher = SaveWatcher.of(folder)) {
      Path moved = elsewhere.resolve("src");
      assertTrue(said(watcher, () -> Files.move(folder.resolve("src"), moved)));
    }
  }

  @Test
  void noticesOneFileOnly() throws Exception {
    try (SaveWatcher watcher = SaveWatcher.of(source)) {
      Future<Boolean> answer = thread.submit(watcher::await);
      Files.writeString(source.resolveSibling("Other.java"), "class Other {}");
      assertSilent(answer);
      Files.writeString(source, "class Mean { }");
      assertTrue(answer.get(SOON_SECONDS, TimeUnit.SECONDS));
    }
  }

  @Test
  void leavesOtherFilesAndHiddenFoldersAlone() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    try (SaveWatcher watcher = SaveWatcher.of(folder)) {
      Future<Boolean> answer = thread.submit(watcher::await);
      Files.writeString(folder.resolve("notes.txt"), "x");
      Files.writeString(folder.resolve(".git/A.java"), "x");
      Files.createDirectories(folder.resolve(".idea"));
      assertSilent(answer);
      Files.writeString(source, "class Mean { }");
      assertTrue(answer.get(SOON_SECONDS, TimeUnit.SECONDS));
    }
  }

  /** That nothing comes takes a wait; a watcher that is too eager answers in less. */
  private static void assertSilent(Future<Boolean> answer) {
    assertThrows(TimeoutException.class, () -> answer.get(200, TimeUnit.MILLISECONDS));
  }

  @Test
  void saysWhenTheFolderIsGone() throws Exception {
    Path watched = source.resolveSibling("");
    Files.delete(source);
    try (SaveWatcher watcher = SaveWatcher.of(watched)) {
      assertFalse(said(watcher, () -> Files.delete(watched)));
    }
  }

  @Test
  void cannotWatchWhatIsNotThere() {
    Path missing = folder.resolve("missing");
    assertEquals(
        missing.toString(),
        assertThrows(NoSuchFileException.class, () -> SaveWatcher.of(missing)).getFile());
  }
}
