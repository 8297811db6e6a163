package gradus.worker.source;

import gradus.protocol.SourceFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which sources others need: those that declare a type which these name. */
final class Needs {

  private final Map<SourceFile, Outline> outlines = new LinkedHashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> declared = new HashSet<>();

  /**
   * @param texts all sources
   * @param provided what is there anyway
   */
  Needs(Map<SourceFile, String> texts, List<SourceFile> provided) {
    texts.forEach((file, text) -> outlines.put(file, Outline.of(text)));
    provided.forEach(each -> SourceText.decode(each).map(Outline::of).ifPresent(this::have));
  }

  private void have(Outline outline) {
    named.addAll(outline.words());
    declared.addAll(outline.types());
  }

  /** Returns the files and all that they need. */
  Set<SourceFile> closure(Set<SourceFile> roots) {
    Set<SourceFile> needed = new HashSet<>();
    roots.forEach(each -> take(each, needed));
    Optional<SourceFile> next = next(needed);
    while (next.isPresent()) {
      take(next.get(), needed);
      next = next(needed);
    }
    return needed;
  }

  private void take(SourceFile file, Set<SourceFile> needed) {
    needed.add(file);
    Outline outline = outlines.get(file);
    if (outline != null) {
      have(outline);
    }
  }

  /** A file that is called like what is missing goes before one that declares it besides. */
  private Optional<SourceFile> next(Set<SourceFile> needed) {
    Optional<SourceFile> other = Optional.empty();
    for (Map.Entry<SourceFile, Outline> each : outlines.entrySet()) {
      if (!needed.contains(each.getKey())) {
        for (String type : each.getValue().types()) {
          if (named.contains(type) && !declared.contains(type)) {
            if (each.getKey().path().endsWith(type + ".java")) {
              return Optional.of(each.getKey());
            }
            other = other.isPresent() ? other : Optional.of(each.getKey());
          }
        }
      }
    }
    return other;
  }
}
