package gradus.exercise;

import gradus.files.FolderReader;
import gradus.files.JavaNames;
import gradus.json.PlainText;
import gradus.patch.MalformedPatchException;
import gradus.patch.Patch;
import gradus.patch.PatchApplier;
import gradus.patch.PatchReader;
import gradus.patch.Patched;
import gradus.protocol.Bytes;
import gradus.protocol.CodeSources;
import gradus.protocol.SourceFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the folder {@code code} of an exercise whose learners hand in tests: the right code in
 * sources that take the place of provided ones, and known mistakes as patches of it.
 */
final class CodeReader {

  /** The folder's name. */
  static final String FOLDER = "code";

  private static final String SOURCE = ".java";
  private static final String PATCH = ".patch";
  private static final int MOST_CHARACTERS = 200;

  private final ProblemList problems;
  private final SortedMap<String, Bytes> files;

  private CodeReader(Path folder, ProblemList problems) {
    this.problems = problems;
    this.files =
        new FolderReader(
                name -> name.endsWith(SOURCE) || name.endsWith(PATCH),
                (file, line, message) -> problems.report(path(file), line, message))
            .read(folder.resolve(FOLDER));
  }

  private static String path(String file) {
    return file.isEmpty() ? FOLDER : FOLDER + "/" + file;
  }

  /**
   * Returns all versions: what learners see, the right code, known mistakes by name.
   *
   * @param folder the exercise's folder
   * @param json what the exercise says of itself
   * @param files the files in its folder
   * @return nothing where learners hand in code, or there was a problem before
   */
  static List<CodeSources> read(
      Path folder, ExerciseJson json, Map<String, Bytes> files, ProblemList problems) {
    if (!json.kind().ofTests()) {
      if (Files.exists(folder.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS)) {
        String message = "Only an exercise with \"submission\": \"tests\" has a folder code.";
        problems.report(FOLDER, 0, message);
      }
      return List.of();
    }
    if (json.provided().isEmpty()) {
      String message = "\"provided\" must name what learners see of the code that they test.";
      problems.report(ExerciseReader.EXERCISE_JSON, 0, message);
    }
    if (problems.size() > 0) {
      return List.of();
    }
    List<SourceFile> provided =
        json.providedNames().stream()
            .map(each -> new SourceFile(each, Objects.requireNonNull(files.get(each), each)))
            .toList();
    return new CodeReader(folder, problems).versions(provided);
  }

  private List<CodeSources> versions(List<SourceFile> provided) {
    Map<String, String> right = new TreeMap<>();
    provided.forEach(each -> right.put(each.path(), each.content().utf8()));
    files.forEach(
        (name, content) -> {
          if (name.endsWith(SOURCE)) {
            right.put(name, content.utf8());
          }
        });
    if (files.keySet().stream().noneMatch(each -> each.endsWith(SOURCE))) {
      problems.report(FOLDER, 0, "The right code is missing, on which learners' tests must pass.");
    }
    List<CodeSources> all = new ArrayList<>();
    all.add(new CodeSources("provided", "", provided));
    all.add(new CodeSources(TestPlan.RIGHT, "", sources(right)));
    files.forEach(
        (name, content) -> {
          if (name.endsWith(PATCH)) {
            mistake(name, content.utf8(), right, all);
          }
        });
    return all;
  }

  private void mistake(String file, String text, Map<String, String> right, List<CodeSources> all) {
    String name = file.substring(0, file.length() - PATCH.length());
    if (!JavaNames.ID.matcher(name).matches() || name.equals(TestPlan.RIGHT)) {
      problems.report(path(file), 0, "A mistake's name must match " + JavaNames.ID.pattern() + ".");
      return;
    }
    try {
      Patch patch = PatchReader.read(text);
      Patched patched = PatchApplier.apply(patch, right);
      patched.misfits().forEach(each -> problems.report(path(file), each.line(), each.message()));
      all.add(new CodeSources(name, title(file, patch), sources(patched.files())));
    } catch (MalformedPatchException e) {
      e.problems().forEach(each -> problems.report(path(file), each.line(), each.message()));
    }
  }

  /** Returns the first paragraph above the diff. */
  private String title(String file, Patch patch) {
    String title =
        patch
            .head()
            .strip()
            .lines()
            .takeWhile(each -> !each.isBlank())
            .map(String::strip)
            .collect(Collectors.joining(" "));
    if (title.isEmpty() || title.length() > MOST_CHARACTERS || !PlainText.isPrintable(title)) {
      String message = "A sentence of at most %d characters must say first what the mistake is.";
      problems.report(path(file), 1, message.formatted(MOST_CHARACTERS));
    }
    return title;
  }

  private static List<SourceFile> sources(Map<String, String> texts) {
    return new TreeMap<>(texts)
        .entrySet().stream()
            .map(each -> new SourceFile(each.getKey(), Bytes.utf8(each.getValue())))
            .toList();
  }
}
