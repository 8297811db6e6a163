package gradus.worker.bridge;

import gradus.protocol.ClassFile;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the target that calls a submission's classes by their names. */
final class Adapter {

  private static final String NAME = "gradus/worker/bridge/made/Adapter";

  private Adapter() {}

  static ClassFile write(List<BridgedMember> members) {
    ClassWriter writer = Code.begin(NAME, Target.NAME);
    Code.emptyConstructor(writer, Target.NAME);
    // A constructor would have to be called by reflection.
    Code.becomeCurrent(writer, NAME);
    members.forEach(each -> call(writer, each));
    return Code.end(NAME, writer);
  }

  private static void call(ClassWriter writer, BridgedMember member) {
    MethodVisitor code =
        Code.method(writer, Opcodes.ACC_PUBLIC, member.passName(), member.passDescriptor());
    if (member.isConstructor()) {
      Code.create(code, member.owner());
    }
    if (member.hasReceiver()) {
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.CHECKCAST, member.owner());
    }
    Code.loadArguments(code, member.descriptor(), member.hasReceiver() ? 2 : 1);
    code.visitMethodInsn(
        member.opcode(), member.owner(), member.name(), member.descriptor(), false);
    Code.returnResult(code, member.passDescriptor());
    Code.end(code);
  }
}
