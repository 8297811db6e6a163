package gradus.endtoend;

import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.protocol.SourceFile;
import gradus.solution.KnownSolution;
import gradus.solution.SolutionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The solutions whose verdict is known, as submissions. */
final class KnownSolutions {

  private static final SortedMap<Path, KnownSolution> ALL = read();

  private KnownSolutions() {}

  private static SortedMap<Path, KnownSolution> read() {
    SortedMap<Path, KnownSolution> all = new TreeMap<>();
    try {
      Catalogue catalogue = Catalogue.of(CommandLineRun.EXERCISES);
      for (ExerciseId id : catalogue.ids()) {
        Exercise exercise = new ExerciseReader().read(catalogue.folder(id));
        new SolutionReader(exercise, CommandLineRun.SOLUTIONS)
            .read()
            .solutions()
            .forEach(each -> all.put(Path.of(id.toString(), each.label()), each));
      }
    } catch (InvalidExerciseException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Returns them as {@code <topic>/<exercise>/<verdict>/<name>}, in that order. */
  static List<Path> all() {
    return List.copyOf(ALL.keySet());
  }

  /** Returns one by its path, as {@link #all} gives it. */
  static KnownSolution at(Path solution) {
    KnownSolution known = ALL.get(solution);
    if (known == null) {
      throw new AssertionError("there is no solution " + solution);
    }
    return known;
  }

  /**
   * Hands one in.
   *
   * @param solution its path, as {@link #all} gives it
   * @param folder the submission's folder, made here
   * @param last what every file ends with beyond the solution's text
   */
  static void handIn(Path solution, Path folder, String last) throws IOException {
    Files.createDirectories(folder);
    for (SourceFile each : at(solution).submission().files()) {
      Files.writeString(folder.resolve(each.path()), each.content().utf8() + last);
    }
  }
}
