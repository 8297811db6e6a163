package gradus.intake;

import gradus.files.FileName;
import gradus.intake.PlatformName.Kind;
import gradus.submission.HandIn;
import gradus.submission.HandIn.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a platform's download, a pile for each learner. */
final class PlatformPiles {

  static final String WHICH_EXERCISE_LOWER = "say with --exercise what all are for.";
  static final String WHICH_EXERCISE = "A download is for one exercise: " + WHICH_EXERCISE_LOWER;

  private static final String TYPED_ONLY =
      "The learner typed a text into the platform's form and handed in no file.";

  private final Map<String, List<Piece>> piles = new TreeMap<>();

  private record Piece(PlatformName name, Entry entry) {

    String submittedAt() {
      return name.origin().submittedAt();
    }

    Part part() {
      return new Part(entry.path(), entry.isFolder() ? "" : name.file(), entry.shown());
    }
  }

  /** Adds a file or folder to its learner's pile. */
  void add(PlatformName name, Entry entry) {
    String key = name.origin().platform() + " " + name.origin().key();
    piles.computeIfAbsent(key, any -> new ArrayList<>()).add(new Piece(name, entry));
  }

  /** Makes a delivery of each pile in which something was handed in. */
  void deliver(@Nullable String exercise, List<Delivery> deliveries, List<Arrival> others) {
    piles.values().forEach(each -> deliver(exercise, each, deliveries, others));
  }

  private static void deliver(
      @Nullable String exercise,
      List<Piece> pile,
      List<Delivery> deliveries,
      List<Arrival> others) {
    List<Piece> work = newest(pile, others);
    for (Piece each : pile) {
      if (each.name().kind() != Kind.WORK) {
        others.add(notHandedIn(each, work.isEmpty()));
      }
    }
    if (exercise == null) {
      work.forEach(each -> others.add(refused(each, WHICH_EXERCISE)));
    } else if (!work.isEmpty()) {
      deliveries.add(delivery(exercise, work));
    }
  }

  /** Of several attempts the last counts. */
  private static List<Piece> newest(List<Piece> pile, List<Arrival> others) {
    List<Piece> work = pile.stream().filter(each -> each.name().kind() == Kind.WORK).toList();
    String last = work.stream().map(Piece::submittedAt).max(Comparator.naturalOrder()).orElse("");
    for (Piece each : work) {
      if (!each.submittedAt().equals(last)) {
        String reason = "an earlier attempt: that of " + last.replace('T', ' ') + " is graded";
        others.add(Arrival.ignored(each.entry().shown(), reason));
      }
    }
    return work.stream().filter(each -> each.submittedAt().equals(last)).toList();
  }

  private static Arrival notHandedIn(Piece piece, boolean alone) {
    if (piece.name().kind() == Kind.TYPED && alone) {
      return refused(piece, TYPED_ONLY);
    }
    return alone
        ? refused(piece, "Nothing was handed in with it.")
        : Arrival.ignored(piece.entry().shown(), "the platform's own");
  }

  private static Arrival refused(Piece piece, String reason) {
    return Arrival.refused(piece.entry().shown(), piece.name().origin().learner(), reason);
  }

  private static Delivery delivery(String exercise, List<Piece> work) {
    Origin first = work.get(0).name().origin();
    boolean late = work.stream().anyMatch(each -> each.name().origin().late());
    Origin origin =
        new Origin(
            first.learner(),
            first.platform(),
            first.participant(),
            first.canvasId(),
            first.login(),
            first.submittedAt(),
            late);
    return new Delivery(
        origin,
        FileName.ofText(origin.key()),
        exercise,
        FileName.ofText(exercise),
        new HandIn(work.stream().map(Piece::part).toList()),
        "");
  }
}
