package gradus.worker.metering;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Redirects and charges the calls that method references make.
 *
 * <p>A reference to a member whose call would be rewritten becomes one to a new method of the class
 * that makes that call.
 */
final class HandleRewriter {

  private static final int IMPLEMENTATION = 1;

  private final ClassNode node;
  private final CallRewriter calls;
  private int added;

  HandleRewriter(ClassNode node, CallRewriter calls) {
    this.node = node;
    this.calls = calls;
  }

  void rewrite(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof InvokeDynamicInsnNode dynamic
          && dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
          && dynamic.bsmArgs[IMPLEMENTATION] instanceof Handle handle
          && handle.getTag() != Opcodes.H_INVOKESPECIAL) {
        dynamic.bsmArgs[IMPLEMENTATION] = rewrite(handle, dynamic);
      }
    }
  }

  private Handle rewrite(Handle handle, InvokeDynamicInsnNode dynamic) {
    boolean constructs = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    Type[] parameters = parameters(handle, dynamic);
    Type result =
        constructs ? Type.getObjectType(handle.getOwner()) : Type.getReturnType(handle.getDesc());
    MethodNode bridge =
        new MethodNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            "gradus$reference$" + added,
            Type.getMethodDescriptor(result, parameters),
            null,
            null);
    write(bridge, handle, parameters, result);
    int written = bridge.instructions.size();
    calls.rewrite(bridge);
    if (bridge.instructions.size() == written && !isRedirected(bridge, handle)) {
      return handle;
    }
    added++;
    node.methods.add(bridge);
    boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    return new Handle(Opcodes.H_INVOKESTATIC, node.name, bridge.name, bridge.desc, isInterface);
  }

  /** A bound receiver is passed as what it was captured as, which may be a subtype. */
  private static Type[] parameters(Handle handle, InvokeDynamicInsnNode dynamic) {
    Type[] arguments = Type.getArgumentTypes(handle.getDesc());
    if (handle.getTag() == Opcodes.H_INVOKESTATIC
        || handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      return arguments;
    }
    Type[] captured = Type.getArgumentTypes(dynamic.desc);
    Type receiver = captured.length > 0 ? captured[0] : Type.getObjectType(handle.getOwner());
    Type[] all = new Type[arguments.length + 1];
    all[0] = receiver;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private static void write(MethodNode bridge, Handle handle, Type[] parameters, Type result) {
    if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      bridge.instructions.add(new TypeInsnNode(Opcodes.NEW, handle.getOwner()));
      bridge.instructions.add(new InsnNode(Opcodes.DUP));
    }
    int local = 0;
    for (Type each : parameters) {
      bridge.instructions.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), local));
      local += each.getSize();
    }
    bridge.maxLocals = local;
    bridge.instructions.add(
        new MethodInsnNode(
            opcode(handle),
            handle.getOwner(),
            handle.getName(),
            handle.getDesc(),
            handle.isInterface()));
    bridge.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
  }

  private static int opcode(Handle handle) {
    return switch (handle.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> Opcodes.INVOKEVIRTUAL;
    };
  }

  private static boolean isRedirected(MethodNode bridge, Handle handle) {
    List<AbstractInsnNode> code = Arrays.asList(bridge.instructions.toArray());
    return code.stream()
        .filter(MethodInsnNode.class::isInstance)
        .map(MethodInsnNode.class::cast)
        .noneMatch(
            call -> call.owner.equals(handle.getOwner()) && call.desc.equals(handle.getDesc()));
  }
}
