package gradus.worker.metering;

import gradus.worker.metering.runtime.Meter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Makes the calls into {@link gradus.worker.metering.runtime} that are inserted. */
final class RuntimeCall {

  private static final String METER = Type.getInternalName(Meter.class);

  private RuntimeCall() {}

  /** Returns a call of a method of the meter. */
  static MethodInsnNode meter(String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, METER, name, descriptor, false);
  }

  /** Returns a call of a static method of one of the run-time classes. */
  static MethodInsnNode of(Class<?> owner, String name, String descriptor) {
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC, Type.getInternalName(owner), name, descriptor, false);
  }
}
