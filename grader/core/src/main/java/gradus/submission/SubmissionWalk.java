package gradus.submission;

import gradus.files.FileName;
import gradus.files.Litter;
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
import java.util.Set;

/** Lists what is under a submission's path, within bounds and without opening a file. */
final class SubmissionWalk {

  /** The most entries that are looked at, wanted or not. */
  static final int ENTRIES = 2_000;

  /** The most folders inside each other. */
  static final int DEPTH = 8;

  private static final String BUILD_FOLDER = "target";

  private final List<Candidate> found = new ArrayList<>();
  private final Set<Path> unpacked;
  private int entries;
  private String shownPrefix = "";
  private int skipped;

  /**
   * @param unpacked archives whose content is listed elsewhere
   */
  private SubmissionWalk(Set<Path> unpacked) {
    this.unpacked = unpacked;
  }

  /**
   * Lists files and folders.
   *
   * @return what they hold, sorted by path, without folders; hidden entries and {@code target} are
   *     not looked into
   * @throws RefusedException if they hold too many entries
   * @throws IOException if something in them cannot be listed
   */
  static List<Candidate> list(HandIn handIn) throws IOException, RefusedException {
    SubmissionWalk walk = new SubmissionWalk(handIn.unpacked());
    for (HandIn.Part each : handIn.parts()) {
      walk.list(each);
    }
    walk.found.sort(Comparator.comparing(Candidate::path));
    return walk.found;
  }

  private void list(HandIn.Part part) throws IOException, RefusedException {
    BasicFileAttributes attributes = attributes(part.path());
    if (attributes.isDirectory()) {
      shownPrefix = part.shown().isEmpty() ? "" : part.shown() + "/";
      skipped = part.name().isEmpty() ? 0 : part.name().length() + 1;
      enter(part.path(), part.name().isEmpty() ? "" : part.name() + "/", 0);
    } else {
      String name = part.name().isEmpty() ? lastName(part.path()) : part.name();
      String shown = part.shown().isEmpty() ? name : part.shown();
      found.add(new Candidate(part.path(), name, shown, kind(attributes), attributes.size()));
    }
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
    if (unpacked.contains(entry)) {
      return;
    }
    String name = lastName(entry);
    if (!Litter.reason(name).isEmpty()) {
      add(entry, prefix + name, Kind.LITTER, 0);
      return;
    }
    BasicFileAttributes attributes = attributes(entry);
    if (!attributes.isDirectory()) {
      add(entry, prefix + name, kind(attributes), attributes.size());
    } else if (depth + 1 > DEPTH) {
      add(entry, prefix + name, Kind.DEEP_FOLDER, 0);
    } else if (name.equals(BUILD_FOLDER)) {
      add(entry, prefix + name, Kind.LITTER, 0);
    } else {
      enter(entry, prefix + name + "/", depth + 1);
    }
  }

  private void add(Path file, String path, Kind kind, long bytes) {
    found.add(new Candidate(file, path, shownPrefix + path.substring(skipped), kind, bytes));
  }

  private static Kind kind(BasicFileAttributes attributes) {
    return attributes.isSymbolicLink()
        ? Kind.LINK
        : attributes.isRegularFile() ? Kind.REGULAR : Kind.SPECIAL;
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  static String lastName(Path path) {
    return FileName.of(path).text();
  }
}
