package gradus.pack;

import gradus.course.CourseFolder;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.protocol.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where exercises come from.
 *
 * @param exercises the folder of all exercises
 * @param solutions the folder of all known solutions
 */
public record ExerciseSources(Path exercises, Path solutions) {

  private static final String EXERCISES = Program.FOLDER + "/exercises/";

  /** Adds an exercise, hidden tests and all, with the sources that it shares with others. */
  void addExercise(PackFiles files, Exercise exercise) throws IOException {
    ExerciseId id = exercise.id();
    files.addTree(EXERCISES + id, id.in(exercises));
    for (SourceFile each : exercise.files().shared()) {
      files.add(EXERCISES + each.path(), each.content().utf8());
    }
  }

  /** Adds the settings of the course that the exercises are of, if they are one's. */
  void addSettings(PackFiles files) throws IOException {
    Path settings = exercises.toAbsolutePath().resolveSibling(CourseFolder.COURSE_JSON);
    if (Files.isRegularFile(settings)) {
      files.add(Program.FOLDER + "/" + CourseFolder.COURSE_JSON, settings);
    }
  }

  /** Adds what is known of its solutions, if anything is. */
  void addSolutions(PackFiles files, ExerciseId id) throws IOException {
    if (Files.isDirectory(id.in(solutions))) {
      files.addTree(Program.FOLDER + "/solutions/" + id, id.in(solutions));
    }
  }
}
