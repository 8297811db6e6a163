package gradus.worker.source;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mends what is wrong with how sources are packed and has one reading: package lines, files that
 * are not called like their class, files that nothing asked for needs. Lines stay where they are.
 */
public final class PackagingMender {

  private static final String JAVA = ".java";
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private final String packageName;
  private final Set<String> asked;
  private final List<SourceFile> provided;

  /**
   * What mending gave.
   *
   * @param files the sources
   * @param remarks what was done
   */
  public record Mended(List<SourceFile> files, List<Diagnostic> remarks) {

    public Mended {
      files = List.copyOf(files);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * @param packageName the exercise's package
   * @param asked the names of the files that the exercise asks for
   * @param provided the files that it gives
   */
  public PackagingMender(String packageName, Set<String> asked, List<SourceFile> provided) {
    this.packageName = packageName;
    this.asked = Set.copyOf(asked);
    this.provided = List.copyOf(provided);
  }

  /** Mends sources; what is no text is left for the compiler to refuse. */
  public Mended mend(List<SourceFile> sources) {
    List<Diagnostic> remarks = new ArrayList<>();
    Map<SourceFile, String> texts = new LinkedHashMap<>();
    for (SourceFile each : renamed(sources, remarks)) {
      Optional<String> text = SourceText.decode(each);
      if (text.isEmpty()) {
        return new Mended(sources, List.of());
      }
      texts.put(each, text.get());
    }
    Set<SourceFile> needed = needed(texts, remarks);
    texts.keySet().retainAll(needed);
    Set<String> packages = new TreeSet<>();
    texts.values().forEach(each -> PackageHeader.of(each).ifPresent(h -> packages.add(h.name())));
    packages.remove(packageName);
    List<SourceFile> mended = new ArrayList<>();
    texts.forEach((file, text) -> mended.add(placed(file, text, packages, remarks)));
    return new Mended(mended, remarks);
  }

  private static List<SourceFile> renamed(List<SourceFile> sources, List<Diagnostic> remarks) {
    Set<String> names =
        sources.stream().map(SourceFile::name).collect(Collectors.toCollection(HashSet::new));
    List<SourceFile> renamed = new ArrayList<>();
    for (SourceFile each : sources) {
      String name = SourceText.decode(each).map(text -> nameByType(each, text)).orElse(each.name());
      if (name.equals(each.name()) || !names.add(name)) {
        renamed.add(each);
      } else {
        remarks.add(warning("mended-name", each.path(), 0, "The file is read as " + name + "."));
        renamed.add(new SourceFile(folder(each) + name, each.content()));
      }
    }
    return renamed;
  }

  /** A file with one public type is called like it. */
  private static String nameByType(SourceFile file, String text) {
    Set<String> types = Outline.of(text).publicTypes();
    String type = types.size() == 1 ? types.iterator().next() : "";
    return FILE_NAME.matcher(type).matches() ? type + JAVA : file.name();
  }

  /** Without any file that was asked for, nobody can say what is needed. */
  private Set<SourceFile> needed(Map<SourceFile, String> texts, List<Diagnostic> remarks) {
    Set<SourceFile> roots =
        texts.keySet().stream()
            .filter(each -> asked.contains(each.name()))
            .collect(Collectors.toCollection(HashSet::new));
    if (roots.isEmpty()) {
      return texts.keySet();
    }
    Needs needs = new Needs(texts, provided);
    Set<SourceFile> needed = needs.closure(roots);
    for (SourceFile each : texts.keySet()) {
      if (!needed.contains(each)) {
        String message = "The file is left out: nothing that the exercise asks for needs it.";
        remarks.add(warning("file-left-out", each.path(), 0, message));
      }
    }
    return needed;
  }

  private SourceFile placed(
      SourceFile file, String text, Set<String> packages, List<Diagnostic> remarks) {
    PackageLine line = PackageLine.of(text);
    String mended = text;
    if (!line.name().equals(packageName) && line.plain()) {
      mended = line.replaced(text, packageName);
      String message = "The package line is read as `package " + packageName + ";`.";
      remarks.add(warning("mended-package", file.path(), line.line(), message));
    }
    for (String each : packages) {
      mended = imported(mended, each);
    }
    return mended.equals(text) ? file : new SourceFile(file.path(), Bytes.utf8(mended));
  }

  /** What a learner's other packages held is in the exercise's now. */
  private String imported(String text, String old) {
    Pattern pattern =
        Pattern.compile(
            "(?m)^([ \\t]*import[ \\t]+(?:static[ \\t]+)?)"
                + Pattern.quote(old)
                + "(?=\\.[\\w$*.]++[ \\t]*;)");
    return pattern.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(packageName));
  }

  private static Diagnostic warning(String code, String path, int line, String message) {
    return new Diagnostic(Stage.SOURCE, Severity.WARNING, code, message, Place.of(path, line));
  }

  private static String folder(SourceFile file) {
    return file.path().substring(0, file.path().lastIndexOf('/') + 1);
  }
}
