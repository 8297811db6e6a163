package gradus.worker.metering;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A charge that goes with one call.
 *
 * @param rule the line of the table
 * @param call the call that charges
 */
record Charge(ChargeRule rule, MethodInsnNode call) {

  /** Inserts the charge at a call whose operands are on the stack. */
  void insert(MethodNode method, MethodInsnNode charged, List<Type> operands) {
    if (rule.afterwards()) {
      InsnList after = new InsnList();
      after.add(new InsnNode(Opcodes.DUP));
      after.add(call);
      method.instructions.insert(charged, after);
      return;
    }
    InsnList before = copyOnStack(operands);
    if (before.size() == 0) {
      before = copyThroughLocals(operands, method.maxLocals);
    }
    method.instructions.insertBefore(charged, before);
  }

  /** The short way, for one operand or two of which the charge takes the last, first or both. */
  private InsnList copyOnStack(List<Type> operands) {
    InsnList code = new InsnList();
    boolean narrow = operands.stream().allMatch(each -> each.getSize() == 1);
    if (!narrow || operands.size() > 2) {
      return code;
    }
    if (rule.operands().equals(List.of(operands.size() - 1))) {
      code.add(new InsnNode(Opcodes.DUP));
      code.add(call);
    } else if (rule.operands().equals(List.of(0))) {
      code.add(new InsnNode(Opcodes.DUP2));
      code.add(new InsnNode(Opcodes.POP));
      code.add(call);
    } else if (rule.operands().equals(List.of(0, 1))) {
      code.add(new InsnNode(Opcodes.DUP2));
      code.add(call);
    }
    return code;
  }

  private InsnList copyThroughLocals(List<Type> operands, int firstFree) {
    List<Integer> locals = new ArrayList<>();
    int next = firstFree;
    for (Type each : operands) {
      locals.add(next);
      next += each.getSize();
    }
    InsnList code = new InsnList();
    for (int i = operands.size() - 1; i >= 0; i--) {
      code.add(new VarInsnNode(operands.get(i).getOpcode(Opcodes.ISTORE), locals.get(i)));
    }
    for (int each : rule.operands()) {
      code.add(new VarInsnNode(operands.get(each).getOpcode(Opcodes.ILOAD), locals.get(each)));
    }
    code.add(call);
    for (int i = 0; i < operands.size(); i++) {
      code.add(new VarInsnNode(operands.get(i).getOpcode(Opcodes.ILOAD), locals.get(i)));
    }
    return code;
  }
}
