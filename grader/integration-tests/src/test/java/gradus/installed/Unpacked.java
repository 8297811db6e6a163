package gradus.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An unpacked zip.
 *
 * @param root its only folder
 */
record Unpacked(Path root) {

  /** The checkout whose build is tested. */
  static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

  /** A right solution, below the root. */
  static final String REFERENCE = "solutions/foundations/summary_statistics/accepted/reference";

  /** What one command left behind. */
  record Ended(int status, String out, String err) {}

  /** Returns the zip that this very build made. */
  static Path zip() throws IOException {
    try (Stream<Path> files = Files.list(CHECKOUT.resolve("target"))) {
      List<Path> zips =
          files.filter(each -> each.getFileName().toString().matches("gradus-.*\\.zip")).toList();
      assertEquals(1, zips.size(), () -> "mvn package makes one zip, and there are " + zips);
      return zips.get(0);
    }
  }

  /** Unpacks a zip with the modes of its files. */
  static Unpacked of(Path zip, Path folder) throws IOException {
    unpack(zip, folder);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> roots = files.toList();
      assertEquals(1, roots.size(), roots::toString);
      return new Unpacked(roots.get(0));
    }
  }

  /** Unpacks a zip into a folder. */
  static void unpack(Path zip, Path folder) throws IOException {
    Map<String, String> withModes = Map.of("enablePosixFileAttributes", "true");
    try (FileSystem system = FileSystems.newFileSystem(zip, withModes);
        Stream<Path> entries = Files.walk(system.getPath("/"))) {
      for (Path each : entries.toList()) {
        Path target = folder.resolve(each.toString().substring(1));
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
        }
      }
    }
  }

  /** Runs a command and waits for its end. */
  static Ended run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile("gradus-test", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.redirectInput(new File("/dev/null")).environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    Ended ended = new Ended(process.exitValue(), out, Files.readString(err));
    Files.delete(err);
    return ended;
  }

  /** Returns every file below the root with its size and the time when it was written. */
  Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path each : files.toList()) {
        state.put(each.toString(), Files.size(each) + " " + Files.getLastModifiedTime(each));
      }
    }
    return state;
  }

  /** Returns the names of the jars in a folder below {@code lib}. */
  List<String> jars(String name) throws IOException {
    List<String> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(root.resolve("lib").resolve(name))) {
      files.map(each -> each.getFileName().toString()).sorted().forEach(jars::add);
    }
    return jars;
  }
}
