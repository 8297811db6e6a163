package gradus.attacks;

import gradus.execution.GraderFaultException;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.pipeline.GradeRequest;
import gradus.pipeline.GradingPipeline;
import gradus.pipeline.Installation;
import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Grades as the command line does, with a cache and a workspace of its own. */
final class Grading {

  private static final long SEED = 1;

  private final Path workspace;
  private final GradingPipeline pipeline;

  /**
   * @param temporary an empty folder
   */
  Grading(Path temporary) throws IOException {
    workspace = Files.createDirectory(temporary.resolve("workspace"));
    pipeline =
        new GradingPipeline(
            new Installation(
                workspace,
                Corpus.ROOT.resolve("target/gradus/worker"),
                Path.of(System.getProperty("java.home")),
                temporary.resolve("cache")));
  }

  /** Grades a folder, as a learner would have it graded. */
  GradeReport grade(String exercise, Path submission)
      throws IOException, UnknownExerciseException, InvalidExerciseException, GraderFaultException {
    Path exercises = Corpus.ROOT.resolve("exercises");
    return pipeline.grade(new GradeRequest(exercises, exercise, submission, SEED, Set.of(), false));
  }

  /** Grades the reference solution of an exercise, given as topic and name. */
  GradeReport gradeReference(String topic, String exercise)
      throws IOException, UnknownExerciseException, InvalidExerciseException, GraderFaultException {
    Path solutions = Corpus.ROOT.resolve("solutions");
    return grade(
        exercise, solutions.resolve(topic).resolve(exercise).resolve("accepted/reference"));
  }

  /** Returns what gradings left behind: processes, scratch folders, files in the workspace. */
  List<String> leftovers() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> scratch = Files.list(temporary);
        Stream<Path> written = Files.list(workspace)) {
      Stream<String> files =
          Stream.concat(
                  scratch.filter(
                      each ->
                          Files.isDirectory(each)
                              && each.getFileName().toString().startsWith("gradus-")),
                  written)
              .map(Path::toString);
      Stream<String> processes =
          ProcessHandle.current()
              .descendants()
              .map(each -> each.pid() + " " + each.info().commandLine().orElse("?"));
      return Stream.concat(files, processes).toList();
    }
  }
}
