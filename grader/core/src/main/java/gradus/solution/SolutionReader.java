package gradus.solution;

import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.TestGroup;
import gradus.files.BoundedFile;
import gradus.files.FileTooLargeException;
import gradus.json.JsonReader;
import gradus.json.JsonValue;
import gradus.json.MalformedJsonException;
import gradus.model.Diagnostic;
import gradus.model.Verdict;
import gradus.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the known solutions of one exercise. */
public final class SolutionReader {

  private static final int FILE_BYTES = 1 << 20;

  private static final Comparator<KnownSolution> ORDER =
      Comparator.comparing((KnownSolution each) -> !isReference(each))
          .thenComparing(KnownSolution::verdict)
          .thenComparing(KnownSolution::name);

  private final Path folder;
  private final List<Diagnostic> found = new ArrayList<>();
  private final SolutionProblems problems;
  private final Set<String> groups;
  private final boolean ofTests;

  /**
   * @param exercise what the solutions are for
   * @param root the folder of all solutions
   */
  public SolutionReader(Exercise exercise, Path root) {
    this.folder = exercise.id().in(root);
    this.problems = new SolutionProblems("solutions/" + exercise.id(), found);
    this.groups = exercise.groups().stream().map(TestGroup::id).collect(Collectors.toSet());
    this.ofTests = exercise.kind().ofTests();
  }

  /**
   * Reads all of them.
   *
   * @throws InvalidExerciseException with every problem, if there is one
   * @throws IOException if a folder cannot be listed
   */
  public SolutionSet read() throws InvalidExerciseException, IOException {
    Submission reference = reference(folder);
    List<KnownSolution> solutions = new ArrayList<>();
    for (Path each : folders(folder)) {
      solutions.addAll(ofVerdict(each, reference));
    }
    checkCounts(solutions);
    List<EquivalentMutant> equivalents = equivalents();
    if (!found.isEmpty()) {
      throw new InvalidExerciseException(found);
    }
    return new SolutionSet(solutions.stream().sorted(ORDER).toList(), equivalents);
  }

  /** Returns what patches apply to; what is wrong with it is said where all are read. */
  static @Nullable Submission reference(Path folder) {
    Path path = referenceIn(folder);
    return Files.isDirectory(path)
        ? VerdictReader.submission(path, new SolutionProblems("", new ArrayList<>()))
        : null;
  }

  /** Returns where solutions are unless it is said to be elsewhere: beside the exercises. */
  public static Path beside(Path exercises) {
    return exercises.toAbsolutePath().normalize().resolveSibling("solutions");
  }

  /** Returns where the reference is. */
  static Path referenceIn(Path folder) {
    return folder.resolve(VerdictFolder.of(Verdict.ACCEPTED)).resolve(SolutionSet.REFERENCE);
  }

  private List<KnownSolution> ofVerdict(Path outer, @Nullable Submission reference)
      throws IOException {
    String name = name(outer);
    Verdict verdict = VerdictFolder.BY_NAME.get(name);
    if (verdict == null) {
      String known = String.join(", ", new TreeSet<>(VerdictFolder.BY_NAME.keySet()));
      problems.report(name, 0, "The folder's name is no verdict; these are: " + known + ".");
      return List.of();
    }
    SolutionProblems here = problems.in(name);
    return new VerdictReader(verdict, groups, here).read(outer, reference);
  }

  private List<EquivalentMutant> equivalents() {
    List<EquivalentMutant> mutants =
        parse(
            folder.resolve(EquivalentMutant.FILE),
            problems,
            root -> EquivalentMutant.read(root, problems));
    return mutants == null ? List.of() : mutants;
  }

  private static <T> @Nullable T parse(
      Path file, SolutionProblems here, Function<JsonValue, T> reader) {
    String name = name(file);
    try {
      return reader.apply(JsonReader.read(BoundedFile.read(file, FILE_BYTES).utf8()));
    } catch (MalformedJsonException e) {
      here.report(name, e.line(), e.reason());
    } catch (FileTooLargeException e) {
      here.report(name, 0, "The file holds more than 1 MiB.");
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      here.report(name, 0, "The file cannot be read.");
    }
    return null;
  }

  private void checkCounts(List<KnownSolution> solutions) {
    long accepted = solutions.stream().filter(KnownSolution::isAccepted).count();
    if (solutions.stream().noneMatch(SolutionReader::isReference)) {
      problems.report("accepted/" + SolutionSet.REFERENCE, 0, "There is no reference solution.");
    } else if (accepted < 2 && !ofTests) {
      problems.report(
          "accepted",
          0,
          "There must be a second way to solve it beside the reference: it shows that tests"
              + " ask for no more than the statement does.");
    }
    if (found.isEmpty() && accepted == solutions.size()) {
      problems.report(
          "wrong_answer", 0, "There is no known mistake: the command mistake begins one.");
    }
  }

  private static boolean isReference(KnownSolution solution) {
    return solution.isAccepted() && solution.name().equals(SolutionSet.REFERENCE);
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(each -> Files.isDirectory(each) && !name(each).startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
