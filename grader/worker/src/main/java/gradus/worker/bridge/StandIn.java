package gradus.worker.bridge;

import gradus.protocol.ClassFile;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the class that tests link against in the place of a starter's: it has its name and its
 * public members, and passes each call on to the target. An object of it holds one of the
 * submission's.
 */
final class StandIn {

  private static final String HELD = "held";
  private static final String HELD_DESCRIPTOR = "Ljava/lang/Object;";

  private final String name;
  private final List<BridgedMember> members;
  private final ClassWriter writer;

  private StandIn(String name, List<BridgedMember> members) {
    this.name = name;
    this.members = members;
    this.writer = Code.begin(name, Code.OBJECT);
  }

  static ClassFile write(String name, List<BridgedMember> members) {
    StandIn made = new StandIn(name, members);
    if (members.stream().anyMatch(BridgedMember::isConstructor)) {
      made.hold();
    }
    members.forEach(made::pass);
    return Code.end(name, made.writer);
  }

  /** What every object can be asked is asked of the submission's. */
  private void hold() {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    writer.visitField(access, HELD, HELD_DESCRIPTOR, null, null).visitEnd();
    askHeld("hashCode", "()I");
    askHeld("toString", "()Ljava/lang/String;");
    equal();
  }

  private void askHeld(String method, String descriptor) {
    if (declares(method, descriptor)) {
      return;
    }
    MethodVisitor code = Code.method(writer, Opcodes.ACC_PUBLIC, method, descriptor);
    loadHeld(code, 0);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Code.OBJECT, method, descriptor, false);
    Code.returnResult(code, descriptor);
    Code.end(code);
  }

  private boolean declares(String method, String descriptor) {
    return members.stream()
        .anyMatch(each -> each.name().equals(method) && each.descriptor().equals(descriptor));
  }

  private void equal() {
    String descriptor = "(Ljava/lang/Object;)Z";
    MethodVisitor code = Code.method(writer, Opcodes.ACC_PUBLIC, "equals", descriptor);
    Label other = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, name);
    code.visitJumpInsn(Opcodes.IFEQ, other);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.CHECKCAST, name);
    code.visitFieldInsn(Opcodes.GETFIELD, name, HELD, HELD_DESCRIPTOR);
    code.visitVarInsn(Opcodes.ASTORE, 1);
    code.visitLabel(other);
    loadHeld(code, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Code.OBJECT, "equals", descriptor, false);
    code.visitInsn(Opcodes.IRETURN);
    Code.end(code);
  }

  private void loadHeld(MethodVisitor code, int local) {
    code.visitVarInsn(Opcodes.ALOAD, local);
    code.visitFieldInsn(Opcodes.GETFIELD, name, HELD, HELD_DESCRIPTOR);
  }

  private void pass(BridgedMember member) {
    int access = Opcodes.ACC_PUBLIC | (member.isStatic() ? Opcodes.ACC_STATIC : 0);
    MethodVisitor code = Code.method(writer, access, member.name(), member.descriptor());
    int first = member.isStatic() ? 0 : 1;
    if (member.isConstructor()) {
      Code.superConstructor(code, Code.OBJECT);
    }
    Recording recording = new Recording(code, member.descriptor(), first);
    recording.begin(member.number());
    if (member.isConstructor()) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
    }
    code.visitFieldInsn(Opcodes.GETSTATIC, Target.NAME, Bridge.CURRENT, Target.DESCRIPTOR);
    if (member.hasReceiver()) {
      loadHeld(code, 0);
    }
    Code.loadArguments(code, member.descriptor(), first);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, Target.NAME, member.passName(), member.passDescriptor(), false);
    if (member.isConstructor()) {
      code.visitFieldInsn(Opcodes.PUTFIELD, name, HELD, HELD_DESCRIPTOR);
    }
    recording.end();
    Code.returnResult(code, member.descriptor());
    Code.end(code);
  }
}
