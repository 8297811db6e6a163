package gradus.worker.bridge;

import gradus.protocol.ClassFile;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the class through which tests call a submission: a method for each member, which a
 * submission's adapter overrides, and a static field that holds the adapter; at first an object of
 * this class, which stands for no submission.
 *
 * <p>Its own methods fail. They also keep the VM from compiling the tests for the one adapter there
 * is, only to throw that away for the next.
 */
final class Target {

  /** In a package that no learner's class can be in. */
  static final String NAME = "gradus/worker/bridge/made/Target";

  static final String DESCRIPTOR = "L" + NAME + ";";

  private static final String FAULT = "java/lang/IllegalStateException";

  private Target() {}

  static ClassFile write(List<BridgedMember> members) {
    ClassWriter writer = Code.begin(NAME, Code.OBJECT);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    writer.visitField(access, Bridge.CURRENT, DESCRIPTOR, null, null).visitEnd();
    Code.emptyConstructor(writer, Code.OBJECT);
    Code.becomeCurrent(writer, NAME);
    members.forEach(each -> fail(writer, each));
    return Code.end(NAME, writer);
  }

  private static void fail(ClassWriter writer, BridgedMember member) {
    MethodVisitor code =
        Code.method(writer, Opcodes.ACC_PUBLIC, member.passName(), member.passDescriptor());
    Code.create(code, FAULT);
    code.visitLdcInsn("no submission is running");
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, FAULT, BridgedMember.CONSTRUCTOR, "(Ljava/lang/String;)V", false);
    code.visitInsn(Opcodes.ATHROW);
    Code.end(code);
  }
}
