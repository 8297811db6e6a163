package gradus.pack;

import gradus.protocol.Bytes;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

/** Writes packs. */
final class PackWriter {

  private static final Map<String, String> NEW_WITH_MODES =
      Map.of("create", "true", "enablePosixFileAttributes", "true");

  /** The first day that a zip can name, so that the same files make the same zip. */
  private static final FileTime SOME_DAY = FileTime.fromMillis(315_619_200_000L);

  private static final String RUN = "rwxr-xr-x";
  private static final String READ = "rw-r--r--";

  private PackWriter() {}

  /**
   * Writes a zip, whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  static void zip(PackFiles files, Path target) throws IOException {
    Path draft =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.deleteIfExists(draft);
      fill(files, draft);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void fill(PackFiles files, Path zip) throws IOException {
    try (FileSystem system = FileSystems.newFileSystem(zip, NEW_WITH_MODES)) {
      for (Map.Entry<String, Bytes> each : files.all().entrySet()) {
        Path file = system.getPath("/" + each.getKey());
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, each.getValue().toByteArray());
        Files.setAttribute(
            file,
            "zip:permissions",
            PosixFilePermissions.fromString(files.isScript(each.getKey()) ? RUN : READ));
      }
      dateAll(system.getPath("/"));
    }
  }

  private static void dateAll(Path root) throws IOException {
    try (Stream<Path> entries = Files.walk(root)) {
      for (Path each : entries.filter(each -> !each.equals(root)).toList()) {
        BasicFileAttributeView view =
            Files.getFileAttributeView(each, BasicFileAttributeView.class);
        view.setTimes(SOME_DAY, SOME_DAY, SOME_DAY);
      }
    }
  }

  /**
   * Writes a folder, which must be new or empty.
   *
   * @throws DirectoryNotEmptyException if it holds something
   * @throws IOException if it cannot be written
   */
  static void folder(PackFiles files, Path target) throws IOException {
    Files.createDirectories(target);
    requireEmpty(target);
    for (Map.Entry<String, Bytes> each : files.all().entrySet()) {
      Path file = target.resolve(each.getKey());
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, each.getValue().toByteArray());
      if (files.isScript(each.getKey()) && !file.toFile().setExecutable(true, false)) {
        throw new IOException(file + " cannot be made executable");
      }
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new DirectoryNotEmptyException(folder.toString());
      }
    }
  }
}
