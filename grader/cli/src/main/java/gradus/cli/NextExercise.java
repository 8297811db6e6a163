package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.pipeline.Installation;
import gradus.question.Card;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What to practise after a card. */
final class NextExercise {

  private final Path exercises;
  private final Installation installation;

  NextExercise(Path exercises, Installation installation) {
    this.exercises = exercises;
    this.installation = installation;
  }

  /** Prints the card's exercises: first one that is there and not begun, the planned ones last. */
  void print(Card card, Outlet out) throws IOException {
    List<ExerciseId> there = Catalogue.of(exercises).ids();
    List<ExerciseId> found =
        card.exercises().stream()
            .map(name -> there.stream().filter(each -> each.name().equals(name)).findFirst())
            .flatMap(Optional::stream)
            .toList();
    ExerciseId next =
        found.stream()
            .filter(each -> !isBegun(each))
            .findFirst()
            .orElse(found.isEmpty() ? null : found.get(0));
    if (next != null) {
      String begun = isBegun(next) ? "grade " : "start ";
      out.line("Practise it: " + GradusCommand.typed(begun + next.name()));
    }
    List<String> planned =
        card.exercises().stream()
            .filter(name -> found.stream().noneMatch(each -> each.name().equals(name)))
            .toList();
    if (!planned.isEmpty()) {
      out.line("Planned, not there yet: " + String.join(", ", planned));
    }
  }

  private boolean isBegun(ExerciseId exercise) {
    return Files.isDirectory(installation.workOn(exercise));
  }
}
