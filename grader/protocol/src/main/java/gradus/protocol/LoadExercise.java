package gradus.protocol;

import java.util.List;

/**
 * Hands a worker the exercise that the next submission is for; the worker does not answer.
 *
 * @param packageName the exercise's package
 * @param starter the starter's sources, whose public declarations are the contract
 * @param provided the sources that the exercise gives and no learner changes
 * @param starterClasses the classes of both
 * @param testClasses the tests' classes
 * @param resources the files that tests read
 * @param code what learners' own tests are held against; empty where learners hand in code
 * @param jupiter whether JUnit's engine runs any of the tests
 * @param rules what the exercise allows, forbids and limits
 */
public record LoadExercise(
    String packageName,
    List<SourceFile> starter,
    List<SourceFile> provided,
    List<ClassFile> starterClasses,
    List<ClassFile> testClasses,
    List<ResourceFile> resources,
    List<CodeVersion> code,
    boolean jupiter,
    ExerciseRules rules)
    implements WorkerCommand {

  public LoadExercise {
    starter = List.copyOf(starter);
    provided = List.copyOf(provided);
    starterClasses = List.copyOf(starterClasses);
    testClasses = List.copyOf(testClasses);
    resources = List.copyOf(resources);
    code = List.copyOf(code);
  }

  /** Hands over an exercise whose learners hand in code. */
  public LoadExercise(
      String packageName,
      List<SourceFile> starter,
      List<SourceFile> provided,
      List<ClassFile> starterClasses,
      List<ClassFile> testClasses,
      List<ResourceFile> resources,
      boolean jupiter,
      ExerciseRules rules) {
    this(
        packageName,
        starter,
        provided,
        starterClasses,
        testClasses,
        resources,
        List.of(),
        jupiter,
        rules);
  }

  @Override
  public CommandType type() {
    return CommandType.LOAD_EXERCISE;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeString(packageName);
    out.writeList(starter, SourceFile::write);
    out.writeList(provided, SourceFile::write);
    out.writeList(starterClasses, ClassFile::write);
    out.writeList(testClasses, ClassFile::write);
    out.writeList(resources, ResourceFile::write);
    out.writeList(code, CodeVersion::write);
    out.writeBoolean(jupiter);
    rules.write(out);
  }

  static LoadExercise read(MessageReader in) throws ProtocolException {
    return new LoadExercise(
        in.readString(),
        in.readList(SourceFile::read),
        in.readList(SourceFile::read),
        in.readList(ClassFile::read),
        in.readList(ClassFile::read),
        in.readList(ResourceFile::read),
        in.readList(CodeVersion::read),
        in.readBoolean(),
        ExerciseRules.read(in));
  }
}
