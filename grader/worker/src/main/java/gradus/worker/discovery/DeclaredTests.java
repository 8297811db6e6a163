package gradus.worker.discovery;

import gradus.model.Diagnostic;
import gradus.protocol.ClassFile;
import gradus.protocol.DeclaredTest;
import gradus.protocol.ResourceFile;
import gradus.protocol.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The tests that an exercise declares: methods with {@code @Test} or {@code @ParameterizedTest} of
 * its top-level classes and their {@code @Nested} classes, inherited methods included.
 */
public final class DeclaredTests {

  private static final String EXAMPLES = "Examples.java";

  private final TestClasses classes;
  private final Problems problems;
  private final TestClassRule rule;
  private final DataFiles data;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String file, int line, DeclaredTest test) {

    boolean isExample() {
      return file.endsWith(EXAMPLES);
    }
  }

  private DeclaredTests(TestClasses classes, DataFiles data, Problems problems) {
    this.classes = classes;
    this.problems = problems;
    this.rule = new TestClassRule(classes, problems);
    this.data = data;
  }

  /**
   * Finds the tests of some classes.
   *
   * @param testClasses the compiled tests
   * @param testSources their sources, to which problems point
   * @param resources the files that they may read
   * @return the tests by source file, examples first, and within one as they are declared
   */
  public static Discovery find(
      List<ClassFile> testClasses, List<SourceFile> testSources, List<ResourceFile> resources) {
    Problems problems = new Problems(testSources);
    TestClasses classes = new TestClasses(testClasses);
    DataFiles data = new DataFiles(resources, classes, problems);
    return new DeclaredTests(classes, data, problems).discover();
  }

  private Discovery discover() {
    data.checkContents();
    for (ClassNode each : classes.all()) {
      rule.checkAny(each);
      data.checkNames(each);
      if (!classes.isAbstract(each)) {
        enter(each);
      }
    }
    // A stable sort: what stands on one line stays in the order of the class file.
    entries.sort(
        Comparator.comparing((Entry each) -> !each.isExample())
            .thenComparing(Entry::file)
            .thenComparingInt(Entry::line));
    List<Diagnostic> findings = problems.findings();
    if (entries.isEmpty() && findings.isEmpty()) {
      problems.add("there is not one test: mark test methods with @Test");
    }
    return new Discovery(entries.stream().map(Entry::test).toList(), problems.findings());
  }

  private void enter(ClassNode type) {
    List<MethodNode> tests = classes.tests(type);
    if (tests.isEmpty() || !rule.checkContainer(type)) {
      return;
    }
    rule.checkTests(type, tests);
    for (MethodNode each : tests) {
      boolean own = type.methods.contains(each);
      int line = own ? TestClasses.line(each) : TestClasses.line(type);
      String file = Objects.requireNonNullElse(type.sourceFile, "");
      if (Jupiter.refusedTest(each).isEmpty()) {
        entries.add(new Entry(file, line, test(type, each)));
      }
    }
  }

  private DeclaredTest test(ClassNode type, MethodNode method) {
    List<String> parameters =
        Arrays.stream(Type.getArgumentTypes(method.desc)).map(Type::getClassName).toList();
    String title = Jupiter.displayName(method).orElseGet(() -> Title.of(method.name));
    boolean direct =
        Jupiter.isDirect(method) && classes.enclosing(type).stream().allMatch(Jupiter::isDirect);
    return new DeclaredTest(type.name.replace('/', '.'), method.name, parameters, direct, title);
  }
}
