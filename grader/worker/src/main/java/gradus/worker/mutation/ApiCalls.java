package gradus.worker.mutation;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Where tests call a submission: by name, and by references to its methods. */
final class ApiCalls {

  /** The argument of a lambda's bootstrap method that says what runs. */
  static final int IMPLEMENTATION = 1;

  private ApiCalls() {}

  /** Returns the submission's methods that give numbers and that a test calls, in order. */
  static Set<ApiMethod> in(Collection<ClassNode> tests, Set<String> submissionClasses) {
    Set<ApiMethod> called = new TreeSet<>();
    for (ClassNode each : tests) {
      for (MethodNode method : each.methods) {
        for (AbstractInsnNode at : method.instructions) {
          ApiMethod api = called(at);
          if (api != null && submissionClasses.contains(api.className()) && api.givesNumbers()) {
            called.add(api);
          }
        }
      }
    }
    return called;
  }

  /** Returns the method that an instruction calls, or makes an object that calls it. */
  static @Nullable ApiMethod called(AbstractInsnNode at) {
    if (at instanceof MethodInsnNode call) {
      return ApiMethod.of(call.owner, call.name, call.desc);
    }
    Handle handle = at instanceof InvokeDynamicInsnNode dynamic ? referred(dynamic) : null;
    return handle == null
        ? null
        : ApiMethod.of(handle.getOwner(), handle.getName(), handle.getDesc());
  }

  private static @Nullable Handle referred(InvokeDynamicInsnNode dynamic) {
    return dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
            && dynamic.bsmArgs[IMPLEMENTATION] instanceof Handle handle
            && handle.getTag() != Opcodes.H_NEWINVOKESPECIAL
            && handle.getTag() != Opcodes.H_INVOKESPECIAL
        ? handle
        : null;
  }
}
