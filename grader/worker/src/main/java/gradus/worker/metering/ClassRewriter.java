package gradus.worker.metering;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Instruments one class. */
final class ClassRewriter {

  private final ClassHierarchy hierarchy;
  private final CallRewriter calls;
  private final Recursion recursion;

  ClassRewriter(ClassHierarchy hierarchy, CallRewriter calls, Recursion recursion) {
    this.hierarchy = hierarchy;
    this.calls = calls;
    this.recursion = recursion;
  }

  void rewrite(ClassNode node) {
    HandleRewriter handles = new HandleRewriter(node, calls);
    for (MethodNode method : List.copyOf(node.methods)) {
      method.access &= ~Opcodes.ACC_SYNCHRONIZED;
      if (method.instructions.size() > 0) {
        rewrite(node, method, handles);
      }
    }
    if (hierarchy.inheritsIdentity(node)) {
      IdentityHash.addTo(node);
    }
  }

  private void rewrite(ClassNode node, MethodNode method, HandleRewriter handles) {
    Monitors.strip(method);
    if (!isWritten(node, method)) {
      insertStops(method);
      return;
    }
    DepthCounts depths = DepthCounts.of(method, recursion);
    ArrayBounds.insert(method);
    calls.rewrite(method);
    handles.rewrite(method);
    depths.insert();
    StepCounts.insertEntry(method);
    insertStops(method);
    depths.insertWayOut();
  }

  private static void insertStops(MethodNode method) {
    StepCounts.insertJumpsBack(method);
    HandlerGuards.insert(method);
  }

  /**
   * Returns whether somebody wrote the method. What the compiler adds on its own account differs
   * from release to release; the body of a lambda is synthetic too, but it was written.
   */
  private static boolean isWritten(ClassNode node, MethodNode method) {
    if (method.name.startsWith("lambda$")) {
      return true;
    }
    if (((node.access | method.access) & Opcodes.ACC_SYNTHETIC) != 0) {
      return false;
    }
    return (node.access & Opcodes.ACC_ENUM) == 0 || !isAddedToEnums(node, method);
  }

  private static boolean isAddedToEnums(ClassNode node, MethodNode method) {
    String itself = "L" + node.name + ";";
    return (method.access & Opcodes.ACC_STATIC) != 0
        && ((method.name.equals("values") && method.desc.equals("()[" + itself))
            || (method.name.equals("valueOf")
                && method.desc.equals("(Ljava/lang/String;)" + itself)));
  }
}
