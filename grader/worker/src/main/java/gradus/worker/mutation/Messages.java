package gradus.worker.mutation;

import gradus.worker.mutation.operator.Code;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What only makes an exception or its message, on which no test should insist: what is thrown, what
 * a new exception is given, and arguments that go nowhere else, as the second of {@code
 * require(x.length > 0, "row " + (i + 1))}.
 */
final class Messages {

  private final String owner;

  /** By name and descriptor, the places of parameters that only exceptions are made of. */
  private final Map<String, Set<Integer>> parameters = new HashMap<>();

  /**
   * @param node a class
   * @param codes the bodies of its methods
   */
  Messages(ClassNode node, Collection<Code> codes) {
    owner = node.name;
    for (Code each : codes) {
      MethodNode method = each.method();
      // Another method may override any other.
      if ((method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) != 0) {
        parameters.put(method.name + method.desc, parametersOnlyIn(exceptions(each), each));
      }
    }
  }

  /** Returns the instructions of a method that only make exceptions. */
  Set<AbstractInsnNode> in(Code code) {
    Set<AbstractInsnNode> all = exceptions(code);
    for (AbstractInsnNode each : code.all()) {
      if (each instanceof MethodInsnNode call && code.isLive(call) && call.owner.equals(owner)) {
        int count = Type.getArgumentTypes(call.desc).length;
        for (int i : parameters.getOrDefault(call.name + call.desc, Set.of())) {
          int depth = code.depth(call) - count + i;
          AbstractInsnNode end = i + 1 == count ? call : code.start(call, depth + 1);
          addRange(code.start(end, depth), end, all);
        }
      }
    }
    return all;
  }

  private static Set<AbstractInsnNode> exceptions(Code code) {
    Set<AbstractInsnNode> all = new HashSet<>();
    for (AbstractInsnNode each : code.all()) {
      if (!code.isLive(each)) {
        continue;
      }
      if (each.getOpcode() == Opcodes.ATHROW) {
        addRange(code.start(each, code.depth(each) - 1), each, all);
      } else if (each instanceof MethodInsnNode call && makesException(call)) {
        int depth = code.depth(call) - 1 - Type.getArgumentTypes(call.desc).length;
        addRange(code.start(call, depth - 1), call, all);
      }
    }
    return all;
  }

  /** Goes by the name: no class can be asked here. A mean squared error is no exception. */
  private static boolean makesException(MethodInsnNode call) {
    return call.name.equals("<init>")
        && (call.owner.endsWith("Exception")
            || (call.owner.startsWith("java/") && call.owner.endsWith("Error")));
  }

  private static Set<Integer> parametersOnlyIn(Set<AbstractInsnNode> exceptions, Code code) {
    MethodNode method = code.method();
    Type[] types = Type.getArgumentTypes(method.desc);
    Set<Integer> found = new TreeSet<>();
    int local = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
    for (int i = 0; i < types.length; i++) {
      int variable = local;
      if (List.of(code.all()).stream()
          .filter(each -> uses(each, variable))
          .allMatch(exceptions::contains)) {
        found.add(i);
      }
      local += types[i].getSize();
    }
    return found;
  }

  private static boolean uses(AbstractInsnNode at, int variable) {
    return (at instanceof VarInsnNode used && used.var == variable)
        || (at instanceof IincInsnNode step && step.var == variable);
  }

  private static void addRange(
      AbstractInsnNode from, AbstractInsnNode to, Set<AbstractInsnNode> all) {
    for (AbstractInsnNode each = from; each != null && each != to; each = each.getNext()) {
      all.add(each);
    }
  }
}
