package gradus.pack;

import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.files.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Packs the program with exercises, as each platform asks for it. */
public final class Packer {

  private static final String EXERCISE = "{{exercise}}";

  private final Program program;
  private final ExerciseSources sources;

  /**
   * @param program what grades
   * @param sources where the exercises come from
   */
  public Packer(Program program, ExerciseSources sources) {
    this.program = program;
    this.sources = sources;
  }

  /**
   * Writes an autograder as Gradescope takes it: the scripts, the program, the exercise.
   *
   * @param zip the file to write; one that is there is replaced
   * @throws IOException if it cannot be written
   * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">its
   *     specification</a>
   */
  public void gradescope(Exercise exercise, Path zip) throws IOException {
    PackFiles files = new PackFiles();
    program.addTo(files);
    sources.addSettings(files);
    ExerciseId id = exercise.id();
    sources.addExercise(files, exercise);
    sources.addSolutions(files, id);
    files.addScript("setup.sh", template("gradescope-setup.sh", id));
    files.addScript("run_autograder", template("gradescope-run.sh", id));
    PackWriter.zip(files, zip);
  }

  /**
   * Writes a test runner as Exercism calls it.
   *
   * @param folder the folder to write, new or empty
   * @throws IOException if it cannot be written
   * @see <a href="https://exercism.org/docs/building/tooling/test-runners/interface">its
   *     interface</a>
   */
  public void exercism(List<Exercise> exercises, Path folder) throws IOException {
    PackFiles files = new PackFiles();
    program.addTo(files);
    sources.addSettings(files);
    for (Exercise each : exercises) {
      sources.addExercise(files, each);
      sources.addSolutions(files, each.id());
    }
    files.addScript("bin/run.sh", Template.of(Packer.class, "exercism-run.sh"));
    PackWriter.folder(files, folder);
  }

  /**
   * Writes what a GitHub Classroom assignment needs: a template repository, which learners get, and
   * the grader, which its workflow downloads. No hidden test is in the first, no solution in
   * either.
   *
   * @param folder the folder to write, new or empty
   * @throws IOException if it cannot be written
   */
  public void classroom(Exercise exercise, Path folder) throws IOException {
    new ClassroomPack(program, sources, exercise).write(folder);
  }

  static String template(String name, ExerciseId id) throws IOException {
    return Template.of(Packer.class, name).replace(EXERCISE, id.toString());
  }
}
