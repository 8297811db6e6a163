package gradus.worker.bridge;

import gradus.model.CallRecord;
import gradus.worker.bridge.runtime.LastCall;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A public method or constructor of a starter's class.
 *
 * @param owner the internal name of the class
 * @param isStatic whether it needs no object
 * @param name its name; {@code <init>} for a constructor
 * @param descriptor its erased type
 * @param givesStandIn whether it gives an object of a class that is stood in for
 * @param parameters the names of its parameters
 * @param number which of the starter's members it is
 */
record BridgedMember(
    String owner,
    boolean isStatic,
    String name,
    String descriptor,
    boolean givesStandIn,
    List<String> parameters,
    int number) {

  static final String CONSTRUCTOR = "<init>";

  BridgedMember {
    parameters = List.copyOf(parameters);
  }

  boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** Returns whether an object comes before the arguments where the call is passed on. */
  boolean hasReceiver() {
    return !isStatic && !isConstructor();
  }

  /** Returns whether it gives an object of a class that is stood in for. */
  boolean gives(String name) {
    return givesStandIn && Type.getReturnType(descriptor).getInternalName().equals(name);
  }

  /** Returns the name of the method by which the call is passed on. */
  String passName() {
    return "call" + number;
  }

  /** Returns the type of that method: the learner's objects are plain objects to the tests. */
  String passDescriptor() {
    List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(descriptor)));
    Type object = Type.getType(Object.class);
    if (hasReceiver()) {
      parameters.add(0, object);
    }
    boolean givesObject = isConstructor() || givesStandIn;
    Type result = givesObject ? object : Type.getReturnType(descriptor);
    return Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
  }

  /** Returns the instruction that calls the member itself. */
  int opcode() {
    if (isStatic) {
      return Opcodes.INVOKESTATIC;
    }
    return isConstructor() ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEVIRTUAL;
  }

  /** Returns a call of the member as text. */
  CallRecord describe(LastCall call) {
    Type[] types = Type.getArgumentTypes(descriptor);
    StringJoiner arguments = new StringJoiner(", ", spokenName() + "(", ")");
    for (int i = 0; i < types.length; i++) {
      arguments.add(parameters.get(i) + " = " + CallText.of(call.arguments()[i], types[i]));
    }
    Type type = Type.getReturnType(descriptor);
    boolean told = call.ended() && type.getSort() != Type.VOID;
    return new CallRecord(arguments.toString(), told ? CallText.of(call.result(), type) : "");
  }

  private String spokenName() {
    return isConstructor() ? "new " + owner.substring(owner.lastIndexOf('/') + 1) : name;
  }
}
