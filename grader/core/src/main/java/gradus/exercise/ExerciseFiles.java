package gradus.exercise;

import gradus.files.ContentVersion;
import gradus.protocol.Bytes;
import gradus.protocol.CodeSources;
import gradus.protocol.ResourceFile;
import gradus.protocol.SourceFile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of an exercise.
 *
 * @param packageName the package of its classes, starter and tests alike
 * @param starter the sources a learner begins with, in the order in which the exercise names them
 * @param provided the sources that learners get and do not hand in, in the same order
 * @param tests the sources of the tests, sorted by name
 * @param shared the sources that its tests share with those of other exercises, sorted by name
 * @param resources the data that tests read, sorted by name
 * @param code what learners' own tests are held against: what learners see of it, the right code,
 *     known mistakes; empty where learners hand in code
 * @param statement the text of README.md
 * @param version {@code sha256:} and a hash over everything that grading depends on
 */
public record ExerciseFiles(
    String packageName,
    List<SourceFile> starter,
    List<SourceFile> provided,
    List<SourceFile> tests,
    List<SourceFile> shared,
    List<ResourceFile> resources,
    List<CodeSources> code,
    String statement,
    String version) {

  public ExerciseFiles {
    starter = List.copyOf(starter);
    provided = List.copyOf(provided);
    tests = List.copyOf(tests);
    shared = List.copyOf(shared);
    resources = List.copyOf(resources);
    code = List.copyOf(code);
  }

  /** Makes those of an exercise whose learners hand in code. */
  public ExerciseFiles(
      String packageName,
      List<SourceFile> starter,
      List<SourceFile> provided,
      List<SourceFile> tests,
      List<SourceFile> shared,
      List<ResourceFile> resources,
      String statement,
      String version) {
    this(packageName, starter, provided, tests, shared, resources, List.of(), statement, version);
  }

  /** Returns the sources that learners get beside the tests: what is provided, and the starter. */
  public List<SourceFile> given() {
    return Stream.of(provided, starter).flatMap(List::stream).toList();
  }

  /** Returns the same in a course that mends no packaging: grades may be others there. */
  ExerciseFiles strictlyPackaged() {
    SortedMap<String, Bytes> question = new TreeMap<>();
    question.put("packaging", Bytes.utf8("strict"));
    question.put("version", Bytes.utf8(version));
    return new ExerciseFiles(
        packageName,
        starter,
        provided,
        tests,
        shared,
        resources,
        code,
        statement,
        ContentVersion.of(question));
  }
}
