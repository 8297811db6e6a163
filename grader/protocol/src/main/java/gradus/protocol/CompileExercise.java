package gradus.protocol;

import java.util.List;

/**
 * Asks for an exercise's starter and tests to be compiled, its data to be looked at and its tests
 * to be listed.
 *
 * @param packageName the exercise's package
 * @param starter the starter's sources and what is provided beside them, compiled alone
 * @param tests the tests' sources, compiled against the starter
 * @param resources the files that tests read
 * @param allow names that its policy adds to the allow-list
 * @param forbid names that its policy takes away
 * @param code what learners' own tests are held against: first what they see of it, then the right
 *     code, then known mistakes; empty where learners hand in code
 */
public record CompileExercise(
    String packageName,
    List<SourceFile> starter,
    List<SourceFile> tests,
    List<ResourceFile> resources,
    List<String> allow,
    List<String> forbid,
    List<CodeSources> code)
    implements WorkerCommand {

  public CompileExercise {
    starter = List.copyOf(starter);
    tests = List.copyOf(tests);
    resources = List.copyOf(resources);
    allow = List.copyOf(allow);
    forbid = List.copyOf(forbid);
    code = List.copyOf(code);
  }

  /** Asks for an exercise whose learners hand in code. */
  public CompileExercise(
      String packageName,
      List<SourceFile> starter,
      List<SourceFile> tests,
      List<ResourceFile> resources,
      List<String> allow,
      List<String> forbid) {
    this(packageName, starter, tests, resources, allow, forbid, List.of());
  }

  @Override
  public CommandType type() {
    return CommandType.COMPILE_EXERCISE;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeString(packageName);
    out.writeList(starter, SourceFile::write);
    out.writeList(tests, SourceFile::write);
    out.writeList(resources, ResourceFile::write);
    out.writeStrings(allow);
    out.writeStrings(forbid);
    out.writeList(code, CodeSources::write);
  }

  static CompileExercise read(MessageReader in) throws ProtocolException {
    return new CompileExercise(
        in.readString(),
        in.readList(SourceFile::read),
        in.readList(SourceFile::read),
        in.readList(ResourceFile::read),
        in.readStrings(),
        in.readStrings(),
        in.readList(CodeSources::read));
  }
}
