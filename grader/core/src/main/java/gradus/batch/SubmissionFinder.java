package gradus.batch;

import gradus.files.FileName;
import gradus.files.FileTrouble;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds submissions: {@code <learner>/<exercise>/}, or {@code <learner>/} for one exercise. */
final class SubmissionFinder {

  private static final FileName UNKNOWN = new FileName("");

  private SubmissionFinder() {}

  /**
   * A folder that may hold something.
   *
   * @param path where it is
   * @param name what it is called
   * @param trouble why it cannot be read; empty where nothing is known against it
   */
  private record Folder(Path path, FileName name, String trouble) {}

  /**
   * Returns the submissions, by learner and exercise. Links and hidden folders are not followed.
   *
   * @param exercise what every learner's folder is for; null where each holds a folder an exercise
   * @throws IOException if the folder is missing or cannot be listed
   */
  static List<BatchItem> find(Path submissions, @Nullable String exercise) throws IOException {
    if (!Files.isDirectory(submissions)) {
      throw new NotDirectoryException(submissions.toString());
    }
    List<Folder> learners = folders(submissions);
    ReportNames names = new ReportNames(learners.stream().map(Folder::name).toList());
    List<BatchItem> items = new ArrayList<>();
    for (Folder each : learners) {
      Path reports = Path.of(names.of(each.name()));
      if (exercise == null) {
        items.addAll(exercises(each, reports));
      } else {
        Path report = reports.resolve(file(exercise));
        String learner = each.name().text();
        items.add(new BatchItem(learner, exercise, each.path(), report, each.trouble()));
      }
    }
    return items;
  }

  /** A topic before the exercise's name is no folder of reports. */
  private static String file(String exercise) {
    FileName name = FileName.ofText(exercise.substring(exercise.lastIndexOf('/') + 1));
    return new ReportNames(List.of(name)).of(name) + ".json";
  }

  private static List<BatchItem> exercises(Folder learner, Path reports) {
    List<Folder> found = foldersOf(learner);
    ReportNames names = new ReportNames(found.stream().map(Folder::name).toList());
    return found.stream()
        .map(
            each ->
                new BatchItem(
                    learner.name().text(),
                    each.name().text(),
                    each.path(),
                    reports.resolve(names.of(each.name()) + ".json"),
                    each.trouble()))
        .toList();
  }

  /** What a learner's folder holds; where that cannot be told, one submission says so. */
  private static List<Folder> foldersOf(Folder learner) {
    if (!learner.trouble().isEmpty()) {
      return List.of(new Folder(learner.path(), UNKNOWN, learner.trouble()));
    }
    try {
      return folders(learner.path());
    } catch (IOException e) {
      return List.of(new Folder(learner.path(), UNKNOWN, trouble(e)));
    }
  }

  private static List<Folder> folders(Path parent) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    List<Folder> folders = new ArrayList<>();
    for (Path each : children.stream().sorted().toList()) {
      FileName name = FileName.of(each);
      if (!name.encoded().startsWith(".")) {
        addFolder(each, name, folders);
      }
    }
    return folders;
  }

  /** What is gone meanwhile or cannot be asked may be somebody's work: it is not passed over. */
  private static void addFolder(Path path, FileName name, List<Folder> folders) {
    try {
      if (Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isDirectory()) {
        folders.add(new Folder(path, name, ""));
      }
    } catch (IOException e) {
      folders.add(new Folder(path, name, trouble(e)));
    }
  }

  private static String trouble(IOException exception) {
    return "The folder cannot be read: " + FileTrouble.of(exception) + ".";
  }
}
