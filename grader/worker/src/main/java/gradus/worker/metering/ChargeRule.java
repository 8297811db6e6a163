package gradus.worker.metering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * One line of the table of charges.
 *
 * @param ownerName the class whose member, and whose subtypes' member, is charged
 * @param name the member
 * @param parameters the descriptors of its parameters; none for every overload
 * @param charge the method that charges; empty for none
 * @param operands which operands it is given
 * @param afterwards whether it is given what the call returned instead
 */
record ChargeRule(
    String ownerName,
    String name,
    @Nullable String parameters,
    String charge,
    List<Integer> operands,
    boolean afterwards) {

  /** Copies the list. */
  ChargeRule {
    operands = List.copyOf(operands);
  }

  /** Returns the class whose member, and whose subtypes' member, is charged. */
  Class<?> owner() {
    try {
      return Class.forName(ownerName, false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no such class: " + ownerName, e);
    }
  }

  boolean isFree() {
    return charge.isEmpty();
  }

  boolean fitsParameters(String descriptor) {
    return parameters == null
        || (descriptor.startsWith(parameters) && descriptor.charAt(parameters.length()) == ')');
  }

  /** Returns the descriptor of the charge for a call with such operands, if they are enough. */
  @Nullable String chargeDescriptor(List<Type> available) {
    if (afterwards) {
      return "(Ljava/lang/Object;)V";
    }
    StringBuilder descriptor = new StringBuilder("(");
    for (int each : operands) {
      if (each >= available.size()) {
        return null;
      }
      descriptor.append(kind(available.get(each)));
    }
    return descriptor.append(")V").toString();
  }

  private static String kind(Type operand) {
    return switch (operand.getSort()) {
      case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> operand.getDescriptor();
      default -> "I";
    };
  }
}
