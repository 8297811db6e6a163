package gradus.worker.bridge;

import gradus.worker.bridge.runtime.LastCall;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what a stand-in's method records of a call that it passes on. */
final class Recording {

  private static final String RECORD = Type.getInternalName(LastCall.class);

  private final MethodVisitor code;
  private final String descriptor;
  private final int first;
  private final int record;

  /**
   * @param descriptor the method's type
   * @param first where its first argument is
   */
  Recording(MethodVisitor code, String descriptor, int first) {
    this.code = code;
    this.descriptor = descriptor;
    this.first = first;
    int size = first;
    for (Type each : Type.getArgumentTypes(descriptor)) {
      size += each.getSize();
    }
    this.record = size;
  }

  void begin(int member) {
    Type[] types = Type.getArgumentTypes(descriptor);
    code.visitIntInsn(Opcodes.SIPUSH, member);
    code.visitIntInsn(Opcodes.SIPUSH, types.length);
    code.visitTypeInsn(Opcodes.ANEWARRAY, Code.OBJECT);
    int local = first;
    for (int i = 0; i < types.length; i++) {
      code.visitInsn(Opcodes.DUP);
      code.visitIntInsn(Opcodes.SIPUSH, i);
      code.visitVarInsn(types[i].getOpcode(Opcodes.ILOAD), local);
      box(types[i]);
      code.visitInsn(Opcodes.AASTORE);
      local += types[i].getSize();
    }
    String begin = "(I[Ljava/lang/Object;)L" + RECORD + ";";
    code.visitMethodInsn(Opcodes.INVOKESTATIC, RECORD, "begin", begin, false);
    code.visitVarInsn(Opcodes.ASTORE, record);
  }

  /** Leaves the result where it is, on the top of the stack. */
  void end() {
    Type type = Type.getReturnType(descriptor);
    int result = record + 1;
    if (type.getSort() != Type.VOID) {
      code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), result);
    }
    code.visitVarInsn(Opcodes.ALOAD, record);
    load(type, result);
    box(type);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, RECORD, "end", "(Ljava/lang/Object;)V", false);
    if (type.getSort() != Type.VOID) {
      load(type, result);
    }
  }

  private void load(Type type, int local) {
    if (type.getSort() == Type.VOID) {
      code.visitInsn(Opcodes.ACONST_NULL);
    } else {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
    }
  }

  private void box(Type type) {
    if (type.getSort() == Type.VOID || type.getSort() > Type.DOUBLE) {
      return;
    }
    String box = boxOf(type);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false);
  }

  private static String boxOf(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      default -> "java/lang/Double";
    };
  }
}
