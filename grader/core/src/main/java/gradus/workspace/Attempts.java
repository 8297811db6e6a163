package gradus.workspace;

import gradus.exercise.ExerciseId;
import gradus.files.FolderRemover;
import gradus.model.Verdict;
import gradus.report.FileSection;
import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a learner handed in for one exercise: a numbered folder each, with the sources. */
public final class Attempts {

  private static final String RESULT = "result.txt";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** Older ones that were not accepted make room for new ones. */
  private static final int MOST = 200;

  private final Path folder;

  /**
   * @param workspace the learner's folder
   * @param exercise the exercise
   */
  public Attempts(Workspace workspace, ExerciseId exercise) {
    folder = exercise.in(workspace.records("attempts"));
  }

  /**
   * Returns all that can be read, the oldest first.
   *
   * @throws IOException if the folder cannot be listed
   */
  public List<Attempt> all() throws IOException {
    List<Attempt> attempts = new ArrayList<>();
    for (int number : numbers()) {
      Path result = folder(number).resolve(RESULT);
      Attempt attempt =
          Files.isRegularFile(result)
              ? Attempt.read(number, new String(Files.readAllBytes(result), StandardCharsets.UTF_8))
              : null;
      if (attempt != null) {
        attempts.add(attempt);
      }
    }
    return attempts;
  }

  /** Returns the newest. */
  public Optional<Attempt> last() throws IOException {
    List<Attempt> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Returns the newest that was accepted. */
  public Optional<Attempt> accepted() throws IOException {
    return all().stream()
        .filter(each -> each.verdict() == Verdict.ACCEPTED)
        .reduce((older, newer) -> newer);
  }

  /** Returns where an attempt's sources are. */
  public Path sources(Attempt attempt) {
    return folder(attempt.number()).resolve("sources");
  }

  /**
   * Remembers an attempt. A grader error is none.
   *
   * @param report what came of it
   * @param submitted the file or folder that was graded; what has changed since then is left out
   * @throws IOException if it cannot be written
   */
  public void record(GradeReport report, Path submitted) throws IOException {
    if (report.result().verdict() == Verdict.GRADER_ERROR) {
      return;
    }
    List<Integer> numbers = numbers();
    int number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    Attempt attempt = Attempt.of(number, report);
    Files.createDirectories(sources(attempt));
    for (FileSection each : report.files()) {
      keep(each, submitted, sources(attempt));
    }
    Files.writeString(folder(number).resolve(RESULT), attempt.write());
    forgetOld();
  }

  private static void keep(FileSection file, Path submitted, Path sources) throws IOException {
    Path from = Files.isDirectory(submitted) ? submitted.resolve(file.path()) : submitted;
    Path to = sources.resolve(file.path()).normalize();
    if (!to.startsWith(sources) || !Files.isRegularFile(from) || Files.size(from) != file.bytes()) {
      return;
    }
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.write(to, Files.readAllBytes(from));
  }

  private void forgetOld() throws IOException {
    List<Attempt> all = all();
    int accepted = accepted().map(Attempt::number).orElse(0);
    for (Attempt each : all.subList(0, Math.max(0, all.size() - MOST))) {
      if (each.number() != accepted) {
        FolderRemover.remove(folder(each.number()));
      }
    }
  }

  private Path folder(int number) {
    return folder.resolve("%04d".formatted(number));
  }

  private List<Integer> numbers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(each -> String.valueOf(each.getFileName()))
          .filter(each -> NUMBER.matcher(each).matches())
          .map(Integer::valueOf)
          .sorted()
          .toList();
    }
  }
}
