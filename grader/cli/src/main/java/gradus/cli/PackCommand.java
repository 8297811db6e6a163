package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.files.FileTrouble;
import gradus.pack.ExerciseSources;
import gradus.pack.Packer;
import gradus.pack.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** Packs the program with exercises for a platform that grades by itself. */
@Command(
    description = "Packs Gradus and an exercise for Gradescope, GitHub Classroom or Exercism.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class PackCommand implements Callable<Integer> {

  /** Who is packed for. */
  enum Platform {
    GRADESCOPE,
    CLASSROOM,
    EXERCISM
  }

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private SolutionsOption solutions;

  @Parameters(
      index = "0",
      paramLabel = "PLATFORM",
      description =
          "gradescope: a zip to upload as autograder. classroom: a template repository, and the"
              + " grader that its workflow downloads. exercism: a test runner with bin/run.sh.")
  private Platform platform;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "EXERCISE",
      completionCandidates = ExerciseNames.class,
      description = "The exercise's name; exercism takes several.")
  private List<String> names;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description =
          "The zip or folder to write; by default in the current folder, with the names of the"
              + " platform and the exercise. A folder must be new or empty.")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    List<Exercise> found = read();
    Path target = out == null ? Path.of(name(found)) : out;
    try {
      pack(found, target);
    } catch (IOException e) {
      throw new UsageException("nothing could be packed: " + FileTrouble.of(e));
    }
    Outlet.out(spec).line("wrote " + target.toAbsolutePath().normalize());
    Outlet.out(spec).line(next());
    return ExitStatus.OK.code();
  }

  private List<Exercise> read() throws Exception {
    if (names.size() > 1 && platform != Platform.EXERCISM) {
      throw new ParameterException(
          spec.commandLine(),
          "a pack for %s has one exercise, not %d".formatted(word(), names.size()));
    }
    Catalogue catalogue = Catalogue.of(exercises.orOf(parent.home()));
    List<Exercise> found = new ArrayList<>();
    for (String each : names) {
      found.add(catalogue.read(each));
    }
    return found;
  }

  private void pack(List<Exercise> found, Path target) throws IOException {
    Home home = parent.home();
    Path root = exercises.orOf(home);
    Program program = Program.of(home.program(), home.installation().workerLib());
    Packer packer = new Packer(program, new ExerciseSources(root, solutions.orBeside(root)));
    switch (platform) {
      case GRADESCOPE -> packer.gradescope(found.get(0), target);
      case CLASSROOM -> packer.classroom(found.get(0), target);
      case EXERCISM -> packer.exercism(found, target);
    }
  }

  private String name(List<Exercise> found) {
    String name = word() + "-" + found.get(0).id().name();
    return switch (platform) {
      case GRADESCOPE -> name + ".zip";
      case CLASSROOM -> name;
      case EXERCISM -> "exercism-test-runner";
    };
  }

  private String next() {
    return switch (platform) {
      case GRADESCOPE -> "Upload it as the assignment's autograder, with a base image of Ubuntu.";
      case CLASSROOM -> "Its README.md says what to do, and what learners can see.";
      case EXERCISM -> "bin/run.sh SLUG SOLUTION OUTPUT in it writes OUTPUT/results.json.";
    };
  }

  private String word() {
    return platform.name().toLowerCase(Locale.ROOT);
  }
}
