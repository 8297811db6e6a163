package gradus.worker.bridge;

import gradus.protocol.ClassFile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What test classes do with a starter's classes. Anything but calls of bridged members would find a
 * stand-in where a submission's class is meant: a class literal, a subclass, reflection.
 */
final class TestReferences extends ClassVisitor {

  /** What may be asked of a class: nothing that leads to its members. */
  private static final Set<String> ASKED_OF_CLASSES =
      Set.of("desiredAssertionStatus", "getName", "getResourceAsStream", "isInstance");

  private static final List<String> REFLECTION =
      List.of("java/lang/reflect/", "java/lang/ClassLoader", "java/lang/StackWalker");

  private final Set<String> starter;
  private final List<BridgedMember> members;
  private boolean others;

  /**
   * @param starter the internal names of the starter's classes
   * @param members what may be called
   */
  TestReferences(Set<String> starter, List<BridgedMember> members) {
    super(Opcodes.ASM9);
    this.starter = starter;
    this.members = members;
  }

  /** Returns whether a test class does nothing but call bridged members. */
  boolean areIn(ClassFile testClass) {
    new ClassReader(testClass.content().toByteArray())
        .accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return !others;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    others |= starter.contains(superName);
    for (String each : interfaces == null ? new String[0] : interfaces) {
      others |= starter.contains(each);
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new InCode();
  }

  private boolean isBridged(String owner, String name, String descriptor) {
    return members.stream()
        .anyMatch(
            each ->
                each.owner().equals(owner)
                    && each.name().equals(name)
                    && each.descriptor().equals(descriptor));
  }

  private static boolean reflects(String owner, String name) {
    return REFLECTION.stream().anyMatch(owner::startsWith)
        || owner.startsWith("java/lang/invoke/")
        || (owner.equals("java/lang/Class") && !ASKED_OF_CLASSES.contains(name));
  }

  private final class InCode extends MethodVisitor {

    InCode() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      others |= reflects(owner, name);
      others |= starter.contains(owner) && !isBridged(owner, name, descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      others |= starter.contains(owner);
    }

    @Override
    public void visitLdcInsn(Object value) {
      check(value);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object each : arguments) {
        check(each);
      }
    }

    private void check(Object constant) {
      if (constant instanceof Handle handle) {
        visitMethodInsn(0, handle.getOwner(), handle.getName(), handle.getDesc(), false);
      }
      others |= constant instanceof ConstantDynamic;
      others |= constant instanceof Type type && isOfStarter(type);
    }

    private boolean isOfStarter(Type type) {
      Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
      return element.getSort() == Type.OBJECT && starter.contains(element.getInternalName());
    }
  }
}
