package gradus.worker.mutation;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** What classes and parameters are called within the ids of mutants: without packages. */
final class Names {

  private Names() {}

  /** Returns the last part of a binary name, such as {@code Ridge$Fold}. */
  static String withoutPackage(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** Returns the parameters' types of a method, such as {@code (double[][],int)}. */
  static String parameters(String descriptor) {
    return Stream.of(Type.getArgumentTypes(descriptor))
        .map(each -> withoutPackage(each.getClassName()))
        .collect(Collectors.joining(",", "(", ")"));
  }
}
