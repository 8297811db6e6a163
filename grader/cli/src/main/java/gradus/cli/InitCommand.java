package gradus.cli;

import gradus.editor.EditorFiles;
import gradus.files.FileTrouble;
import gradus.files.Typed;
import gradus.skeleton.CourseSkeleton;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a course of one's own. */
@Command(
    description =
        "Makes a course of your own, with one small exercise: in its folder and below it, every"
            + " command finds it.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class InitCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The course's folder: a new or an empty one.")
  private Path folder;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "The course's name; by default the folder's.")
  private @Nullable String title;

  @Override
  public Integer call() throws UsageException {
    Path root = folder.toAbsolutePath().normalize();
    CourseSkeleton course = course(root);
    try {
      List<Path> written = new ArrayList<>(course.write(root));
      new EditorFiles(parent.home().installation().workerLib())
          .writeCourse(root).stream().map(root::resolve).forEach(written::add);
      explain(root, written);
      return ExitStatus.OK.code();
    } catch (DirectoryNotEmptyException e) {
      throw new UsageException(folder + " is not empty: name a new folder for the course");
    } catch (IOException e) {
      throw new UsageException("the course could not be written: " + FileTrouble.of(e));
    }
  }

  private CourseSkeleton course(Path root) {
    String name = title == null ? String.valueOf(root.getFileName()) : title;
    try {
      return new CourseSkeleton(name, parent.home().program().resolve("exercises"));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void explain(Path root, List<Path> written) {
    Outlet out = Outlet.out(spec);
    written.forEach(each -> out.line("wrote " + folder.resolve(root.relativize(each))));
    out.line("");
    out.line("This is a course with one exercise. In its folder, every command finds it:");
    out.line("  cd " + Typed.word(folder.toString()));
    out.line("  " + Typed.anywhere("list"));
    out.line("  " + Typed.anywhere("verify"));
    out.line("  " + Typed.anywhere("new week1/NAME"));
  }
}
