package gradus.exercise;

import gradus.files.FolderReader;
import gradus.files.JavaNames;
import gradus.files.PackageDeclaration;
import gradus.files.ProblemSink;
import gradus.json.Located;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sources in {@code exercises/shared}, which exercises name whose tests need them. */
final class SharedSources {

  /** The folder beside the topics, and what stands before the files' names. */
  static final String FOLDER = "shared";

  private final Path folder;
  private final ProblemList problems;

  /**
   * @param exercise the folder of the exercise that needs them
   * @param problems takes what is wrong
   */
  SharedSources(Path exercise, ProblemList problems) {
    this.folder = exercise.toAbsolutePath().normalize().resolve("../../" + FOLDER).normalize();
    this.problems = problems;
  }

  /** Returns the sources of these names, sorted; what is wrong with one is reported. */
  List<SourceFile> read(List<Located<String>> names) {
    List<SourceFile> sources = new ArrayList<>();
    for (Located<String> each : names) {
      SourceFile source = read(each);
      if (source != null) {
        sources.add(source);
      }
    }
    sources.sort(Comparator.comparing(SourceFile::path));
    return sources;
  }

  private @Nullable SourceFile read(Located<String> name) {
    ProblemSink here =
        (file, line, message) ->
            problems.report(
                ExerciseReader.EXERCISE_JSON, name.line(), FOLDER + "/" + file + ": " + message);
    int before = problems.size();
    Bytes content = new FolderReader(name.value()::equals, here).readOne(folder, name.value());
    if (content == null) {
      if (problems.size() == before) {
        here.report(name.value(), 0, "The file is missing beside the topics.");
      }
      return null;
    }
    PackageDeclaration declared = PackageDeclaration.find(content.utf8());
    if (declared == null || !JavaNames.isPackage(declared.name())) {
      here.report(
          name.value(), 0, "The file must begin with a package, such as \"package shared;\".");
    } else if (JavaNames.isReserved(declared.name())) {
      here.report(name.value(), 0, "The package must not be one of Java, JUnit or Gradus.");
    }
    return new SourceFile(FOLDER + "/" + name.value(), content);
  }

  /**
   * Returns the shared sources whose class is named in some tests, or in another that is needed.
   *
   * @param tests the sources that need them
   */
  static List<SourceFile> neededBy(List<SourceFile> tests, List<SourceFile> shared) {
    List<SourceFile> needed = new ArrayList<>();
    List<SourceFile> looked = new ArrayList<>(tests);
    for (int i = 0; i < looked.size(); i++) {
      String text = looked.get(i).content().utf8();
      for (SourceFile each : shared) {
        if (!needed.contains(each) && names(text, each)) {
          needed.add(each);
          looked.add(each);
        }
      }
    }
    needed.sort(Comparator.comparing(SourceFile::path));
    return needed;
  }

  private static boolean names(String text, SourceFile source) {
    String name = JavaNames.classOf(source.path().substring(FOLDER.length() + 1));
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
  }
}
