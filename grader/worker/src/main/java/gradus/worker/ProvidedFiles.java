package gradus.worker;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.protocol.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources that an exercise gives and that are compiled with a learner's. They count as the
 * learner's code in every other respect: the policy, the meter and the loader are the same.
 *
 * @param files the sources
 */
record ProvidedFiles(List<SourceFile> files) {

  ProvidedFiles {
    files = List.copyOf(files);
  }

  /** Returns a learner's files but for copies of these, changed or not, in whatever folder. */
  List<SourceFile> without(List<SourceFile> submitted) {
    return submitted.stream().filter(each -> original(each) == null).toList();
  }

  /** Returns these files and a learner's own. */
  List<SourceFile> and(List<SourceFile> own) {
    List<SourceFile> all = new ArrayList<>(files);
    all.addAll(own);
    return all;
  }

  /** Returns a warning for each copy that a learner has changed: nothing of it counts. */
  List<Diagnostic> remarks(List<SourceFile> submitted) {
    List<Diagnostic> remarks = new ArrayList<>();
    for (SourceFile each : submitted) {
      SourceFile original = original(each);
      if (original != null && !each.isSameText(original)) {
        remarks.add(remark(each, original));
      }
    }
    return remarks;
  }

  private static Diagnostic remark(SourceFile copy, SourceFile original) {
    String message =
        original.path() + " comes with the exercise: your copy differs from it and is left out";
    return new Diagnostic(
        Stage.SUBMISSION, Severity.WARNING, "provided-file", message, Place.of(copy.path()));
  }

  /** Returns the files' names, which the classes compiled from them remember. */
  Set<String> names() {
    return files.stream().map(SourceFile::path).collect(Collectors.toSet());
  }

  private @Nullable SourceFile original(SourceFile submitted) {
    String name = submitted.name().toLowerCase(Locale.ROOT);
    return files.stream()
        .filter(each -> each.path().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(null);
  }
}
