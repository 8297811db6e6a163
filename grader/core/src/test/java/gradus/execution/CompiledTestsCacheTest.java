package gradus.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.FrameLimits;
import gradus.protocol.FrameWriter;
import gradus.protocol.WorkerReady;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompiledTestsCacheTest {

  private static final ExerciseCompiled COMPILED =
      new ExerciseCompiled(
          List.of(new ClassFile("a.A", Bytes.utf8("starter"))),
          List.of(new ClassFile("a.ATest", Bytes.utf8("tests"))),
          List.of(SampleExercise.test("ATest", "a")),
          List.of());

  private final Path root;
  private final Path folder;
  private final Path lib;

  CompiledTestsCacheTest(@TempDir Path root) throws IOException {
    this.root = root;
    folder = root.resolve("caches").resolve("gradus");
    lib = Files.createDirectory(root.resolve("lib"));
    Files.writeString(lib.resolve("worker.jar"), "1");
  }

  @Test
  void whatIsStoredIsFoundAgain() {
    CompiledTestsCache cache = new CompiledTestsCache(folder, lib);
    String key = cache.key("sha256:1");
    assertNull(cache.find(key));
    cache.store(key, COMPILED);
    assertEquals(COMPILED, cache.find(key));
    assertEquals(COMPILED, new CompiledTestsCache(folder, lib).find(key));
    assertNull(cache.find(cache.key("sha256:2")));
  }

  @Test
  void theKeyChangesWithTheExerciseAndWithTheWorkersJars() throws IOException {
    CompiledTestsCache cache = new CompiledTestsCache(folder, lib);
    String key = cache.key("sha256:1");
    assertEquals(key, new CompiledTestsCache(folder, lib).key("sha256:1"));
    assertNotEquals(key, cache.key("sha256:2"));
    Files.writeString(lib.resolve("worker.jar"), "another size");
    assertNotEquals(key, new CompiledTestsCache(folder, lib).key("sha256:1"));
    Files.delete(lib.resolve("worker.jar"));
    assertNotEquals(key, new CompiledTestsCache(folder, lib).key("sha256:1"));
  }

  @Test
  void aFileThatIsTornAnywhereIsAsGoodAsNone() throws IOException {
    CompiledTestsCache cache = new CompiledTestsCache(folder, lib);
    cache.store("key", COMPILED);
    Path file = folder.resolve("key");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertNull(cache.find("key"), "cut after " + length);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertNull(cache.find("key"), "one byte more");
  }

  @Test
  void aFileThatChangedAnywhereIsAsGoodAsNone() throws IOException {
    CompiledTestsCache cache = new CompiledTestsCache(folder, lib);
    cache.store("key", COMPILED);
    Path file = folder.resolve("key");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertNull(cache.find("key"), "changed at " + at);
    }
    Files.write(file, whole);
    assertEquals(COMPILED, cache.find("key"));
  }

  @Test
  void aFileWithAnotherMessageIsAsGoodAsNone() throws Exception {
    Files.createDirectories(folder);
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    new FrameWriter(frame, FrameLimits.UP).write(new WorkerReady("17"));
    writeWithDigest(frame.toByteArray(), folder.resolve("foreign"));
    writeWithDigest(new byte[] {0, 0, 0, 1, 1}, folder.resolve("garbage"));
    writeWithDigest(new byte[0], folder.resolve("empty"));
    CompiledTestsCache cache = new CompiledTestsCache(folder, lib);
    assertNull(cache.find("foreign"));
    assertNull(cache.find("garbage"));
    assertNull(cache.find("empty"));
  }

  private static void writeWithDigest(byte[] frame, Path file)
      throws IOException, GeneralSecurityException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(MessageDigest.getInstance("SHA-256").digest(frame));
    content.write(frame);
    Files.write(file, content.toByteArray());
  }

  @Test
  void aFolderThatCannotBeMadeCostsNothingButTime() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "in the way");
    CompiledTestsCache cache = new CompiledTestsCache(file.resolve("gradus"), lib);
    cache.store("key", COMPILED);
    assertNull(cache.find("key"));
    assertEquals("in the way", Files.readString(file));
  }

  @Test
  void aStoreThatFailsLeavesNothingBehind() throws IOException {
    Files.createDirectories(folder.resolve("key").resolve("in the way"));
    CompiledTestsCache cache = new CompiledTestsCache(folder, lib);
    cache.store("key", COMPILED);
    assertNull(cache.find("key"));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("key")), left.toList());
    }
  }

  @Test
  void remembersWhatIsWellUnderItsOwnKeyOnly() {
    CompiledTestsCache cache = new CompiledTestsCache(folder, lib);
    String key = cache.key("trial");
    assertFalse(cache.remembers(key));
    cache.remember(key);
    assertTrue(new CompiledTestsCache(folder, lib).remembers(key));
    assertFalse(cache.remembers(cache.key("another trial")));
    assertNull(cache.find(key));
  }

  @Test
  void storingAgainReplaces() {
    CompiledTestsCache cache = new CompiledTestsCache(folder, lib);
    cache.store("key", new ExerciseCompiled(List.of(), List.of(), List.of(), List.of()));
    cache.store("key", COMPILED);
    assertEquals(COMPILED, cache.find("key"));
  }
}
