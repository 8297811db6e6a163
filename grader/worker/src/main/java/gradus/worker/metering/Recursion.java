package gradus.worker.metering;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells which methods of a submission may call themselves, directly or by way of others, and who
 * has to come back to the right depth when an exception ends such calls.
 */
final class Recursion {

  private final Set<MethodNode> recursive = new HashSet<>();
  private final Set<MethodNode> callers = new HashSet<>();
  private final Set<MethodNode> doors = new HashSet<>();

  private Recursion() {}

  static Recursion of(Collection<ClassNode> classes, ClassHierarchy hierarchy) {
    CallGraph graph = new CallGraph(classes, hierarchy);
    BitSet cycles = Cycles.find(graph.edges());
    Recursion recursion = new Recursion();
    for (int i = 0; i < graph.methods().size(); i++) {
      MethodNode method = graph.methods().get(i);
      if (cycles.get(i)) {
        recursion.recursive.add(method);
        if (isPublic(method) || graph.isCalledByJdk(i)) {
          recursion.doors.add(method);
        }
      } else if (graph.callsAny(i, cycles)) {
        recursion.callers.add(method);
      }
    }
    return recursion;
  }

  private static boolean isPublic(MethodNode method) {
    return (method.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
  }

  /** Returns whether a method's depth is counted. */
  boolean isCounted(MethodNode method) {
    return recursive.contains(method);
  }

  /**
   * Returns whether exceptions leave the recursion through a method: to code that nobody
   * instruments and that may catch them, or to a method whose depth is not counted.
   */
  boolean isLeftThrough(MethodNode method) {
    return doors.contains(method) || callers.contains(method);
  }
}
