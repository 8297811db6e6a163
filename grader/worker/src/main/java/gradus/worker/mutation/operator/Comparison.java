package gradus.worker.mutation.operator;

import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.DCMPG;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.FCMPG;
import static org.objectweb.asm.Opcodes.FCMPL;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IALOAD;
import static org.objectweb.asm.Opcodes.IAND;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.IF_ICMPEQ;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.IF_ICMPLE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.LCMP;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which comparison the source makes where a conditional jump is.
 *
 * <p>The compiler jumps mostly when a condition does not hold, to what comes after; but when it
 * holds in front of {@code ||} and at the end of {@code do}. For whole numbers {@code !(a < b)}
 * cannot be told from {@code a >= b}, which means the same.
 */
final class Comparison {

  private Comparison() {}

  /** Returns whether an instruction is a jump that is not always taken. */
  static boolean isConditional(@Nullable AbstractInsnNode at) {
    return at instanceof JumpInsnNode && isConditional(at.getOpcode());
  }

  private static boolean isConditional(int opcode) {
    return (opcode >= IFEQ && opcode <= IF_ACMPNE) || opcode == IFNULL || opcode == IFNONNULL;
  }

  /** Returns the source's operator, or nothing where it is a condition without one. */
  static @Nullable String symbol(Code code, JumpInsnNode jump) {
    AbstractInsnNode last = Code.previous(jump);
    int compared = Code.opcode(last);
    int opcode = jump.getOpcode();
    if (compared == DCMPG || compared == FCMPG) {
      return opcode == IFLT || opcode == IFGE ? "<" : "<=";
    }
    if ((compared == DCMPL || compared == FCMPL) && opcode != IFEQ && opcode != IFNE) {
      return opcode == IFGT || opcode == IFLE ? ">" : ">=";
    }
    boolean isTruth =
        (opcode == IFEQ || opcode == IFNE)
            && (compared < LCMP || compared > DCMPG)
            && !isWhole(code, last);
    return isTruth ? null : tested(jumpsWhenTrue(jump) ? opcode : negated(opcode));
  }

  /** Returns whether an instruction certainly gives an {@code int}, which is compared with 0. */
  private static boolean isWhole(Code code, @Nullable AbstractInsnNode at) {
    if (at instanceof MethodInsnNode call) {
      return call.desc.endsWith(")I");
    }
    if (at instanceof FieldInsnNode field) {
      return field.desc.equals("I");
    }
    if (at instanceof VarInsnNode variable) {
      return "I".equals(code.variable(variable, variable.var));
    }
    int opcode = Code.opcode(at);
    return opcode == ARRAYLENGTH || opcode == IALOAD || (opcode >= IADD && opcode < IAND);
  }

  private static @Nullable String tested(int opcode) {
    return switch (opcode) {
      case IFEQ, IF_ICMPEQ, IF_ACMPEQ -> "==";
      case IFNE, IF_ICMPNE, IF_ACMPNE -> "!=";
      case IFLT, IF_ICMPLT -> "<";
      case IFGE, IF_ICMPGE -> ">=";
      case IFGT, IF_ICMPGT -> ">";
      case IFLE, IF_ICMPLE -> "<=";
      case IFNULL -> "== null";
      case IFNONNULL -> "!= null";
      default -> null;
    };
  }

  /** Returns the opcode that jumps where another does not; the two stand side by side. */
  static int negated(int opcode) {
    if (opcode == IFNULL || opcode == IFNONNULL) {
      return IFNULL + IFNONNULL - opcode;
    }
    return opcode + ((opcode - IFEQ) % 2 == 0 ? 1 : -1);
  }

  private static boolean jumpsWhenTrue(JumpInsnNode jump) {
    AbstractInsnNode before = Code.previous(jump.label);
    if (isAfter(jump.label, jump)) {
      return before instanceof JumpInsnNode other
          && other != jump
          && isConditional(other)
          && !jumpsWhenTrue(other);
    }
    return !isJoinedByGoto(jump);
  }

  /**
   * Returns whether a jump back is one of several: the last of a loop's body is not conditional.
   */
  private static boolean isJoinedByGoto(JumpInsnNode jump) {
    for (AbstractInsnNode each = jump; each != null; each = each.getNext()) {
      if (each.getOpcode() == GOTO && ((JumpInsnNode) each).label == jump.label) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAfter(AbstractInsnNode one, AbstractInsnNode other) {
    for (AbstractInsnNode each = other; each != null; each = each.getNext()) {
      if (each == one) {
        return true;
      }
    }
    return false;
  }
}
