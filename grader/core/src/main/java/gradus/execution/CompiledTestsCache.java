package gradus.execution;

import gradus.protocol.ExerciseCompiled;
import gradus.protocol.FrameLimits;
import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.WorkerEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Compiled tests on disk, named by what they were compiled from, and what is known of them. A file
 * is a digest and a frame; one that is torn or stale is as good as none, and a folder that cannot
 * be written only costs time.
 */
public final class CompiledTestsCache {

  private static final int DIGEST_BYTES = 32;

  private final Path folder;
  private final String fingerprint;

  /**
   * @param folder where the files are; made when first needed
   * @param workerLib the worker's jars, against which tests are compiled
   */
  public CompiledTestsCache(Path folder, Path workerLib) {
    this.folder = folder;
    this.fingerprint = System.getProperty("java.version") + "\n" + listing(workerLib);
  }

  /** Returns the name under which is kept what this JDK and this worker make of something. */
  public String key(String subject) {
    String content = fingerprint + "\n" + subject;
    return HexFormat.of().formatHex(sha256(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns what was stored under a key, or null. */
  @Nullable ExerciseCompiled find(String key) {
    try {
      byte[] file = Files.readAllBytes(folder.resolve(key));
      byte[] frame = Arrays.copyOfRange(file, Math.min(DIGEST_BYTES, file.length), file.length);
      if (!Arrays.equals(file, 0, Math.min(DIGEST_BYTES, file.length), sha256(frame), 0, 32)) {
        return null;
      }
      WorkerEvent event =
          FrameReader.ofEvents(new ByteArrayInputStream(frame)).read(FrameLimits.UP);
      return event instanceof ExerciseCompiled compiled ? compiled : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Keeps compiled tests under a key, if the folder can be written. */
  void store(String key, ExerciseCompiled compiled) {
    try {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      new FrameWriter(frame, FrameLimits.UP).write(compiled);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(sha256(frame.toByteArray()));
      frame.writeTo(file);
      Files.createDirectories(folder);
      place(file.toByteArray(), folder.resolve(key));
    } catch (IOException e) {
      // Without the file, the next grade compiles again: slower, not wrong.
    }
  }

  /** Returns whether it was remembered that a key's subject is well. */
  public boolean remembers(String key) {
    return Files.isRegularFile(folder.resolve(key));
  }

  /** Remembers that a key's subject is well, if the folder can be written. */
  public void remember(String key) {
    try {
      Files.createDirectories(folder);
      place(new byte[0], folder.resolve(key));
    } catch (IOException e) {
      // Without the file, it is found out again.
    }
  }

  private void place(byte[] content, Path target) throws IOException {
    Path temporary = Files.createTempFile(folder, "", ".tmp");
    try {
      Files.write(temporary, content);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static String listing(Path workerLib) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(workerLib, "*.jar")) {
      Stream<String> lines =
          StreamSupport.stream(jars.spliterator(), false).map(CompiledTestsCache::line);
      return String.join("\n", lines.sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the worker's jars cannot be listed", e);
    }
  }

  private static String line(Path jar) {
    try {
      List<Object> parts =
          List.of(jar.getFileName(), Files.size(jar), Files.getLastModifiedTime(jar).toMillis());
      return parts.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a jar of the worker cannot be read", e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
