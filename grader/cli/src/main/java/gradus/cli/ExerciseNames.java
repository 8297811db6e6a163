package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** The exercises of this installation, as a shell completes them. */
final class ExerciseNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  /** Without an installation, as in tests, there are none. */
  private static List<String> names() {
    try {
      Home home = Home.of(System.getProperties(), System.getenv());
      return Catalogue.of(home.exercises()).ids().stream().map(ExerciseId::name).toList();
    } catch (IOException | UsageException | IllegalStateException e) {
      return List.of();
    }
  }
}
