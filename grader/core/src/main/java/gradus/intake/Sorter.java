package gradus.intake;

import gradus.files.FileName;
import gradus.files.Litter;
import gradus.submission.HandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts what a download holds into submissions and the rest. */
public final class Sorter {

  private static final FileName UNKNOWN = new FileName("");

  private static final String NOBODY =
      "Nothing says whose it is: put it into a folder that is called after its learner.";

  private static final String LINK = "Links and special files are not followed.";

  private final @Nullable String exercise;
  private final boolean packed;
  private final Function<String, String> trouble;
  private final PlatformPiles piles = new PlatformPiles();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Arrival> others = new ArrayList<>();

  /**
   * @param exercise what everything is for; null where each learner's folder holds a folder an
   *     exercise
   * @param packed whether all were in one archive
   * @param trouble says why a name names no exercise; empty where it does
   */
  private Sorter(@Nullable String exercise, boolean packed, Function<String, String> trouble) {
    this.exercise = exercise;
    this.packed = packed;
    this.trouble = trouble;
  }

  /**
   * Sorts what is in a folder, by learner and exercise. Links are not followed.
   *
   * @param exercise what everything is for; null where each learner's folder holds a folder an
   *     exercise
   * @param packed whether the folder was an archive, whose one folder is most often no learner's
   * @param trouble says why a name names no exercise; empty where it does
   * @throws IOException if the folder is missing or cannot be listed
   */
  public static Sorted sort(
      Path submissions, @Nullable String exercise, boolean packed, Function<String, String> trouble)
      throws IOException {
    if (!Files.isDirectory(submissions)) {
      throw new NotDirectoryException(submissions.toString());
    }
    return new Sorter(exercise, packed, trouble).sort(Entry.list(submissions, ""));
  }

  /** Returns whether a download is one archive, by its name. */
  public static boolean isArchive(Path submissions) {
    return Files.isRegularFile(submissions) && Archives.isCalledSo(FileName.of(submissions).text());
  }

  private Sorted sort(List<Entry> found) {
    List<Entry> all = unwrapped(found);
    Attempts attempts = Attempts.among(all);
    Classrooms classrooms = Classrooms.among(all, exercise);
    for (Entry each : all) {
      String litter = each.isFolder() ? Litter.reason(each.text()) : beside(each);
      if (!litter.isEmpty()) {
        others.add(Arrival.ignored(each.shown(), litter));
      } else if (each.kind() == Entry.Kind.OTHER) {
        others.add(Arrival.refused(each.shown(), "", LINK));
      } else {
        Optional<PlatformName> name = attempts.nameOf(each);
        name.ifPresentOrElse(known -> piles.add(known, each), () -> sort(each, classrooms));
      }
    }
    piles.deliver(exercise, deliveries, others);
    return new Sorted(deliveries, others);
  }

  /** Platforms put their names before a table's, too. */
  private static String beside(Entry file) {
    return PlatformName.of(file.text()).isPresent()
        ? Litter.reason(file.text())
        : Litter.reasonBeside(file.text());
  }

  /** A download that was unpacked by hand often lies in one more folder. */
  private List<Entry> unwrapped(List<Entry> found) {
    List<Entry> real = found.stream().filter(each -> beside(each).isEmpty()).toList();
    if (real.size() != 1 || !real.get(0).isFolder()) {
      return found;
    }
    try {
      List<Entry> inner = real.get(0).children();
      boolean download =
          inner.stream().anyMatch(each -> isOfPlatform(each.text())) || isFolderOfAll(inner);
      return download ? joined(found, real.get(0), inner) : found;
    } catch (IOException e) {
      return found;
    }
  }

  /** A folder of several folders, or of several archives, is nobody's own. */
  private boolean isFolderOfAll(List<Entry> inner) {
    List<Entry> real = inner.stream().filter(each -> beside(each).isEmpty()).toList();
    boolean several =
        real.size() > 1
            && real.stream().allMatch(each -> each.isFolder() || Archives.isCalledSo(each.text()));
    boolean exercises =
        exercise == null && real.stream().anyMatch(each -> trouble.apply(each.text()).isEmpty());
    return packed && several && !exercises;
  }

  private static boolean isOfPlatform(String name) {
    return PlatformName.of(name).isPresent() || !PlatformName.headOfAttempt(name).isEmpty();
  }

  private static List<Entry> joined(List<Entry> outer, Entry wrapper, List<Entry> inner) {
    List<Entry> all = new ArrayList<>(outer);
    all.remove(wrapper);
    all.addAll(inner);
    return all;
  }

  private void sort(Entry entry, Classrooms classrooms) {
    if (!entry.isFolder()) {
      sortFile(entry);
      return;
    }
    Origin origin = classrooms.originOf(entry);
    if (exercise != null) {
      deliveries.add(delivery(origin, entry, entry, exercise, FileName.ofText(exercise)));
    } else {
      sortExercises(origin, entry);
    }
  }

  private void sortFile(Entry file) {
    String learner = Archives.withoutEnding(file.text());
    if (learner.isEmpty()) {
      others.add(Arrival.refused(file.shown(), "", NOBODY));
    } else if (exercise == null) {
      others.add(Arrival.refused(file.shown(), learner, PlatformPiles.WHICH_EXERCISE));
    } else {
      deliveries.add(
          new Delivery(
              Origin.ofFolder(learner),
              file.name(),
              exercise,
              FileName.ofText(exercise),
              HandIn.of(file.path(), file.shown()),
              ""));
    }
  }

  private static Delivery delivery(
      Origin origin, Entry learner, Entry work, String exercise, FileName name) {
    HandIn handIn = HandIn.of(work.path(), work.shown());
    return new Delivery(origin, learner.name(), exercise, name, handIn, work.trouble());
  }

  /** Where it cannot be told what a learner's folder holds, one submission says so. */
  private void sortExercises(Origin origin, Entry learner) {
    String why = learner.trouble();
    try {
      List<Entry> found = why.isEmpty() ? learner.children() : List.of();
      found.forEach(each -> sortExercise(origin, learner, each));
      if (found.isEmpty() && why.isEmpty()) {
        others.add(Arrival.refused(learner.shown(), origin.learner(), "The folder is empty."));
      }
    } catch (IOException e) {
      why = Entry.trouble(e);
    }
    if (!why.isEmpty()) {
      HandIn handIn = HandIn.of(learner.path(), learner.shown());
      deliveries.add(new Delivery(origin, learner.name(), "", UNKNOWN, handIn, why));
    }
  }

  private void sortExercise(Origin origin, Entry learner, Entry entry) {
    String litter = Litter.reason(entry.text());
    if (!litter.isEmpty()) {
      others.add(Arrival.ignored(entry.shown(), litter));
      return;
    }
    String reason = whyNoExercise(entry);
    if (reason.isEmpty()) {
      deliveries.add(delivery(origin, learner, entry, entry.text(), entry.name()));
    } else {
      others.add(Arrival.refused(entry.shown(), origin.learner(), reason));
    }
  }

  private String whyNoExercise(Entry entry) {
    return switch (entry.kind()) {
      case FOLDER -> entry.trouble().isEmpty() ? trouble.apply(entry.text()) : "";
      case FILE -> "It lies in no exercise's folder; " + PlatformPiles.WHICH_EXERCISE_LOWER;
      case OTHER -> LINK;
    };
  }
}
