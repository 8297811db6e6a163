package gradus.worker.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method, constructor, initialiser or lambda that somebody wrote, with a body.
 *
 * @param name what it is called within a mutant's id
 */
record WrittenMethod(String name, MethodNode method) {

  private static final String LAMBDA = "lambda$";

  /** Returns what was written of a class; each lambda follows the method that it stands in. */
  static List<WrittenMethod> of(ClassNode node) {
    List<WrittenMethod> all = new ArrayList<>();
    for (MethodNode each : node.methods) {
      if (isWritten(node, each)) {
        addWithLambdas(node, new WrittenMethod(name(node, each), each), all);
      }
    }
    return all;
  }

  private static boolean isWritten(ClassNode node, MethodNode method) {
    return method.instructions.size() > 0
        && ((node.access | method.access) & Opcodes.ACC_SYNTHETIC) == 0
        && !isAddedToEnum(node, method)
        && !isAddedToRecord(node, method);
  }

  private static boolean isAddedToEnum(ClassNode node, MethodNode method) {
    Type itself = Type.getObjectType(node.name);
    return (node.access & Opcodes.ACC_ENUM) != 0
        && (method.access & Opcodes.ACC_STATIC) != 0
        && ((method.name.equals("values") && method.desc.equals("()[" + itself))
            || (method.name.equals("valueOf")
                && method.desc.equals("(Ljava/lang/String;)" + itself)));
  }

  private static boolean isAddedToRecord(ClassNode node, MethodNode method) {
    if (node.recordComponents == null) {
      return false;
    }
    List<AbstractInsnNode> code = code(method);
    return code.stream().anyMatch(WrittenMethod::isOfAllComponents)
        || (code.size() == 3
            && code.get(1) instanceof FieldInsnNode read
            && method.name.equals(read.name)
            && method.desc.equals("()" + read.desc));
  }

  /** Returns whether an instruction is all of a record's {@code equals}, or the like. */
  private static boolean isOfAllComponents(AbstractInsnNode at) {
    return at instanceof InvokeDynamicInsnNode dynamic
        && dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods");
  }

  /** Keywords cannot be the names of other methods. */
  private static String name(ClassNode node, MethodNode method) {
    String name =
        switch (method.name) {
          case "<init>" -> "new";
          case "<clinit>" -> "static";
          default -> method.name;
        };
    return isOverloaded(node, method) ? name + Names.parameters(method.desc) : name;
  }

  private static boolean isOverloaded(ClassNode node, MethodNode method) {
    return node.methods.stream()
        .anyMatch(
            each ->
                each != method
                    && each.name.equals(method.name)
                    && (each.access & Opcodes.ACC_SYNTHETIC) == 0);
  }

  private static void addWithLambdas(
      ClassNode node, WrittenMethod written, List<WrittenMethod> all) {
    all.add(written);
    int lambdas = 0;
    for (AbstractInsnNode each : written.method.instructions) {
      if (each instanceof InvokeDynamicInsnNode dynamic) {
        for (MethodNode body : lambdas(node, dynamic)) {
          lambdas++;
          addWithLambdas(node, new WrittenMethod(written.name + "$lambda" + lambdas, body), all);
        }
      }
    }
  }

  /** The compiler numbers lambdas within a class, and not every release in the same order. */
  private static List<MethodNode> lambdas(ClassNode node, InvokeDynamicInsnNode dynamic) {
    return Stream.of(dynamic.bsmArgs)
        .filter(Handle.class::isInstance)
        .map(Handle.class::cast)
        .filter(each -> each.getOwner().equals(node.name) && each.getName().startsWith(LAMBDA))
        .flatMap(each -> node.methods.stream().filter(method -> isBody(method, each)))
        .toList();
  }

  private static boolean isBody(MethodNode method, Handle handle) {
    return method.name.equals(handle.getName())
        && method.desc.equals(handle.getDesc())
        && (method.access & Opcodes.ACC_SYNTHETIC) != 0
        && !isArrayConstructor(method);
  }

  /** The compiler makes a lambda of {@code double[][]::new}. */
  private static boolean isArrayConstructor(MethodNode lambda) {
    List<AbstractInsnNode> code = code(lambda);
    return code.size() == 3
        && code.get(0).getOpcode() == Opcodes.ILOAD
        && (code.get(1).getOpcode() == Opcodes.NEWARRAY
            || code.get(1).getOpcode() == Opcodes.ANEWARRAY)
        && code.get(2).getOpcode() == Opcodes.ARETURN;
  }

  private static List<AbstractInsnNode> code(MethodNode method) {
    return Stream.of(method.instructions.toArray()).filter(each -> each.getOpcode() >= 0).toList();
  }
}
