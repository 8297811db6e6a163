package gradus.exercise;

import gradus.files.ContentVersion;
import gradus.files.FolderReader;
import gradus.files.JavaNames;
import gradus.files.PackageDeclaration;
import gradus.json.JsonReader;
import gradus.json.Located;
import gradus.json.MalformedJsonException;
import gradus.protocol.Bytes;
import gradus.protocol.CodeSources;
import gradus.protocol.ResourceFile;
import gradus.protocol.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads an exercise's folder and checks everything that can be checked without compiling. */
public final class ExerciseReader {

  static final String EXERCISE_JSON = "exercise.json";
  static final String BASELINE_JSON = "baseline.json";
  static final String README = "README.md";

  /**
   * Reads an exercise.
   *
   * @param folder the exercise's folder, inside its topic's folder
   * @throws InvalidExerciseException with every problem, if there is one
   */
  public Exercise read(Path folder) throws InvalidExerciseException {
    ExerciseId id = ExerciseId.ofFolder(folder);
    ProblemList problems = ProblemList.of(id);
    checkId(id, problems);
    int before = problems.size();
    SortedMap<String, Bytes> files =
        new FolderReader(ExerciseReader::isWanted, problems).except(CodeReader.FOLDER).read(folder);
    if (files.isEmpty() && problems.size() > before) {
      // Nothing was read, so nothing can be called missing.
      throw problems.toException();
    }
    String statement = statement(files, problems);
    Baseline baseline = baseline(files.get(BASELINE_JSON), problems);
    ExerciseJson json = exerciseJson(files.get(EXERCISE_JSON), id, problems);
    checkSources(files, json.packageName(), problems);
    checkFiles(json, files.keySet(), problems);
    List<SourceFile> shared = shared(folder, json, files.keySet(), problems);
    List<CodeSources> code = CodeReader.read(folder, json, files, problems);
    problems.throwIfAny();
    return new Exercise(
        id,
        json.metadata(),
        json.limits(),
        json.policy(),
        json.kind(),
        json.groups().stream().map(Located::value).toList(),
        new ExerciseFiles(
            json.packageName(),
            sources(json.starterNames(), files),
            sources(json.providedNames(), files),
            sources(tests(json, files.keySet()), files),
            shared,
            resources(files),
            code,
            statement,
            version(files, shared, code)),
        baseline);
  }

  /**
   * Reads what an exercise says about itself, from {@code exercise.json} alone.
   *
   * @param folder the exercise's folder, inside its topic's folder
   * @throws InvalidExerciseException with every problem of that file, if there is one
   */
  public Metadata readMetadata(Path folder) throws InvalidExerciseException {
    ExerciseId id = ExerciseId.ofFolder(folder);
    ProblemList problems = ProblemList.of(id);
    Bytes content =
        new FolderReader(ExerciseReader::isWanted, problems).readOne(folder, EXERCISE_JSON);
    ExerciseJson json = exerciseJson(content, id, problems);
    problems.throwIfAny();
    return json.metadata();
  }

  private static boolean isWanted(String name) {
    return name.equals(README)
        || name.endsWith(".java")
        || name.endsWith(".json")
        || name.endsWith(".csv");
  }

  private static boolean isResource(String name) {
    return name.endsWith(".csv")
        || (name.endsWith(".json") && !name.equals(EXERCISE_JSON) && !name.equals(BASELINE_JSON));
  }

  private static void checkId(ExerciseId id, ProblemList problems) {
    for (String each : List.of(id.topic(), id.name())) {
      if (!JavaNames.isPackageSegment(each)) {
        String rule = "must match " + JavaNames.ID.pattern() + " and be no Java keyword.";
        problems.report("", 0, "The folder's name \"" + each + "\" " + rule);
      }
    }
  }

  private static void checkSources(
      SortedMap<String, Bytes> files, String packageName, ProblemList problems) {
    for (Map.Entry<String, Bytes> each : files.entrySet()) {
      String name = each.getKey();
      if (!name.endsWith(".java")) {
        continue;
      }
      if (!JavaNames.isSourceFile(name)) {
        problems.report(name, 0, "A source file must be named after its class.");
        continue;
      }
      PackageDeclaration declared = PackageDeclaration.find(each.getValue().utf8());
      if (declared == null) {
        problems.report(name, 1, "The file must begin with \"package " + packageName + ";\".");
      } else if (!declared.name().equals(packageName)) {
        problems.report(name, declared.line(), "The package must be " + packageName + ".");
      }
    }
  }

  private static String statement(SortedMap<String, Bytes> files, ProblemList problems) {
    Bytes content = files.get(README);
    if (content == null) {
      problems.reportMissing(README);
      return "";
    }
    String statement = content.utf8();
    if (statement.isBlank()) {
      problems.report(README, 1, "The statement is empty.");
    }
    return statement;
  }

  private static Baseline baseline(@Nullable Bytes content, ProblemList problems) {
    if (content == null) {
      return Baseline.EMPTY;
    }
    try {
      return Baseline.read(JsonReader.read(content.utf8()), BASELINE_JSON, problems);
    } catch (MalformedJsonException e) {
      problems.report(BASELINE_JSON, e.line(), e.reason());
      return Baseline.EMPTY;
    }
  }

  private static ExerciseJson exerciseJson(
      @Nullable Bytes content, ExerciseId id, ProblemList problems)
      throws InvalidExerciseException {
    if (content == null) {
      problems.reportMissing(EXERCISE_JSON);
      throw problems.toException();
    }
    try {
      return ExerciseJson.read(JsonReader.read(content.utf8()), id, problems);
    } catch (MalformedJsonException e) {
      problems.report(EXERCISE_JSON, e.line(), e.reason());
      throw problems.toException();
    }
  }

  private static List<SourceFile> shared(
      Path folder, ExerciseJson json, Set<String> files, ProblemList problems) {
    for (Located<String> each : json.shared()) {
      if (files.contains(each.value())) {
        problems.report(
            EXERCISE_JSON, each.line(), "The file " + each.value() + " is here and shared too.");
      }
    }
    return new SharedSources(folder, problems).read(json.shared());
  }

  private static void checkFiles(ExerciseJson json, Set<String> files, ProblemList problems) {
    reportMissing("starter", json.starter(), files, problems);
    reportMissing("provided", json.provided(), files, problems);
    new GroupChecks(json.groups(), problems).checkFiles(given(json), tests(json, files));
  }

  private static void reportMissing(
      String kind, List<Located<String>> named, Set<String> files, ProblemList problems) {
    for (Located<String> each : named) {
      if (!files.contains(each.value())) {
        String message = "The " + kind + " file " + each.value() + " is missing.";
        problems.report(EXERCISE_JSON, each.line(), message);
      }
    }
  }

  private static Set<String> given(ExerciseJson json) {
    Set<String> given = json.starterNames();
    given.addAll(json.providedNames());
    return given;
  }

  private static Set<String> tests(ExerciseJson json, Set<String> files) {
    Set<String> given = given(json);
    Set<String> tests = new TreeSet<>(files);
    tests.removeIf(each -> !each.endsWith(".java") || given.contains(each));
    return tests;
  }

  private static List<SourceFile> sources(Set<String> names, Map<String, Bytes> files) {
    return names.stream()
        .map(each -> new SourceFile(each, Objects.requireNonNull(files.get(each), each)))
        .toList();
  }

  private static List<ResourceFile> resources(SortedMap<String, Bytes> files) {
    return files.entrySet().stream()
        .filter(each -> isResource(each.getKey()))
        .map(each -> new ResourceFile(each.getKey(), each.getValue()))
        .toList();
  }

  /** Hashes what can change a grade: not the statement, nor the oracle's script. */
  private static String version(
      SortedMap<String, Bytes> files, List<SourceFile> shared, List<CodeSources> code) {
    SortedMap<String, Bytes> graded = new TreeMap<>(files);
    shared.forEach(each -> graded.put(each.path(), each.content()));
    graded.remove(README);
    for (CodeSources each : code) {
      String name = CodeReader.FOLDER + "/" + each.id();
      graded.put(name, Bytes.utf8(each.title()));
      each.files().forEach(file -> graded.put(name + "/" + file.path(), file.content()));
    }
    return ContentVersion.of(graded);
  }
}
