package gradus.pack;

import gradus.protocol.Bytes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a pack, by their paths in it, with a slash between folders. */
final class PackFiles {

  /** What tools leave behind beside the author's files. */
  private static final Set<String> LEFT_BEHIND = Set.of("__pycache__", "target");

  private final SortedMap<String, Bytes> files = new TreeMap<>();
  private final Set<String> scripts = new HashSet<>();

  /** Returns the files, sorted by path. */
  SortedMap<String, Bytes> all() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** Returns whether a file is there to be run. */
  boolean isScript(String path) {
    return scripts.contains(path);
  }

  void add(String path, String text) {
    files.put(path, Bytes.utf8(text));
  }

  /** Adds a text that is run. */
  void addScript(String path, String text) {
    add(path, text);
    scripts.add(path);
  }

  void add(String path, Path file) throws IOException {
    files.put(path, Bytes.of(Files.readAllBytes(file)));
  }

  /** Adds a file that is run. */
  void addScript(String path, Path file) throws IOException {
    add(path, file);
    scripts.add(path);
  }

  /** Adds the regular files of a folder and of those below it; links and hidden files are left. */
  void addTree(String path, Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            boolean wanted = each.equals(folder) || isWanted(each);
            return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && isWanted(each)) {
              add(path + "/" + slashed(folder.relativize(each)), each);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isWanted(Path path) {
    String name = String.valueOf(path.getFileName());
    return !name.startsWith(".") && !LEFT_BEHIND.contains(name);
  }

  private static String slashed(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }
}
