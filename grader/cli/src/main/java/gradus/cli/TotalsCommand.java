package gradus.cli;

import gradus.course.Course;
import gradus.files.ReportFile;
import gradus.gradebook.GradeTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds up what learners have in a course. */
@Command(
    description = {
      "Adds up the grades of a course by its weights, from the folders that batch wrote, one an"
          + " exercise."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class TotalsCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;

  @Parameters(
      arity = "1..*",
      paramLabel = "REPORTS",
      description = "A folder that batch wrote to, with its grades.csv.")
  private List<Path> folders;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the table goes: a line a learner, in percent.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    GradeTables tables = GradeTables.read(exercises.orOf(parent.home()), List.of(), null);
    Course course = tables.course();
    if (course == null) {
      throw new UsageException(
          "totals are a course's: go to its folder, or name it with GRADUS_COURSE");
    }
    GradeTotals totals = new GradeTotals(course, tables.roster());
    for (Path each : folders) {
      totals.add(grades(each), tables.roster());
    }
    write(totals.write());
    totals
        .ungraded()
        .forEach(each -> Outlet.out(spec).line(each + ": no grades yet, which counts nothing"));
    int graded = course.exercises().size() - totals.ungraded().size();
    Outlet.out(spec)
        .line(
            "%d learners, %d of %d exercises: %s"
                .formatted(totals.learners(), graded, course.exercises().size(), out));
    return ExitStatus.OK.code();
  }

  private static Path grades(Path folder) throws UsageException {
    Path file = folder.resolve("grades.csv");
    if (!Files.exists(file)) {
      throw new UsageException(file + ": batch has written no grades there");
    }
    return file;
  }

  private void write(String text) throws IOException {
    try (ReportFile file = ReportFile.claim(out)) {
      file.write(text);
    }
  }
}
