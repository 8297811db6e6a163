package gradus.solution;

import gradus.files.JavaNames;
import gradus.model.Diagnostic;
import gradus.model.Verdict;
import gradus.patch.Patch;
import gradus.submission.NoSuchSubmissionException;
import gradus.submission.Submission;
import gradus.submission.SubmissionReader;
import gradus.submission.SubmissionReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the solutions of one verdict: folders of sources, or patches of the reference. */
final class VerdictReader {

  private final Verdict verdict;
  private final Set<String> groups;
  private final SolutionProblems problems;
  private final Set<String> names = new HashSet<>();

  VerdictReader(Verdict verdict, Set<String> groups, SolutionProblems problems) {
    this.verdict = verdict;
    this.groups = groups;
    this.problems = problems;
  }

  /**
   * Reads them.
   *
   * @param folder the verdict's folder
   * @param reference what patches apply to; null if there is none
   */
  List<KnownSolution> read(Path folder, @Nullable Submission reference) throws IOException {
    List<KnownSolution> solutions = new ArrayList<>();
    for (Path each : entries(folder)) {
      KnownSolution solution = Files.isDirectory(each) ? folder(each) : patch(each, reference);
      if (solution != null) {
        solutions.add(solution);
      }
    }
    return solutions;
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(each -> !name(each).startsWith(".")).sorted().toList();
    }
  }

  private @Nullable KnownSolution folder(Path folder) {
    SolutionProblems here = problems.in(name(folder));
    checkName(name(folder), name(folder));
    Expectation expectation =
        verdict == Verdict.ACCEPTED ? Expectation.ACCEPTED : expectation(folder, here);
    Submission submission = submission(folder, here);
    return expectation == null || submission == null
        ? null
        : new KnownSolution(verdict, name(folder), folder, submission, expectation);
  }

  private @Nullable Expectation expectation(Path folder, SolutionProblems here) {
    Path file = folder.resolve(MistakeHead.FILE);
    if (!Files.exists(file)) {
      String message = "The file is missing: it says what the mistake is and which groups fail.";
      here.report(MistakeHead.FILE, 0, message);
      return null;
    }
    String text = new PatchFile(MistakeHead.FILE, here).text(file);
    return text == null ? null : new MistakeHead(MistakeHead.FILE, here).read(text, groups);
  }

  static @Nullable Submission submission(Path folder, SolutionProblems here) {
    try {
      SubmissionReading reading = new SubmissionReader(Set.of()).read(folder);
      for (Diagnostic each : reading.refusals()) {
        here.report(each.file(), each.line(), each.message());
      }
      return reading.submission();
    } catch (NoSuchSubmissionException e) {
      here.report("", 0, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable KnownSolution patch(Path path, @Nullable Submission reference) {
    String file = name(path);
    if (!file.endsWith(PatchFile.ENDING)) {
      problems.report(
          file, 0, "This is neither a folder of sources nor a .patch of the reference.");
      return null;
    }
    if (verdict == Verdict.ACCEPTED) {
      problems.report(file, 0, "An accepted solution is a folder of sources, not a patch.");
      return null;
    }
    String name = file.substring(0, file.length() - PatchFile.ENDING.length());
    checkName(name, file);
    PatchFile reader = new PatchFile(file, problems);
    Patch patch = reader.read(path);
    if (patch == null) {
      return null;
    }
    Expectation expectation = new MistakeHead(file, problems).read(patch.head(), groups);
    Submission submission = reference == null ? null : reader.apply(patch, reference);
    return submission == null
        ? null
        : new KnownSolution(verdict, name, path, submission, expectation);
  }

  private void checkName(String name, String file) {
    if (!JavaNames.ID.matcher(name).matches()) {
      problems.report(file, 0, "A solution is named in lower case, with underscores.");
    } else if (!names.add(name)) {
      problems.report(file, 0, "There is a second solution of the same name.");
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
