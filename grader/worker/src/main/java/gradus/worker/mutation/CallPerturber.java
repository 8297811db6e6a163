package gradus.worker.mutation;

import gradus.worker.mutation.runtime.Perturbation;
import gradus.worker.mutation.runtime.PerturbationKind;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Changes what one method of a submission returns, wherever a test class calls it. */
final class CallPerturber {

  private final ClassNode node;
  private final ApiMethod method;
  private final PerturbationKind kind;
  private int bridges;

  CallPerturber(ClassNode node, ApiMethod method, PerturbationKind kind) {
    this.node = node;
    this.method = method;
    this.kind = kind;
  }

  void rewrite() {
    for (MethodNode each : List.copyOf(node.methods)) {
      for (AbstractInsnNode at : each.instructions.toArray()) {
        if (!method.equals(ApiCalls.called(at))) {
          continue;
        }
        if (at instanceof InvokeDynamicInsnNode dynamic) {
          dynamic.bsmArgs[ApiCalls.IMPLEMENTATION] = bridge(dynamic);
        } else {
          each.instructions.insert(at, change());
        }
      }
    }
  }

  /** Returns what changes the value on the top of the stack. */
  private InsnList change() {
    Type type = Type.getReturnType(method.descriptor());
    Type passed = type.getSort() == Type.ARRAY ? Type.getType(Object.class) : type;
    Type kinds = Type.getType(PerturbationKind.class);
    InsnList code = new InsnList();
    code.add(
        new FieldInsnNode(
            Opcodes.GETSTATIC, kinds.getInternalName(), kind.name(), kinds.getDescriptor()));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            Type.getInternalName(Perturbation.class),
            "change",
            Type.getMethodDescriptor(passed, passed, kinds),
            false));
    if (type.getSort() == Type.ARRAY) {
      code.add(new TypeInsnNode(Opcodes.CHECKCAST, type.getDescriptor()));
    }
    return code;
  }

  /** Returns a reference to a new method of the test class that calls the referred and changes. */
  private Handle bridge(InvokeDynamicInsnNode dynamic) {
    Handle handle = (Handle) dynamic.bsmArgs[ApiCalls.IMPLEMENTATION];
    Type[] parameters = parameters(handle, dynamic);
    Type result = Type.getReturnType(handle.getDesc());
    MethodNode bridge =
        new MethodNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            "gradus$perturbed$" + bridges++,
            Type.getMethodDescriptor(result, parameters),
            null,
            null);
    int local = 0;
    for (Type each : parameters) {
      bridge.instructions.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), local));
      local += each.getSize();
    }
    bridge.instructions.add(call(handle));
    bridge.instructions.add(change());
    bridge.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
    node.methods.add(bridge);
    boolean ofInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    return new Handle(Opcodes.H_INVOKESTATIC, node.name, bridge.name, bridge.desc, ofInterface);
  }

  /** A bound receiver is passed as what it was captured as, which may be a subtype. */
  private static Type[] parameters(Handle handle, InvokeDynamicInsnNode dynamic) {
    Type[] arguments = Type.getArgumentTypes(handle.getDesc());
    if (handle.getTag() == Opcodes.H_INVOKESTATIC) {
      return arguments;
    }
    Type[] captured = Type.getArgumentTypes(dynamic.desc);
    Type[] all = new Type[arguments.length + 1];
    all[0] = captured.length > 0 ? captured[0] : Type.getObjectType(handle.getOwner());
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private static MethodInsnNode call(Handle handle) {
    int opcode =
        switch (handle.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    return new MethodInsnNode(
        opcode, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
  }
}
