package gradus.worker.mutation.operator;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Recognises what the compiler makes of a for-each loop: its variables have no names. */
final class ForEachLoop {

  private ForEachLoop() {}

  /** Returns whether a conditional jump asks for the next element. */
  static boolean isCondition(Code code, JumpInsnNode jump) {
    AbstractInsnNode last = Code.previous(jump);
    boolean asks = last instanceof MethodInsnNode call && call.name.equals("hasNext");
    return isHidden(code, asks ? Code.previous(last) : last);
  }

  /** Returns whether an instruction sets the index of the first element. */
  static boolean isStart(Code code, AbstractInsnNode constant) {
    AbstractInsnNode next = Code.next(constant);
    return Code.opcode(next) == Opcodes.ISTORE && isHidden(code, next);
  }

  /** Returns whether an instruction goes to the next element. */
  static boolean isStep(Code code, IincInsnNode step) {
    return code.isHidden(step, step.var);
  }

  private static boolean isHidden(Code code, @Nullable AbstractInsnNode at) {
    return at instanceof VarInsnNode variable && code.isHidden(variable, variable.var);
  }
}
