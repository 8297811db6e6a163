package gradus.worker.mutation.operator;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Tells true and false from the numbers 1 and 0 by what is done with them. */
final class Truths {

  private Truths() {}

  /** Returns whether a value is used as a {@code boolean}. */
  static boolean certainly(Code code, AbstractInsnNode value) {
    for (AbstractInsnNode each : code.all()) {
      if (code.isLive(each) && isUsed(code, each, value)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a value is used as a {@code boolean}, or by what also computes with those. */
  static boolean maybe(Code code, AbstractInsnNode value) {
    for (AbstractInsnNode each : code.all()) {
      int opcode = each.getOpcode();
      boolean logical = opcode == Opcodes.IAND || opcode == Opcodes.IOR || opcode == Opcodes.IXOR;
      if (logical
          && code.isLive(each)
          && (code.sources(each, 0).contains(value) || code.sources(each, 1).contains(value))) {
        return true;
      }
    }
    return certainly(code, value);
  }

  private static boolean isUsed(Code code, AbstractInsnNode by, AbstractInsnNode value) {
    if (by instanceof MethodInsnNode call) {
      return isArgument(code, call, value);
    }
    String type = typeOfTop(code, by);
    return "Z".equals(type) && code.sources(by, 0).contains(value);
  }

  /** Returns the descriptor of what an instruction takes from the stack's top, where it says so. */
  private static @Nullable String typeOfTop(Code code, AbstractInsnNode at) {
    return switch (at.getOpcode()) {
      case Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> ((FieldInsnNode) at).desc;
      case Opcodes.ISTORE -> code.variable(at, ((VarInsnNode) at).var);
      case Opcodes.IRETURN -> Type.getReturnType(code.method().desc).getDescriptor();
      // Also of bytes, but exercises have no arrays of those.
      case Opcodes.BASTORE -> "Z";
      default -> null;
    };
  }

  private static boolean isArgument(Code code, MethodInsnNode call, AbstractInsnNode value) {
    Type[] types = Type.getArgumentTypes(call.desc);
    for (int i = 0; i < types.length; i++) {
      if (types[i].getSort() == Type.BOOLEAN
          && code.sources(call, types.length - 1 - i).contains(value)) {
        return true;
      }
    }
    return false;
  }
}
