package gradus.worker.metering;

import gradus.worker.metering.runtime.Charges;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Redirects and charges the calls that a method makes of the JDK. */
final class CallRewriter {

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  private final ClassHierarchy hierarchy;
  private final Redirects redirects;
  private final ChargeTable charges;

  CallRewriter(ClassHierarchy hierarchy, Redirects redirects, ChargeTable charges) {
    this.hierarchy = hierarchy;
    this.redirects = redirects;
    this.charges = charges;
  }

  /** Rewrites all calls in a method. */
  void rewrite(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof FieldInsnNode read && isOfSystem(read)) {
        method.instructions.set(read, standardStream(read));
      } else if (each instanceof MethodInsnNode call) {
        rewrite(method, call);
      } else if (each instanceof InvokeDynamicInsnNode dynamic
          && dynamic.bsm.getOwner().equals(CONCATENATION)) {
        chargeResult(method, dynamic);
      }
    }
  }

  private static boolean isOfSystem(FieldInsnNode read) {
    return read.getOpcode() == Opcodes.GETSTATIC && read.owner.equals("java/lang/System");
  }

  /** There are three such fields. */
  private static MethodInsnNode standardStream(FieldInsnNode read) {
    return read.name.equals("in")
        ? RuntimeCall.meter("inputStream", "()Ljava/io/InputStream;")
        : RuntimeCall.meter("printStream", "()Ljava/io/PrintStream;");
  }

  private void rewrite(MethodNode method, MethodInsnNode call) {
    if (call.owner.startsWith("[")) {
      if (call.name.equals("clone")) {
        InsnList charge = new InsnList();
        charge.add(new InsnNode(Opcodes.DUP));
        charge.add(RuntimeCall.of(Charges.class, "cloned", "(Ljava/lang/Object;)V"));
        method.instructions.insert(call, charge);
      }
      return;
    }
    boolean constructs = call.name.equals("<init>");
    if (constructs && hierarchy.isSubmitted(call.owner)) {
      return;
    }
    if (!constructs) {
      redirects.apply(method, call, hierarchy);
    }
    List<Type> operands = operands(call);
    Charge charge = charges.find(call, operands, hierarchy);
    if (charge != null) {
      charge.insert(method, call, operands);
    }
  }

  private static List<Type> operands(MethodInsnNode call) {
    List<Type> operands = new ArrayList<>();
    if (call.getOpcode() != Opcodes.INVOKESTATIC && !call.name.equals("<init>")) {
      operands.add(Type.getObjectType(call.owner));
    }
    operands.addAll(List.of(Type.getArgumentTypes(call.desc)));
    return operands;
  }

  private static void chargeResult(MethodNode method, InvokeDynamicInsnNode dynamic) {
    InsnList charge = new InsnList();
    charge.add(new InsnNode(Opcodes.DUP));
    charge.add(RuntimeCall.of(Charges.class, "copy", "(Ljava/lang/Object;)V"));
    method.instructions.insert(dynamic, charge);
  }
}
