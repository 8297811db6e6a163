package gradus.worker.policy;

/**
 * A reference to a field, method or constructor, as a class file writes it.
 *
 * @param owner the internal name of the class that is named, or an array's descriptor
 * @param name the member's name
 * @param descriptor its descriptor; a method's starts with a parenthesis
 */
record MemberReference(String owner, String name, String descriptor) {

  boolean isMethod() {
    return descriptor.startsWith("(");
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  /** Returns the parameter types as the resources write them; nothing for a field. */
  String parameters() {
    return isMethod() ? TypeNames.parameters(descriptor) : "";
  }
}
