package gradus.benchmarks.peers;

import gradus.patch.MalformedPatchException;
import gradus.patch.PatchApplier;
import gradus.patch.PatchReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Submissions as a course hands them in, over all exercises: of 50, 30 are right, 14 wrong, 3 do
 * not compile, 2 ask for what is not allowed, and one never ends. No two are the same text.
 */
final class Mixture {

  private static final String REFERENCE = "accepted/reference";
  private static final int CYCLE = 50;
  private static final int RIGHT = 30;
  private static final int WRONG = 44;
  private static final int UNCOMPILABLE = 47;
  private static final int FORBIDDEN = 49;

  private final List<Path> exercises = folders(Path.of("solutions"), 2);

  /** Writes submissions, the same ones each time: {@code <learner>/<exercise>/*.java}. */
  void write(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path exercise = exercises.get(i % exercises.size());
      // Each kind comes to each exercise in the end.
      int kind = (i + i / exercises.size()) % CYCLE;
      Path solution = solution(exercise, kind, i);
      Path submission =
          Files.createDirectories(
              folder.resolve("learner%05d".formatted(i)).resolve(exercise.getFileName()));
      for (Map.Entry<String, String> each : sources(exercise, solution).entrySet()) {
        String text = changed(each.getValue(), kind) + "// " + i + "\n";
        Files.writeString(submission.resolve(each.getKey()), text);
      }
    }
  }

  private static Path solution(Path exercise, int kind, int i) throws IOException {
    if (kind >= WRONG) {
      return exercise.resolve(REFERENCE);
    }
    List<Path> candidates = new ArrayList<>();
    for (String each :
        kind < RIGHT ? List.of("accepted") : List.of("wrong_answer", "runtime_error")) {
      if (Files.isDirectory(exercise.resolve(each))) {
        candidates.addAll(children(exercise.resolve(each)));
      }
    }
    return candidates.get(i / CYCLE % candidates.size());
  }

  /** Returns a solution's files: those of a folder, or what a patch makes of the reference's. */
  private static Map<String, String> sources(Path exercise, Path solution) throws IOException {
    boolean isFolder = Files.isDirectory(solution);
    Map<String, String> sources = new TreeMap<>();
    for (Path each : Course.sources(isFolder ? solution : exercise.resolve(REFERENCE))) {
      sources.put(each.getFileName().toString(), Files.readString(each));
    }
    try {
      return isFolder
          ? sources
          : PatchApplier.apply(PatchReader.read(Files.readString(solution)), sources).files();
    } catch (MalformedPatchException e) {
      throw new IOException(solution.toString(), e);
    }
  }

  private static String changed(String source, int kind) {
    if (kind < WRONG) {
      return source;
    }
    if (kind < UNCOMPILABLE) {
      return source.replaceFirst("return ", "return undeclared + ");
    }
    return source.replaceFirst(
        "return ",
        kind < FORBIDDEN
            ? "System.exit(0); return "
            : "for (int i1 = 0; i1 < 7; i1 = (i1 + 1) % 7) {} return ");
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static List<Path> folders(Path root, int depth) {
    try (Stream<Path> all = Files.walk(root, depth)) {
      return all.filter(Files::isDirectory)
          .filter(each -> !each.equals(root))
          .filter(each -> root.relativize(each).getNameCount() == depth)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
