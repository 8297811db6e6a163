package gradus.worker.discovery;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/** What an exercise's author must change, each thing told once. */
final class Problems {

  private static final String CODE = "test-declaration";

  private final List<String> paths;
  private final Set<Diagnostic> findings = new LinkedHashSet<>();

  Problems(List<SourceFile> sources) {
    this.paths = sources.stream().map(SourceFile::path).toList();
  }

  void add(ClassNode type, int line, String message) {
    String text = simpleName(type) + message;
    findings.add(Diagnostic.error(Stage.SOURCE, CODE, text, Place.of(path(type), line)));
  }

  void addFile(String file, int line, String message) {
    findings.add(Diagnostic.error(Stage.SOURCE, "data-file", message, Place.of(file, line)));
  }

  void add(String message) {
    findings.add(Diagnostic.error(Stage.SOURCE, CODE, message));
  }

  /** Returns the problems by file and line. */
  List<Diagnostic> findings() {
    List<Diagnostic> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparingInt((Diagnostic each) -> paths.indexOf(each.file()))
            .thenComparing(each -> Objects.requireNonNullElse(each.file(), ""))
            .thenComparingInt(Diagnostic::line));
    return sorted;
  }

  private @Nullable String path(ClassNode type) {
    return paths.stream()
        .filter(each -> each.substring(each.lastIndexOf('/') + 1).equals(type.sourceFile))
        .findFirst()
        .orElse(null);
  }

  private static String simpleName(ClassNode type) {
    return type.name.substring(type.name.lastIndexOf('/') + 1).replace('$', '.');
  }
}
