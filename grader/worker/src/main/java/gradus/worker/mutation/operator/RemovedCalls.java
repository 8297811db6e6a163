package gradus.worker.mutation.operator;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Leaves out calls of methods that return nothing; their arguments are still computed. */
final class RemovedCalls implements Operator {

  @Override
  public String name() {
    return "removed-call";
  }

  @Override
  public List<Change> changes(Code code, AbstractInsnNode at) {
    if (!(at instanceof MethodInsnNode call)
        || call.name.equals("<init>")
        || Type.getReturnType(call.desc).getSort() != Type.VOID) {
      return List.of();
    }
    return List.of(
        new Change(
            "the call of " + call.name + " was removed",
            instructions -> {
              instructions.insertBefore(call, operandsPopped(call));
              instructions.set(call, new InsnNode(Opcodes.NOP));
            }));
  }

  /** Returns what takes a call's operands off the stack, the last one first. */
  private static InsnList operandsPopped(MethodInsnNode call) {
    InsnList pops = new InsnList();
    for (Type each : Type.getArgumentTypes(call.desc)) {
      pops.insert(new InsnNode(each.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
    }
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      pops.add(new InsnNode(Opcodes.POP));
    }
    return pops;
  }
}
