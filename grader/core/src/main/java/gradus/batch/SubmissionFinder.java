package gradus.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds submissions: {@code <learner>/<exercise>/}, or {@code <learner>/} for one exercise. */
final class SubmissionFinder {

  private SubmissionFinder() {}

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
    List<BatchItem> items = new ArrayList<>();
    for (Path learner : folders(submissions)) {
      if (exercise != null) {
        items.add(new BatchItem(name(learner), exercise, learner));
        continue;
      }
      for (Path each : folders(learner)) {
        items.add(new BatchItem(name(learner), name(each), each));
      }
    }
    return items;
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
          .filter(each -> !name(each).startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
