package gradus.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The clones of GitHub Classroom, whose names begin with the task's.
 *
 * @param prefix the task's name and a separator; empty where there is no clone
 */
record Classrooms(String prefix) {

  static Classrooms among(List<Entry> entries, @Nullable String exercise) {
    List<String> clones =
        entries.stream().filter(Classrooms::isClone).map(Entry::text).distinct().toList();
    String task = exercise == null ? "/" : taskOf(exercise);
    boolean named = clones.stream().allMatch(each -> normal(each).startsWith(task));
    return clones.isEmpty() || !named
        ? new Classrooms(CommonPrefix.of(clones, '-'))
        : new Classrooms(clones.get(0).substring(0, task.length()));
  }

  private static String taskOf(String exercise) {
    return normal(exercise.substring(exercise.lastIndexOf('/') + 1)) + "-";
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isClone(Entry entry) {
    return entry.text().contains("-") && entry.holds(".git");
  }

  /** Returns whose a folder is. */
  Origin originOf(Entry folder) {
    String name = folder.text();
    return isClone(folder) && name.startsWith(prefix) && name.length() > prefix.length()
        ? Origin.ofClassroom(name.substring(prefix.length()))
        : Origin.ofFolder(name);
  }
}
