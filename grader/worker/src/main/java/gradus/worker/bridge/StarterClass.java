package gradus.worker.bridge;

import gradus.protocol.ClassFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A class of a starter, and whether another class can stand in for it unnoticed. */
final class StarterClass {

  private static final String OBJECT = "java/lang/Object";
  private static final int OPEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
  private static final int SPECIAL =
      Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD;

  private final ClassNode node = new ClassNode();

  StarterClass(ClassFile file) {
    new ClassReader(file.content().toByteArray())
        .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
  }

  String name() {
    return node.name;
  }

  /** Returns whether tests can name it. A class within another is treated as if its outer was. */
  boolean isVisible() {
    InnerClassNode nested = nesting();
    return nested == null
        ? (node.access & Opcodes.ACC_PUBLIC) != 0
        : nested.outerName != null && (nested.access & OPEN) != 0;
  }

  private @Nullable InnerClassNode nesting() {
    return node.innerClasses.stream()
        .filter(each -> each.name.equals(node.name))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns whether all that tests can do with it is to call its members, with what the JDK
   * declares, and for that or an open class.
   *
   * @param starter the internal names of the starter's classes
   * @param open those of the classes that tests can name
   */
  boolean canBeBridged(Set<String> starter, Set<String> open) {
    return nesting() == null
        && (node.access & SPECIAL) == 0
        && node.superName.equals(OBJECT)
        && node.interfaces.isEmpty()
        && node.fields.stream().noneMatch(each -> (each.access & OPEN) != 0)
        && node.methods.stream().noneMatch(each -> (each.access & Opcodes.ACC_PROTECTED) != 0)
        && open().allMatch(each -> passesPlainTypes(each, starter, open));
  }

  List<MethodNode> members() {
    return open().toList();
  }

  private Stream<MethodNode> open() {
    return node.methods.stream().filter(each -> (each.access & Opcodes.ACC_PUBLIC) != 0);
  }

  private static boolean passesPlainTypes(
      MethodNode method, Set<String> starter, Set<String> open) {
    boolean generic =
        method.signature != null && starter.stream().anyMatch(method.signature::contains);
    Type result = Type.getReturnType(method.desc);
    return !generic
        && (isPlain(result) || open.contains(result.getInternalName()))
        && Stream.of(Type.getArgumentTypes(method.desc)).allMatch(StarterClass::isPlain);
  }

  /** An {@code Object} might be one of the starter's after all. */
  private static boolean isPlain(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getSort() != Type.OBJECT
        || (element.getInternalName().startsWith("java/")
            && !element.getInternalName().equals(OBJECT));
  }
}
