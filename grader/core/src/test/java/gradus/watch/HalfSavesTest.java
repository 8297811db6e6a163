package gradus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hundred saves, each in steps, as editors make them: none is seen half. */
@Tag("thorough")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("any-jdk")
final class HalfSavesTest {

  private static final int SAVES = 200;
  private static final String BEGIN = "class Mean { // ";
  private static final String END = "} // whole";

  /** Between the steps of a save; a machine that takes this long by itself has proved nothing. */
  private static final Duration PAUSE = Duration.ofMillis(3);

  private static final Duration SLOW = Duration.ofMillis(8);

  @TempDir private Path folder;

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private final Thread looking = new Thread(this::look, "looking");
  private Path source;
  private SaveWatcher watcher;

  private enum Habit {
    TRUNCATES,
    RENAMES,
    KEEPS_A_BACKUP
  }

  @BeforeEach
  void watch() throws IOException {
    source = folder.resolve("Mean.java");
    Files.writeString(source, BEGIN + "0\n" + END);
    watcher = SaveWatcher.of(folder);
    looking.setDaemon(true);
    looking.start();
  }

  @AfterEach
  void end() throws IOException {
    looking.interrupt();
    watcher.close();
  }

  /** As {@code watch} does: what a newer save overtook while it was read does not count. */
  private void look() {
    try {
      while (watcher.await()) {
        String text = read();
        if (!watcher.isOvertaken()) {
          seen.add(text);
        }
      }
    } catch (InterruptedException | IOException e) {
      seen.add("ended: " + e);
    }
  }

  private String read() throws IOException {
    try {
      return Files.readString(source);
    } catch (NoSuchFileException e) {
      return "missing";
    }
  }

  @ParameterizedTest
  @EnumSource(Habit.class)
  void areSeenWhole(Habit habit) throws Exception {
    int quick = 0;
    for (int i = 1; i <= SAVES; i++) {
      long before = System.nanoTime();
      String text = BEGIN + i + "\n" + END;
      save(habit, text);
      boolean wasQuick = System.nanoTime() - before < 2 * SLOW.toNanos();
      quick += wasQuick ? 1 : 0;
      String found = seen.take();
      while (!found.equals(text)) {
        assertTrue(!wasQuick || found.endsWith(END), found);
        found = seen.take();
      }
    }
    assertTrue(quick > 0, "no save was quick enough to prove anything");
  }

  private void save(Habit habit, String text) throws Exception {
    switch (habit) {
      case TRUNCATES -> writeInSteps(source, text);
      case RENAMES -> {
        Path draft = folder.resolve("Mean.java.draft");
        writeInSteps(draft, text);
        Files.move(draft, source, StandardCopyOption.ATOMIC_MOVE);
      }
      case KEEPS_A_BACKUP -> {
        Files.move(source, folder.resolve("Mean.java~"), StandardCopyOption.REPLACE_EXISTING);
        Thread.sleep(PAUSE.toMillis());
        writeInSteps(source, text);
      }
    }
  }

  private static void writeInSteps(Path file, String text) throws Exception {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      Thread.sleep(PAUSE.toMillis());
      out.write(text.substring(0, BEGIN.length()));
      out.flush();
      Thread.sleep(PAUSE.toMillis());
      out.write(text.substring(BEGIN.length()));
    }
  }

  @Test
  void aSourceThatStaysEmptyIsSeenEmpty() throws Exception {
    Files.writeString(source, "");
    assertEquals("", seen.take());
  }
}
