package gradus.submission;

import gradus.files.FileName;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.submission.Candidate.Kind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists what is under a submission's path, within bounds and without opening a file. */
final class SubmissionWalk {

  /** The most entries that are looked at, wanted or not. */
  static final int ENTRIES = 2_000;

  /** The most folders inside each other. */
  static final int DEPTH = 8;

  private static final String BUILD_FOLDER = "target";

  private final List<Candidate> found = new ArrayList<>();
  private int entries;

  private SubmissionWalk() {}

  /**
   * Lists a file or folder.
   *
   * @return what it holds, sorted by path, without folders, hidden entries and {@code target}
   * @throws RefusedException if it holds too many entries
   * @throws IOException if something in it cannot be listed
   */
  static List<Candidate> list(Path root) throws IOException, RefusedException {
    SubmissionWalk walk = new SubmissionWalk();
    BasicFileAttributes attributes = attributes(root);
    if (attributes.isDirectory()) {
      walk.enter(root, "", 0);
    } else {
      walk.add(root, lastName(root), attributes);
    }
    walk.found.sort(Comparator.comparing(Candidate::path));
    return walk.found;
  }

  private void enter(Path folder, String prefix, int depth) throws IOException, RefusedException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path each : children) {
        if (++entries > ENTRIES) {
          String message = "The folder holds more than " + ENTRIES + " files and folders.";
          throw new RefusedException(
              Diagnostic.error(Stage.SUBMISSION, "too-many-entries", message));
        }
        visit(each, prefix, depth);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void visit(Path entry, String prefix, int depth) throws IOException, RefusedException {
    String name = lastName(entry);
    if (name.startsWith(".")) {
      return;
    }
    BasicFileAttributes attributes = attributes(entry);
    if (!attributes.isDirectory()) {
      add(entry, prefix + name, attributes);
    } else if (depth + 1 > DEPTH) {
      found.add(new Candidate(entry, prefix + name, Kind.DEEP_FOLDER, 0));
    } else if (!name.equals(BUILD_FOLDER)) {
      enter(entry, prefix + name + "/", depth + 1);
    }
  }

  private void add(Path file, String path, BasicFileAttributes attributes) {
    Kind kind =
        attributes.isSymbolicLink()
            ? Kind.LINK
            : attributes.isRegularFile() ? Kind.REGULAR : Kind.SPECIAL;
    found.add(new Candidate(file, path, kind, attributes.size()));
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  static String lastName(Path path) {
    return FileName.of(path).text();
  }
}
