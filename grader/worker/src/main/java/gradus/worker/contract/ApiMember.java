package gradus.worker.contract;

import org.objectweb.asm.Opcodes;

/**
 * A field, method or constructor of a class file.
 *
 * @param access its access flags
 * @param name its name; {@code <init>} for a constructor
 * @param descriptor its erased type; a method's starts with a parenthesis
 */
record ApiMember(int access, String name, String descriptor) {

  static final String CONSTRUCTOR = "<init>";

  boolean has(int flag) {
    return (access & flag) != 0;
  }

  boolean isMethod() {
    return descriptor.startsWith("(");
  }

  boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  boolean isSynthetic() {
    return has(Opcodes.ACC_SYNTHETIC);
  }

  boolean isAccessible() {
    return has(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
  }

  /**
   * Returns whether both have one name and erased type, so that the JVM takes one for the other.
   */
  boolean resolvesLike(ApiMember other) {
    return name.equals(other.name) && descriptor.equals(other.descriptor);
  }

  /** Returns whether callers of the other can call this one instead. */
  boolean replaces(ApiMember other) {
    boolean asOpen = other.has(Opcodes.ACC_PUBLIC) ? has(Opcodes.ACC_PUBLIC) : isAccessible();
    return resolvesLike(other)
        && asOpen
        && has(Opcodes.ACC_STATIC) == other.has(Opcodes.ACC_STATIC);
  }
}
