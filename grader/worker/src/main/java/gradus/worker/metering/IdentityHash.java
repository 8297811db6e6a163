package gradus.worker.metering;

import gradus.worker.metering.runtime.Identity;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives a class that would take its hash code from the JVM one that is the same in every run;
 * {@link Object#toString} prints it too.
 */
final class IdentityHash {

  private static final String FIELD = "gradus$identity";

  private IdentityHash() {}

  static void addTo(ClassNode node) {
    if ((node.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_SYNTHETIC)) != 0) {
      return;
    }
    int hidden = Opcodes.ACC_SYNTHETIC;
    node.fields.add(
        new FieldNode(
            hidden | Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT, FIELD, "I", null, null));
    MethodNode method = new MethodNode(hidden | Opcodes.ACC_PUBLIC, "hashCode", "()I", null, null);
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitFieldInsn(Opcodes.GETFIELD, node.name, FIELD, "I");
    method.instructions.add(RuntimeCall.of(Identity.class, "hash", "(I)I"));
    method.visitInsn(Opcodes.DUP_X1);
    method.visitFieldInsn(Opcodes.PUTFIELD, node.name, FIELD, "I");
    method.visitInsn(Opcodes.IRETURN);
    method.visitMaxs(0, 0);
    node.methods.add(method);
  }
}
