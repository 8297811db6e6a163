package gradus.submission;

import gradus.protocol.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among files that are read as one and the same. */
final class Versions {

  private final List<SourceFile> starter;

  /**
   * @param starter what learners begin with: a copy of it is nobody's work where there is another
   */
  Versions(List<SourceFile> starter) {
    this.starter = List.copyOf(starter);
  }

  /**
   * A file and what it is read as.
   *
   * @param candidate where it is
   * @param source what it is read as
   * @param version the number behind its name
   */
  record Version(Candidate candidate, SourceFile source, int version) {}

  /** Returns the one that counts, or all between which nothing decides. */
  List<Version> choose(List<Version> all) {
    if (all.size() == 1) {
      return all;
    }
    List<Version> begun = all.stream().filter(each -> !isStarter(each.source())).toList();
    List<Version> distinct = distinct(begun.isEmpty() ? all : begun);
    int newest = distinct.stream().mapToInt(Version::version).max().orElse(0);
    return distinct.stream().filter(each -> each.version() == newest).toList();
  }

  private static List<Version> distinct(List<Version> all) {
    List<Version> distinct = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparingInt(Version::version))
        .filter(each -> distinct.stream().noneMatch(other -> same(each, other)))
        .forEach(distinct::add);
    return distinct;
  }

  private static boolean same(Version one, Version other) {
    return one.source().content().equals(other.source().content());
  }

  private boolean isStarter(SourceFile source) {
    return starter.stream().anyMatch(each -> each.isSameText(source));
  }
}
