package gradus.attacks;

import gradus.execution.CompiledExercise;
import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.TestGroup;
import gradus.pipeline.Circumstances;
import gradus.pipeline.Grader;
import gradus.pipeline.GradingResources;
import gradus.pipeline.Installation;
import gradus.process.WorkerPool;
import gradus.report.GradeReport;
import gradus.workspace.Attempts;
import gradus.workspace.Hint;
import gradus.workspace.Hints;
import gradus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Grades one submission after the other in the same workers, as long as nothing is left behind in
 * them: what an attack changes there would show in the next report.
 */
final class Grading implements AutoCloseable {

  private static final long SEED = 1;

  private final Path temporary;
  private final Path workspace;
  private final GradingResources resources;
  private final Grader grader;
  private final Map<String, CompiledExercise> exercises = new HashMap<>();

  /**
   * @param temporary an empty folder
   */
  Grading(Path temporary) throws IOException {
    this.temporary = temporary;
    workspace = Files.createDirectory(temporary.resolve("workspace"));
    Installation installation =
        new Installation(
            workspace,
            Corpus.ROOT.resolve("target/gradus/worker"),
            Path.of(System.getProperty("java.home")),
            temporary.resolve("cache"));
    resources = GradingResources.open(installation, Set.of(), WorkerPool.SENSIBLE_USES);
    grader = new Grader(resources, Corpus.ROOT.resolve("exercises"), SEED, false);
  }

  /** Grades a folder, as a learner would have it graded. */
  GradeReport grade(String exercise, Path submission) throws Exception {
    return grade(exercise, submission, true);
  }

  /** Grades a folder, its packaging mended or not. */
  GradeReport grade(String exercise, Path submission, boolean mends) throws Exception {
    CompiledExercise compiled = compiled(exercise, mends);
    return grader.grade(
        compiled, Grader.read(compiled.exercise(), submission, mends), Circumstances.begin());
  }

  /** Runs the visible tests only. */
  GradeReport run(String exercise, Path submission) throws Exception {
    CompiledExercise compiled = compiled(exercise).visible();
    return grader.grade(
        compiled, Grader.read(compiled.exercise(), submission, true), Circumstances.begin());
  }

  /** Returns what a learner is told in words: every hint on an attempt, one by one. */
  List<String> hints(String exercise, Path submission, GradeReport report) throws Exception {
    Exercise graded = compiled(exercise).exercise();
    Workspace learners = new Workspace(Files.createTempDirectory(temporary, "learner"));
    new Attempts(learners, graded.id()).record(report, submission);
    List<String> told = new ArrayList<>();
    Hint hint;
    do {
      Hints hints = Hints.of(learners, graded);
      hint = hints.next();
      hints.given(hint);
      told.add(hint.text());
    } while (hint.number() < hint.total());
    return told;
  }

  /** Returns what an exercise's author wrote for learners who fail as a report says. */
  List<String> authorsWords(String exercise, GradeReport report) throws Exception {
    List<String> words = new ArrayList<>();
    report.result().diagnoses().forEach(each -> words.addAll(List.of(each.mistake(), each.hint())));
    for (TestGroup each : compiled(exercise).exercise().groups()) {
      words.add(each.title());
      Stream.ofNullable(each.hint()).forEach(words::add);
    }
    return words;
  }

  private CompiledExercise compiled(String name) throws Exception {
    return compiled(name, true);
  }

  private synchronized CompiledExercise compiled(String name, boolean mends) throws Exception {
    String key = name + " " + mends;
    CompiledExercise known = exercises.get(key);
    if (known == null) {
      Exercise read = Catalogue.of(Corpus.ROOT.resolve("exercises")).read(name);
      known = resources.compile(read.inCourse(mends));
      exercises.put(key, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    resources.close();
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
