package gradus.worker.bridge;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What all generated classes have in common. They have no lines and no source file. */
final class Code {

  static final String OBJECT = "java/lang/Object";
  private static final String NO_ARGUMENTS = "()V";

  private Code() {}

  static ClassWriter begin(String name, String superName) {
    // Frames are needed in one method only, where nothing but objects meet.
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V17, access, name, null, superName, null);
    return writer;
  }

  static ClassFile end(String name, ClassWriter writer) {
    writer.visitEnd();
    return new ClassFile(name.replace('/', '.'), Bytes.of(writer.toByteArray()));
  }

  static MethodVisitor method(ClassWriter writer, int access, String name, String descriptor) {
    MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
    code.visitCode();
    return code;
  }

  static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Writes a constructor that does nothing. */
  static void emptyConstructor(ClassWriter writer, String superName) {
    MethodVisitor code =
        method(writer, Opcodes.ACC_PUBLIC, BridgedMember.CONSTRUCTOR, NO_ARGUMENTS);
    superConstructor(code, superName);
    code.visitInsn(Opcodes.RETURN);
    end(code);
  }

  static void superConstructor(MethodVisitor code, String superName) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, superName, BridgedMember.CONSTRUCTOR, NO_ARGUMENTS, false);
  }

  /** Writes an initialiser that makes an object of the class the target. */
  static void becomeCurrent(ClassWriter writer, String name) {
    MethodVisitor code = method(writer, Opcodes.ACC_STATIC, "<clinit>", NO_ARGUMENTS);
    create(code, name);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, name, BridgedMember.CONSTRUCTOR, NO_ARGUMENTS, false);
    code.visitFieldInsn(Opcodes.PUTSTATIC, Target.NAME, Bridge.CURRENT, Target.DESCRIPTOR);
    code.visitInsn(Opcodes.RETURN);
    end(code);
  }

  static void create(MethodVisitor code, String name) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
  }

  /** Loads the arguments of a method, the first of which is in a given place. */
  static void loadArguments(MethodVisitor code, String descriptor, int first) {
    int local = first;
    for (Type each : Type.getArgumentTypes(descriptor)) {
      code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
      local += each.getSize();
    }
  }

  static void returnResult(MethodVisitor code, String descriptor) {
    code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
  }
}
