package gradus.submission;

import gradus.json.PlainText;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.SourceFile;
import gradus.submission.Candidate.Kind;
import gradus.submission.Seen.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a learner hands in: one source file, or a folder of them. */
public final class SubmissionReader {

  private static final int MOST_REFUSALS = 50;

  private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file);

  private final Set<String> ignored;
  private final List<String> expected;
  private final KindChecks kinds;
  private final List<SourceFile> given;
  private final boolean mends;

  /**
   * Prepares reading.
   *
   * @param ignored the names of files that are the exercise's own, such as its visible tests, and
   *     may lie beside a learner's sources
   */
  public SubmissionReader(Set<String> ignored) {
    this(ignored, List.of());
  }

  /**
   * Prepares reading for an exercise.
   *
   * @param ignored the names of files that are the exercise's own
   * @param expected the names of the sources that the exercise asks for
   */
  public SubmissionReader(Set<String> ignored, List<String> expected) {
    this(ignored, expected, List.of(), false);
  }

  private SubmissionReader(
      Set<String> ignored, List<String> expected, List<SourceFile> given, boolean mends) {
    this.ignored = Set.copyOf(ignored);
    this.expected = List.copyOf(expected);
    this.kinds = new KindChecks(expected);
    this.given = List.copyOf(given);
    this.mends = mends;
  }

  /**
   * Prepares reading for an exercise so that packaging costs nothing: what has one reading is
   * mended, with a remark.
   *
   * @param ignored the names of files that are the exercise's own
   * @param expected the names of the sources that the exercise asks for
   * @param given the sources that learners begin with
   */
  public static SubmissionReader mending(
      Set<String> ignored, List<String> expected, List<SourceFile> given) {
    return new SubmissionReader(ignored, expected, given, true);
  }

  /**
   * Reads a submission.
   *
   * @param path a source file or a folder; of a folder, only {@code .java} files count
   * @return the submission, or why it is refused
   * @throws NoSuchSubmissionException if there is no such path or it cannot be read
   */
  public SubmissionReading read(Path path) throws NoSuchSubmissionException {
    return read(HandIn.of(path));
  }

  /**
   * Reads a submission that may lie in several places.
   *
   * @return the submission, or why it is refused
   * @throws NoSuchSubmissionException if a part is missing or cannot be read
   */
  public SubmissionReading read(HandIn handIn) throws NoSuchSubmissionException {
    for (HandIn.Part each : handIn.parts()) {
      if (!Files.exists(each.path(), LinkOption.NOFOLLOW_LINKS)) {
        throw new NoSuchSubmissionException(
            "There is no file or folder " + shown(each.path()) + ".");
      }
    }
    List<Seen> seen = new ArrayList<>();
    try {
      return read(SubmissionWalk.list(handIn), seen);
    } catch (RefusedException e) {
      return SubmissionReading.refused(List.of(e.refusal()), seen);
    } catch (IOException e) {
      throw NoSuchSubmissionException.unreadable(handIn.parts().get(0).path(), e);
    }
  }

  private SubmissionReading read(List<Candidate> all, List<Seen> seen)
      throws IOException, RefusedException {
    all.stream().map(this::seen).forEach(seen::add);
    List<Candidate> found = all.stream().filter(each -> each.kind() != Kind.LITTER).toList();
    List<Diagnostic> refusals = KindChecks.check(found);
    List<Candidate> sources = found.stream().filter(this::isSource).toList();
    if (sources.isEmpty() && refusals.isEmpty()) {
      refusals.add(kinds.noSources(found));
    }
    SizeChecks.check(sources);
    if (mends) {
      return mended(sources, refusals, new SeenList(all, seen));
    }
    List<SourceFile> files = new ArrayList<>();
    NameChecks names = new NameChecks();
    for (Candidate each : sources) {
      Diagnostic refusal = names.check(each.path());
      if (refusal == null) {
        SourceFile file = new SourceFile(each.path(), SizeChecks.read(each));
        files.add(file);
        refusal = ContentChecks.check(file);
      }
      if (refusal != null) {
        refusals.add(refusal);
      }
    }
    return refusals.isEmpty()
        ? accepted(files, List.of(), seen)
        : SubmissionReading.refused(bounded(refusals), seen);
  }

  private SubmissionReading mended(
      List<Candidate> sources, List<Diagnostic> refusals, SeenList seen)
      throws IOException, RefusedException {
    SourceMender mender = new SourceMender(names(), new Versions(given));
    for (Candidate each : sources) {
      mender.add(each, SizeChecks.read(each));
    }
    List<SourceFile> files = mender.sources();
    if (files.isEmpty() && refusals.isEmpty()) {
      refusals.add(kinds.noSources(sources));
    }
    NameChecks names = new NameChecks();
    for (SourceFile each : files) {
      Diagnostic refusal = names.check(each.path());
      refusal = refusal == null ? ContentChecks.check(each) : refusal;
      if (refusal != null) {
        refusals.add(refusal);
      }
    }
    List<Seen> all = seen.without(mender.leftOut());
    return refusals.isEmpty()
        ? accepted(files, mender.remarks(), all)
        : SubmissionReading.refused(bounded(refusals), all);
  }

  private NameMender names() {
    List<String> known = new ArrayList<>(expected);
    given.forEach(each -> known.add(each.path()));
    return new NameMender(known);
  }

  /** What was seen of each file, in the same order. */
  private record SeenList(List<Candidate> files, List<Seen> seen) {

    List<Seen> without(Map<Candidate, String> leftOut) {
      List<Seen> all = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        String reason = leftOut.get(files.get(i));
        Seen each = seen.get(i);
        all.add(reason == null ? each : new Seen(each.path(), Role.BESIDE, reason));
      }
      return all;
    }
  }

  private Seen seen(Candidate candidate) {
    String path = candidate.shown();
    if (candidate.kind() == Kind.LITTER) {
      return new Seen(path, Role.LITTER, "hidden, or left by a system or a build");
    }
    if (isIgnored(candidate)) {
      return new Seen(path, Role.BESIDE, "the exercise's own file");
    }
    return isSource(candidate)
        ? new Seen(path, Role.SOURCE, "")
        : new Seen(path, Role.BESIDE, "no Java source");
  }

  private boolean isSource(Candidate candidate) {
    boolean named = mends ? names().isSource(candidate.name()) : candidate.endsWith(".java");
    return candidate.kind() == Kind.REGULAR && named && !isIgnored(candidate);
  }

  private boolean isIgnored(Candidate candidate) {
    return ignored.contains(candidate.name())
        || (mends
            && ignored.contains(
                new NameMender(List.copyOf(ignored)).read(candidate.name()).file()));
  }

  private SubmissionReading accepted(
      List<SourceFile> files, List<Diagnostic> remarks, List<Seen> seen) throws RefusedException {
    SizeChecks.checkRead(files);
    return new SubmissionReading(new Submission(files, mends), List.of(), remarks, seen);
  }

  static List<Diagnostic> bounded(List<Diagnostic> refusals) {
    refusals.sort(ORDER);
    if (refusals.size() <= MOST_REFUSALS) {
      return refusals;
    }
    List<Diagnostic> bounded = new ArrayList<>(refusals.subList(0, MOST_REFUSALS));
    String message = "There are " + (refusals.size() - MOST_REFUSALS) + " more such problems.";
    bounded.add(Diagnostic.error(Stage.SUBMISSION, "more-refusals", message));
    return bounded;
  }

  private static String shown(Path path) {
    return PlainText.printable(path.toString());
  }
}
