package gradus.worker.bridge;

import gradus.protocol.ClassFile;
import gradus.worker.bridge.runtime.StandIns;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class that tests link against in the place of a starter's: it has its name and its
 * public members, and passes each call on to the target. An object of it holds one of the
 * submission's, and is the only one that does.
 */
final class StandIn {

  private static final String HELD = "held";
  private static final String HELD_DESCRIPTOR = "Ljava/lang/Object;";

  /** No Java source can have a method of this name. */
  private static final String STAND_IN = "stand-in";

  private static final String KNOWN = Type.getInternalName(StandIns.class);

  /** No constructor of a starter takes its second argument. */
  private static final String HOLD = "(Ljava/lang/Object;L" + KNOWN + ";)V";

  private final String name;
  private final List<BridgedMember> members;
  private final boolean isGiven;
  private final ClassWriter writer;

  private StandIn(String name, List<BridgedMember> members, boolean isGiven) {
    this.name = name;
    this.members = members;
    this.isGiven = isGiven;
    this.writer = Code.begin(name, Code.OBJECT);
  }

  /**
   * Writes a stand-in.
   *
   * @param members what it has
   * @param isGiven whether a member of this class or another gives objects of it
   */
  static ClassFile write(String name, List<BridgedMember> members, boolean isGiven) {
    StandIn made = new StandIn(name, members, isGiven);
    if (isGiven || members.stream().anyMatch(BridgedMember::isConstructor)) {
      made.hold();
    }
    if (isGiven) {
      made.take();
      made.find();
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

  /** Writes a constructor that takes the object to be held. */
  private void take() {
    MethodVisitor code = Code.method(writer, Opcodes.ACC_PRIVATE, BridgedMember.CONSTRUCTOR, HOLD);
    Code.superConstructor(code, Code.OBJECT);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, name, HELD, HELD_DESCRIPTOR);
    code.visitInsn(Opcodes.RETURN);
    Code.end(code);
  }

  /** Writes the method that finds the stand-in that holds an object already, or makes it. */
  private void find() {
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    String descriptor = standInDescriptor(Type.getObjectType(name));
    MethodVisitor code = Code.method(writer, access, STAND_IN, descriptor);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    Code.create(code, name);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, BridgedMember.CONSTRUCTOR, HOLD, false);
    know(code);
    code.visitTypeInsn(Opcodes.CHECKCAST, name);
    code.visitInsn(Opcodes.ARETURN);
    Code.end(code);
  }

  /** A method may give the object later. */
  private void beKnown(MethodVisitor code) {
    if (isGiven) {
      loadHeld(code, 0);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      know(code);
      code.visitInsn(Opcodes.POP);
    }
  }

  private static String standInDescriptor(Type type) {
    return Type.getMethodDescriptor(type, Type.getType(Object.class));
  }

  /** Takes the object and a stand-in from the stack, and leaves the one that is known. */
  private static void know(MethodVisitor code) {
    String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
    code.visitMethodInsn(Opcodes.INVOKESTATIC, KNOWN, "of", descriptor, false);
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
      beKnown(code);
    } else if (member.givesStandIn()) {
      Type given = Type.getReturnType(member.descriptor());
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC, given.getInternalName(), STAND_IN, standInDescriptor(given), false);
    }
    recording.end();
    Code.returnResult(code, member.descriptor());
    Code.end(code);
  }
}
