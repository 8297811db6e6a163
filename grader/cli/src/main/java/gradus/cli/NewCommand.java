package gradus.cli;

import gradus.course.CourseFolder;
import gradus.exercise.Answers;
import gradus.exercise.ExerciseId;
import gradus.skeleton.Skeleton;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a new exercise. */
@Command(
    description = "Writes a small complete exercise, to be changed step by step into your own.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class NewCommand implements Callable<Integer> {

  private static final List<String> STEPS =
      List.of(
          "README.md: the statement. Pin every definition, and what is invalid or undefined.",
          "%s.java: the starter. Its public signatures are the contract; all methods throw.",
          "%sExamples.java and %<sTest.java: the visible and the hidden tests.",
          "exercise.json: title, limits, a group with points for each class of tests.",
          "solutions: the reference, a second way of solving it, and known mistakes.");

  private static final String ORACLE =
      "oracle.py: make the expected numbers with a library; run it to write golden.json.";

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private SolutionsOption solutions;

  @Parameters(
      paramLabel = "TOPIC/EXERCISE",
      description = "The new exercise's name, such as regression/ridge_regression.")
  private String name;

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description = "The package of its classes; by default TOPIC.EXERCISE.")
  private @Nullable String packageName;

  @Option(
      names = "--answers",
      paramLabel = "KIND",
      defaultValue = "numbers",
      converter = AnswersConverter.class,
      completionCandidates = AnswersConverter.Names.class,
      description =
          "What its answers are: ${COMPLETION-CANDIDATES}. Numbers, which are the usual, come from"
              + " an oracle; text is read from standard input and printed.")
  private Answers answers;

  @Override
  public Integer call() throws Exception {
    Path root = exercises.orOf(parent.home());
    try {
      ExerciseId id = ExerciseId.ofNew(name);
      Skeleton skeleton =
          new Skeleton(
              id,
              packageName == null ? id.usualPackage() : packageName,
              answers,
              Standards.language(root));
      List<Path> files = skeleton.write(root, solutions.orBeside(root));
      explain(id, skeleton.className(), files, root);
      CourseProject.refresh(parent.home(), root);
      return ExitStatus.OK.code();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          "there is already a folder " + e.getFile() + ": nothing was written");
    }
  }

  private void explain(ExerciseId id, String className, List<Path> files, Path root) {
    Outlet out = Outlet.out(spec);
    files.forEach(each -> out.line("wrote " + each));
    out.printf("%nThis is a complete exercise. Make it yours, in this order:%n");
    List<String> steps = new ArrayList<>(STEPS);
    if (answers == Answers.NUMBERS) {
      steps.add(2, ORACLE);
    }
    for (int i = 0; i < steps.size(); i++) {
      out.printf("  %d. %s%n", i + 1, steps.get(i).formatted(className));
    }
    forCourse(id, root, out);
    out.printf(
        "After each step, `%s` says what is still missing; with --record it writes"
            + " baseline.json.%n",
        GradusCommand.typed("verify " + id));
  }

  private static void forCourse(ExerciseId id, Path root, Outlet out) {
    if (CourseFolder.of(root) != null) {
      out.printf("Hand it out by an entry in course.json: {\"id\": \"%s\"}%n", id);
    }
  }
}
