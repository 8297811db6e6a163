package gradus.worker.bridge;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A public method or constructor of a starter's class.
 *
 * @param owner the internal name of the class
 * @param isStatic whether it needs no object
 * @param name its name; {@code <init>} for a constructor
 * @param descriptor its erased type
 * @param number which of the starter's members it is
 */
record BridgedMember(String owner, boolean isStatic, String name, String descriptor, int number) {

  static final String CONSTRUCTOR = "<init>";

  boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** Returns whether an object comes before the arguments where the call is passed on. */
  boolean hasReceiver() {
    return !isStatic && !isConstructor();
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
    Type result = isConstructor() ? object : Type.getReturnType(descriptor);
    return Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
  }

  /** Returns the instruction that calls the member itself. */
  int opcode() {
    if (isStatic) {
      return Opcodes.INVOKESTATIC;
    }
    return isConstructor() ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEVIRTUAL;
  }
}
