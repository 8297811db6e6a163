package gradus.cli;

import gradus.course.CourseFolder;
import gradus.editor.EditorFiles;
import java.io.IOException;
import java.nio.file.Path;

/** What editors read in a course's folder: it names this machine's jars, and so is in no clone. */
final class CourseProject {

  private CourseProject() {}

  /** Writes what is missing or of another installation, where the exercises are the course's. */
  static void refresh(Home home, Path exercises) throws IOException {
    CourseFolder course = CourseFolder.of(exercises);
    if (course != null && exercises.equals(home.exercises())) {
      new EditorFiles(home.installation().workerLib()).writeCourse(course.root());
    }
  }
}
