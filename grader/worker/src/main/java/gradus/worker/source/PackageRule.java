package gradus.worker.source;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a learner's sources to the exercise's package. */
public final class PackageRule {

  private static final String CODE = "wrong-package";

  private final String packageName;

  /**
   * @param packageName the exercise's package
   */
  public PackageRule(String packageName) {
    this.packageName = packageName;
  }

  /** Returns an error for each source that does not declare the exercise's package. */
  public List<Diagnostic> check(List<SourceFile> sources) {
    List<Diagnostic> findings = new ArrayList<>();
    for (SourceFile each : sources) {
      // What is not text is refused by the compiler, with a better message.
      SourceText.decode(each).flatMap(text -> breach(each.path(), text)).ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  private Optional<Diagnostic> breach(String path, String text) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals("module-info.java") || name.equals("package-info.java")) {
      return Optional.of(error("remove " + name + ": an exercise is plain classes", path, 1, 1));
    }
    Optional<PackageHeader> header = PackageHeader.of(text);
    if (header.isEmpty()) {
      return Optional.of(error("add `" + declaration() + "` as the first line", path, 1, 1));
    }
    PackageHeader found = header.get();
    if (found.name().equals(packageName)) {
      return Optional.empty();
    }
    String message = "the package is the exercise's: write `" + declaration() + "` here";
    return Optional.of(error(message, path, found.line(), found.column()));
  }

  private String declaration() {
    return "package " + packageName + ";";
  }

  private static Diagnostic error(String message, @Nullable String path, int line, int column) {
    return Diagnostic.error(Stage.SOURCE, CODE, message, Place.of(path, line, column));
  }
}
