package gradus.worker.policy;

import java.util.StringJoiner;
import org.objectweb.asm.Type;

/** Writes the names of class files as people and the resources write them. */
final class TypeNames {

  private static final String LANG = "java.lang.";

  private TypeNames() {}

  /** Returns the binary name of an internal one: {@code java.util.Map$Entry}. */
  static String binary(String internalName) {
    return internalName.replace('/', '.');
  }

  /** Returns a name as source text has it: {@code java.util.Map.Entry}. */
  static String readable(String binaryName) {
    return binaryName.replace('$', '.');
  }

  /** Returns the parameter types of a method descriptor, as in {@code (int,String,double[])}. */
  static String parameters(String descriptor) {
    StringJoiner types = new StringJoiner(",", "(", ")");
    for (Type type : Type.getArgumentTypes(descriptor)) {
      types.add(shortened(type.getClassName()));
    }
    return types.toString();
  }

  /** Returns parameter types in the same form from how an instructor wrote them. */
  static String normalised(String parameters) {
    StringJoiner types = new StringJoiner(",", "(", ")");
    String inner = parameters.substring(1, parameters.length() - 1).replace(" ", "");
    for (String type : inner.split(",", -1)) {
      types.add(shortened(type));
    }
    return types.toString();
  }

  /**
   * Returns the element type of an array's descriptor or an internal name, else the name itself.
   */
  static Type element(String internalName) {
    Type type = Type.getObjectType(internalName);
    return type.getSort() == Type.ARRAY ? type.getElementType() : type;
  }

  private static String shortened(String className) {
    boolean inLang = className.startsWith(LANG) && className.indexOf('.', LANG.length()) < 0;
    return inLang ? className.substring(LANG.length()) : className;
  }
}
