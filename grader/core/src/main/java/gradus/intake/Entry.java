package gradus.intake;

import gradus.files.FileName;
import gradus.files.FileTrouble;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A file or folder that was handed over.
 *
 * @param path where it is
 * @param name what it is called
 * @param shown its path below what was handed over
 * @param kind what the file system says it is
 * @param trouble why it cannot be read; empty where nothing is known against it
 */
record Entry(Path path, FileName name, String shown, Kind kind, String trouble) {

  /** What the file system says. */
  enum Kind {
    FOLDER,
    FILE,
    /** A link, a pipe, a device. */
    OTHER
  }

  /** Returns its name as text. */
  String text() {
    return name.text();
  }

  boolean isFolder() {
    return kind == Kind.FOLDER;
  }

  /** Returns whether the folder holds something of such a name. */
  boolean holds(String child) {
    return isFolder() && Files.exists(path.resolve(child), LinkOption.NOFOLLOW_LINKS);
  }

  /** Lists what is in the folder. */
  List<Entry> children() throws IOException {
    return list(path, shown + "/");
  }

  /** Lists what is in a folder, by name; links are not followed. */
  static List<Entry> list(Path folder, String prefix) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children.stream().sorted().map(each -> of(each, prefix)).toList();
  }

  /** What is gone meanwhile or cannot be asked may be somebody's work: it is not passed over. */
  private static Entry of(Path path, String prefix) {
    FileName name = FileName.of(path);
    String shown = prefix + name.text();
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Entry(path, name, shown, kind(attributes), "");
    } catch (IOException e) {
      return new Entry(path, name, shown, Kind.FOLDER, trouble(e));
    }
  }

  private static Kind kind(BasicFileAttributes attributes) {
    return attributes.isDirectory()
        ? Kind.FOLDER
        : attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  static String trouble(IOException exception) {
    return "The folder cannot be read: " + FileTrouble.of(exception) + ".";
  }
}
