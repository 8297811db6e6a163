package gradus.files;

import gradus.protocol.Bytes;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the files of a flat folder, by name. */
public final class FolderReader {

  /** The most bytes of one file. */
  static final int FILE_BYTES = 8 << 20;

  /** The most bytes of all files that are read; below what one frame to a worker holds. */
  static final int FOLDER_BYTES = 64 << 20;

  /** The most entries, whether they are read or not. */
  static final int ENTRIES = 1_000;

  private static final Pattern PORTABLE_NAME = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_$.-]*");

  /** What tools leave behind beside the author's files. */
  private static final Set<String> LEFT_BEHIND = Set.of("__pycache__", "target");

  private final Predicate<String> wanted;
  private final ProblemSink problems;
  private final Set<String> leftOut;

  /**
   * Prepares reading.
   *
   * @param wanted which names to read; other regular files are only looked at for links and size
   * @param problems takes what is wrong with the folder
   */
  public FolderReader(Predicate<String> wanted, ProblemSink problems) {
    this(wanted, problems, LEFT_BEHIND);
  }

  private FolderReader(Predicate<String> wanted, ProblemSink problems, Set<String> leftOut) {
    this.wanted = wanted;
    this.problems = problems;
    this.leftOut = leftOut;
  }

  /** Returns a reader that also leaves out an entry, which somebody else looks at. */
  public FolderReader except(String name) {
    Set<String> more = new TreeSet<>(leftOut);
    more.add(name);
    return new FolderReader(wanted, problems, more);
  }

  /** Returns the wanted files that could be read and are UTF-8, sorted by name. */
  public SortedMap<String, Bytes> read(Path folder) {
    SortedMap<String, Bytes> files = new TreeMap<>();
    long total = 0;
    for (Path entry : entries(folder)) {
      String name = name(entry);
      Bytes content = isReadable(entry, name) ? content(entry, name) : null;
      total += content == null ? 0 : content.size();
      if (total > FOLDER_BYTES) {
        problems.report(name, 0, "The exercise's files hold more than 64 MiB together.");
        break;
      }
      if (content != null) {
        files.put(name, content);
      }
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /** Returns the content of one file, or null where it is missing or was reported. */
  public @Nullable Bytes readOne(Path folder, String name) {
    Path entry = folder.resolve(name);
    boolean there = Files.exists(entry, LinkOption.NOFOLLOW_LINKS);
    return there && isReadable(entry, name) ? content(entry, name) : null;
  }

  private List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      problems.report("", 0, "There is no such folder (a symbolic link does not count).");
      return entries;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path each : stream) {
        entries.add(each);
        if (entries.size() > ENTRIES) {
          problems.report("", 0, "The folder holds more than " + ENTRIES + " files.");
          return List.of();
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      problems.report("", 0, "The folder cannot be read.");
    }
    Collections.sort(entries);
    return entries;
  }

  private boolean isReadable(Path entry, String name) {
    if (name.startsWith(".") || leftOut.contains(name)) {
      return false;
    }
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      problems.report(name, 0, "The file cannot be read.");
      return false;
    }
    if (attributes.isSymbolicLink()) {
      problems.report(name, 0, "Symbolic links are not allowed in an exercise.");
    } else if (attributes.isDirectory()) {
      problems.report(name, 0, "An exercise is one flat folder, without folders inside.");
    } else if (!attributes.isRegularFile()) {
      problems.report(name, 0, "This is not a regular file.");
    } else if (attributes.size() > FILE_BYTES) {
      problems.report(name, 0, "The file holds more than 8 MiB.");
    } else if (wanted.test(name) && !PORTABLE_NAME.matcher(name).matches()) {
      problems.report(name, 0, "File names hold only ASCII letters, digits and . - _ $.");
    } else {
      return wanted.test(name);
    }
    return false;
  }

  private @Nullable Bytes content(Path entry, String name) {
    Bytes content;
    try {
      content = BoundedFile.read(entry, FILE_BYTES);
    } catch (FileTooLargeException e) {
      problems.report(name, 0, "The file holds more than 8 MiB.");
      return null;
    } catch (IOException e) {
      problems.report(name, 0, "The file cannot be read.");
      return null;
    }
    Utf8Text text = Utf8Text.decode(content);
    if (!text.wellFormed()) {
      problems.report(name, text.malformedLine(), "The file is not UTF-8 from this line on.");
      return null;
    }
    return content;
  }

  private static String name(Path entry) {
    Path name = entry.getFileName();
    return name == null ? "" : name.toString();
  }
}
