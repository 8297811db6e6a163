package gradus.worker.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The checker answers whatever the bytes are: a test fails by the exception that it lets out. */
class MutatedClassFilesTest {

  private static final String SOURCE =
      """
      package p.q;
      import java.util.*;
      import java.util.function.*;
      @Deprecated public class Answer<T extends Comparable<T>> implements Supplier<List<T>> {
        enum Color { RED, GREEN }
        record Point(double x, List<String> y) {}
        sealed interface Shape permits Round {}
        static final class Round implements Shape {}
        @interface Tag { String[] value() default {"a", "b"}; Class<?> of() default int.class; }
        @Tag({"x"}) private final Map<String, double[]> table = new TreeMap<>();
        public List<T> get() { return new ArrayList<>(); }
        int color(Color c, String s) throws Exception {
          try (AutoCloseable a = () -> {}) { switch (c) { case RED: return 1; default: } }
          catch (IllegalStateException e) { assert s != null : "x" + s; }
          switch (s) { case "a": return 1; case "b": return 2; default: }
          for (Map.Entry<String, double[]> e : table.entrySet()) { s += e.getKey() + e.getValue()[0]; }
          int[][] grid = new int[3][4];
          Function<Integer, int[]> make = int[]::new;
          return grid[0][1] + make.apply(3).length + (int) Math.exp(s.length());
        }
      }
      """;

  private final PolicyChecker checker = new PolicyChecker(Policy.base());
  private final List<ClassFile> classes = TestCompiler.compile("p.q.Answer", SOURCE);

  @Test
  void startsFromClassesThatAreAllowed() {
    assertTrue(classes.size() >= 6, classes.size() + " classes");
    assertEquals(List.of(), checker.check("p.q", classes));
  }

  @Tag("thorough")
  @Test
  void answersForChangedBytes() {
    Random random = new Random(20_260_101);
    int found = 0;
    for (int round = 0; round < 2_000; round++) {
      found += check(random, content -> flip(random, content)).isEmpty() ? 0 : 1;
    }
    assertTrue(found > 500, found + " of 2000 rounds found something");
  }

  @Test
  void answersForLostAndInsertedBytes() {
    Random random = new Random(20_260_102);
    for (int round = 0; round < 500; round++) {
      assertTrue(!check(random, content -> cut(random, content)).isEmpty(), "round " + round);
      assertTrue(!check(random, content -> insert(random, content)).isEmpty(), "round " + round);
    }
  }

  @Test
  void answersForEveryPrefix() {
    byte[] content = classes.get(0).content().toByteArray();
    for (int length = 0; length < content.length; length += 7) {
      byte[] prefix = Arrays.copyOf(content, length);
      ClassFile file = new ClassFile("p.q.Answer", Bytes.of(prefix));
      assertEquals("malformed-class", checker.check("p.q", List.of(file)).get(0).code());
    }
  }

  @Test
  void answersForNoise() {
    Random random = new Random(20_260_103);
    for (int round = 0; round < 500; round++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      if (noise.length > 8) {
        ByteBuffer.wrap(noise).putInt(0xCAFEBABE).putInt(61);
      }
      ClassFile file = new ClassFile("p.q.Answer", Bytes.of(noise));
      assertEquals("malformed-class", checker.check("p.q", List.of(file)).get(0).code());
    }
  }

  @Test
  void answersForSignaturesNestedBeyondTheStack() {
    String deep = "Ljava/util/List<".repeat(3_000) + "TT;" + ">;".repeat(3_000);
    ClassWriter writer = new ClassWriter(0);
    writer.visit(61, Opcodes.ACC_SUPER, "p/q/Answer", null, "java/lang/Object", null);
    writer.visitField(0, "x", "Ljava/util/List;", deep, null).visitEnd();
    ClassFile file = new ClassFile("p.q.Answer", Bytes.of(writer.toByteArray()));

    List<Diagnostic> findings = checker.check("p.q", List.of(file));
    assertTrue(
        findings.stream().allMatch(each -> each.code().equals("malformed-class")),
        () -> findings.size() + " findings");
  }

  @Test
  void answersForClassesThatExtendEachOther() {
    List<ClassFile> circle = new ArrayList<>();
    for (List<String> each : List.of(List.of("A", "B"), List.of("B", "A"))) {
      ClassWriter writer = new ClassWriter(0);
      writer.visit(61, 0, "p/q/" + each.get(0), null, "p/q/" + each.get(1), null);
      circle.add(new ClassFile("p.q." + each.get(0), Bytes.of(writer.toByteArray())));
    }

    assertEquals(List.of(), checker.check("p.q", circle));
  }

  @Test
  void answersForSignaturesThatAreNone() {
    for (String broken : List.of("", "L", "Ljava/util/List<", "<T", "[", "Ljava.util", ";", "T")) {
      ClassWriter writer = new ClassWriter(0);
      writer.visit(61, Opcodes.ACC_SUPER, "p/q/Answer", null, "java/lang/Object", null);
      writer.visitField(0, "x", "Ljava/util/List;", broken, null).visitEnd();
      ClassFile file = new ClassFile("p.q.Answer", Bytes.of(writer.toByteArray()));

      assertTrue(
          checker.check("p.q", List.of(file)).stream()
              .anyMatch(each -> each.code().equals("malformed-class")),
          broken);
    }
  }

  private List<Diagnostic> check(Random random, UnaryOperator<byte[]> mutation) {
    List<ClassFile> mutated = new ArrayList<>(classes);
    int index = random.nextInt(mutated.size());
    ClassFile file = mutated.get(index);
    byte[] content = mutation.apply(file.content().toByteArray());
    mutated.set(index, new ClassFile(file.name(), Bytes.of(content)));
    return checker.check("p.q", mutated);
  }

  private static byte[] flip(Random random, byte[] content) {
    for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
      content[random.nextInt(content.length)] = (byte) random.nextInt();
    }
    return content;
  }

  private static byte[] cut(Random random, byte[] content) {
    int from = 1 + random.nextInt(content.length - 1);
    byte[] shorter = new byte[content.length - 1];
    System.arraycopy(content, 0, shorter, 0, from - 1);
    System.arraycopy(content, from, shorter, from - 1, content.length - from);
    return shorter;
  }

  private static byte[] insert(Random random, byte[] content) {
    int at = random.nextInt(content.length);
    byte[] longer = new byte[content.length + 1];
    System.arraycopy(content, 0, longer, 0, at);
    longer[at] = (byte) random.nextInt();
    System.arraycopy(content, at, longer, at + 1, content.length - at);
    return longer;
  }
}
