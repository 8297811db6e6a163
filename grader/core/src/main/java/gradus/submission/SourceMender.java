package gradus.submission;

import gradus.json.PlainText;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import gradus.submission.Versions.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Mends how sources are packed, where there is one reading, and says what it did. What is in them
 * is looked at in the worker.
 */
final class SourceMender {

  private final NameMender names;
  private final Versions versions;
  private final List<Diagnostic> remarks = new ArrayList<>();
  private final Map<Candidate, String> leftOut = new HashMap<>();
  private final Map<String, List<Version>> found = new LinkedHashMap<>();

  SourceMender(NameMender names, Versions versions) {
    this.names = names;
    this.versions = versions;
  }

  /** Takes a source as it was read. */
  void add(Candidate candidate, Bytes content) {
    if (NameChecks.isDescriptor(candidate.name())) {
      String message = "The file is left out: all files are one package of the exercise's module.";
      leaveOut(candidate, "descriptor-left-out", message);
      return;
    }
    NameMender.Name name = names.read(candidate.path());
    Bytes text = TextMender.mend(content).map(each -> told(candidate, each)).orElse(content);
    Version version = new Version(candidate, new SourceFile(name.path(), text), name.version());
    found
        .computeIfAbsent(name.file().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
        .add(version);
  }

  private Bytes told(Candidate candidate, TextMender.Mended mended) {
    String message = "The file is in " + mended.encoding() + " and was read so; save it as UTF-8.";
    remarks.add(warning(candidate, "mended-encoding", message));
    return mended.content();
  }

  /** Returns the sources that count, by path; those of one name only where nothing decides. */
  List<SourceFile> sources() {
    List<SourceFile> sources = new ArrayList<>();
    found.values().forEach(each -> choose(each).forEach(version -> sources.add(version.source())));
    return sources;
  }

  private List<Version> choose(List<Version> all) {
    List<Version> chosen = versions.choose(all);
    if (chosen.size() == 1) {
      Version taken = chosen.get(0);
      all.stream().filter(each -> !each.equals(taken)).forEach(each -> tellOlder(each, taken));
      tellName(taken);
    }
    return chosen;
  }

  private void tellOlder(Version older, Version taken) {
    boolean same = older.source().content().equals(taken.source().content());
    String message =
        "The file is left out: %s %s."
            .formatted(
                PlainText.printable(taken.candidate().path()),
                same ? "is the same" : "is taken for the newer version of it");
    leaveOut(older.candidate(), "version-left-out", message);
  }

  private void tellName(Version taken) {
    String name = taken.source().name();
    if (!name.equals(taken.candidate().name())) {
      remarks.add(warning(taken.candidate(), "mended-name", "The file is read as " + name + "."));
    }
  }

  private void leaveOut(Candidate candidate, String code, String message) {
    leftOut.put(candidate, message);
    remarks.add(warning(candidate, code, message));
  }

  private static Diagnostic warning(Candidate candidate, String code, String message) {
    Place place = Place.of(PlainText.printable(candidate.path()));
    return new Diagnostic(Stage.SUBMISSION, Severity.WARNING, code, message, place);
  }

  /** Returns what was done, in the order of the files. */
  List<Diagnostic> remarks() {
    return SubmissionReader.bounded(remarks);
  }

  /** Returns why each file is left out that is. */
  Map<Candidate, String> leftOut() {
    return leftOut;
  }
}
