package gradus.worker.sandbox;

import gradus.protocol.ClassFile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Tells whether classes could carry anything from one test to the next: the learner's by any static
 * field that is no compile-time constant, or by what their initialisers cost; the tests' by a
 * static field that is not final or of a type that can be changed, or by initialisers that call
 * anything but the JDK, and so perhaps the learner.
 */
final class StaticState {

  /** Types whose values never change. */
  private static final Set<String> UNCHANGEABLE =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Class;",
          "Ljava/math/MathContext;",
          "Lgradus/testkit/Tolerance;");

  /** What initialisers may call. */
  private static final List<String> HARMLESS = List.of("java/", "gradus/testkit/Tolerance");

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  private StaticState() {}

  static boolean isPossibleInLearners(List<ClassFile> classes) {
    return classes.stream()
        .map(each -> search(each, new LearnerSearch()))
        .anyMatch(each -> each.found);
  }

  static boolean isPossibleInTests(List<ClassFile> classes) {
    return classes.stream()
        .map(each -> search(each, new TestSearch()))
        .anyMatch(each -> each.found);
  }

  private static Search search(ClassFile file, Search search) {
    new ClassReader(file.content().toByteArray())
        .accept(search, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return search;
  }

  private abstract static class Search extends ClassVisitor {

    boolean found;

    Search() {
      super(Opcodes.ASM9);
    }

    static boolean isInitialiser(String method) {
      return method.equals("<clinit>");
    }
  }

  private static final class LearnerSearch extends Search {

    @Override
    public @Nullable FieldVisitor visitField(
        int access, String name, String type, @Nullable String generic, @Nullable Object value) {
      found |= (access & Opcodes.ACC_STATIC) != 0 && value == null;
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String type,
        @Nullable String generic,
        String @Nullable [] thrown) {
      found |= isInitialiser(name);
      return null;
    }
  }

  private static final class TestSearch extends Search {

    @Override
    public @Nullable FieldVisitor visitField(
        int access, String name, String type, @Nullable String generic, @Nullable Object value) {
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      boolean isFinal = (access & Opcodes.ACC_FINAL) != 0;
      found |= isStatic && !(isFinal && isUnchangeable(type));
      return null;
    }

    private static boolean isUnchangeable(String type) {
      return Type.getType(type).getSort() <= Type.DOUBLE || UNCHANGEABLE.contains(type);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String type,
        @Nullable String generic,
        String @Nullable [] thrown) {
      return isInitialiser(name) ? new CallSearch() : null;
    }

    /** Whatever else is called might call the learner. */
    private final class CallSearch extends MethodVisitor {

      CallSearch() {
        super(Opcodes.ASM9);
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String type, boolean isInterface) {
        found |= HARMLESS.stream().noneMatch(owner::startsWith);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String type, Handle bootstrap, Object... arguments) {
        found |= !bootstrap.getOwner().equals(CONCATENATION);
      }
    }
  }
}
