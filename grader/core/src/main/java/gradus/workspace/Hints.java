package gradus.workspace;

import gradus.exercise.Exercise;
import gradus.exercise.TestGroup;
import gradus.model.Diagnosis;
import gradus.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The hints on an exercise, from weak to strong: what each group of tests that failed last is
 * about, what its author hints at, and last what is known of the mistake itself.
 */
public final class Hints {

  private final Path file;
  private final @Nullable Attempt last;
  private final List<String> texts;
  private final int given;

  private Hints(Path file, @Nullable Attempt last, List<String> texts, int given) {
    this.file = file;
    this.last = last;
    this.texts = texts;
    this.given = given;
  }

  /**
   * Reads how many a learner has had since the last attempt that failed other groups.
   *
   * @throws IOException if that cannot be read
   */
  public static Hints of(Workspace workspace, Exercise exercise) throws IOException {
    Path file = exercise.id().in(workspace.records("hints"));
    Attempt last = new Attempts(workspace, exercise.id()).last().orElse(null);
    List<String> texts = texts(exercise, last);
    List<String> had = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    int given = 0;
    while (given < had.size() && given < texts.size() && had.get(given).equals(texts.get(given))) {
      given++;
    }
    return new Hints(file, last, texts, given);
  }

  private static List<String> texts(Exercise exercise, @Nullable Attempt last) {
    List<String> texts = new ArrayList<>();
    List<TestGroup> missed =
        exercise.groups().stream()
            .filter(
                each ->
                    last == null || last.failed().isEmpty() || last.failed().contains(each.id()))
            .toList();
    missed.stream().limit(1).forEach(each -> texts.add(about(each)));
    missed.stream().map(TestGroup::hint).filter(Objects::nonNull).forEach(texts::add);
    Diagnosis diagnosis = last == null ? null : last.diagnosis();
    if (diagnosis != null) {
      texts.add(diagnosis.hint());
      texts.add(diagnosis.mistake());
    }
    return texts.stream().distinct().toList();
  }

  private static String about(TestGroup group) {
    return "Begin with \"%s\"; the command run shows the visible tests.".formatted(group.title());
  }

  /** Returns whether the last attempt was accepted. */
  public boolean isSolved() {
    return last != null && last.verdict() == Verdict.ACCEPTED;
  }

  /** Returns the next hint; after the last comes the first. */
  public Hint next() {
    int next = given % texts.size();
    return new Hint(next + 1, texts.size(), texts.get(next));
  }

  /**
   * Remembers that a hint was given.
   *
   * @throws IOException if it cannot be written
   */
  public void given(Hint hint) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, texts.subList(0, hint.number() % texts.size()));
  }
}
