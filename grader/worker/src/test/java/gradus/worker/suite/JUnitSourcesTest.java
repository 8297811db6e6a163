package gradus.worker.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** What learners' tests compile against here compiles against JUnit itself. */
final class JUnitSourcesTest {

  private static final Compilation COMPILED =
      InMemoryCompiler.ofPlainJava().compile(JUnitSources.all());

  /** What waits by the clock, or needs what learners do not have. */
  private static final Set<String> LEFT_OUT =
      Set.of("assertTimeout", "assertTimeoutPreemptively", "assertLinesMatch");

  @Test
  void compiles() {
    assertEquals(java.util.List.of(), COMPILED.findings());
  }

  @Test
  void everyAssertionIsOneOfJUnits() {
    Set<String> strange = new TreeSet<>(ours());
    strange.removeAll(theirs());
    assertEquals(Set.of(), strange);
  }

  @Test
  void everyAssertionOfJUnitsIsThere() {
    Set<String> ours = ours().stream().map(JUnitSourcesTest::name).collect(Collectors.toSet());
    Set<String> missing =
        theirs().stream()
            .map(JUnitSourcesTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(ours);
    missing.removeAll(LEFT_OUT);
    assertEquals(Set.of(), missing);
  }

  @Test
  void nothingIsSharedWithTheWorker() {
    assertTrue(
        COMPILED.classes().stream()
            .allMatch(
                each ->
                    each.name().startsWith("org.junit.jupiter.")
                        || each.name().startsWith("org.opentest4j.")));
  }

  private static String name(String signature) {
    return signature.substring(0, signature.indexOf('('));
  }

  private static Set<String> theirs() {
    return Arrays.stream(Assertions.class.getMethods())
        .filter(each -> Modifier.isStatic(each.getModifiers()))
        .map(JUnitSourcesTest::signature)
        .collect(Collectors.toSet());
  }

  private static String signature(Method method) {
    return method.getName() + org.objectweb.asm.Type.getMethodDescriptor(method);
  }

  private static Set<String> ours() {
    return COMPILED.classes().stream()
        .filter(each -> each.name().endsWith("Assertions"))
        .flatMap(each -> methods(each.content().toByteArray()))
        .collect(Collectors.toSet());
  }

  private static Stream<String> methods(byte[] content) {
    ClassNode node = new ClassNode();
    new ClassReader(content).accept(node, ClassReader.SKIP_CODE);
    return node.methods.stream()
        .filter(each -> (each.access & Modifier.PUBLIC) != 0 && !each.name.startsWith("<"))
        .map(each -> each.name + each.desc);
  }
}
