package gradus.worker.metering;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Has the meter charge and bound each array before it is made. */
final class ArrayBounds {

  private static final int REFERENCE_BYTES = 4;

  private ArrayBounds() {}

  static void insert(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each.getOpcode() == Opcodes.ANEWARRAY) {
        boundLength(method, each, REFERENCE_BYTES);
      } else if (each.getOpcode() == Opcodes.NEWARRAY) {
        boundLength(method, each, elementBytes(((IntInsnNode) each).operand));
      } else if (each instanceof MultiANewArrayInsnNode nested) {
        method.instructions.insertBefore(nested, boundDimensions(nested, method.maxLocals));
      }
    }
  }

  private static void boundLength(MethodNode method, AbstractInsnNode array, int elementBytes) {
    method.instructions.insertBefore(array, RuntimeCall.meter("array" + elementBytes, "(I)I"));
  }

  private static int elementBytes(int type) {
    return switch (type) {
      case Opcodes.T_BOOLEAN, Opcodes.T_BYTE -> 1;
      case Opcodes.T_CHAR, Opcodes.T_SHORT -> 2;
      case Opcodes.T_LONG, Opcodes.T_DOUBLE -> 8;
      default -> 4;
    };
  }

  private static InsnList boundDimensions(MultiANewArrayInsnNode array, int firstFree) {
    Type element = Type.getType(array.desc.substring(array.dims));
    InsnList code = new InsnList();
    for (int i = array.dims - 1; i >= 0; i--) {
      code.add(new VarInsnNode(Opcodes.ISTORE, firstFree + i));
    }
    code.add(new LdcInsnNode(elementBytes(element)));
    for (int i = array.dims - 1; i >= 0; i--) {
      code.add(new VarInsnNode(Opcodes.ILOAD, firstFree + i));
      code.add(RuntimeCall.meter("nested", "(JI)J"));
    }
    code.add(RuntimeCall.meter("allocate", "(J)V"));
    for (int i = 0; i < array.dims; i++) {
      code.add(new VarInsnNode(Opcodes.ILOAD, firstFree + i));
    }
    return code;
  }

  private static long elementBytes(Type element) {
    return switch (element.getSort()) {
      case Type.BOOLEAN, Type.BYTE -> 1L;
      case Type.CHAR, Type.SHORT -> 2L;
      case Type.LONG, Type.DOUBLE -> 8L;
      default -> 4L;
    };
  }
}
