package gradus.worker.run;

import gradus.protocol.DeclaredTest;
import java.util.ArrayList;
import java.util.List;

/** Finds the class objects of a test method's parameters by their binary names. */
final class ParameterTypes {

  private static final List<Class<?>> PRIMITIVES =
      List.of(
          boolean.class,
          byte.class,
          char.class,
          short.class,
          int.class,
          long.class,
          float.class,
          double.class);

  private ParameterTypes() {}

  /**
   * Returns the types of a test's parameters.
   *
   * @throws ClassNotFoundException if the loader lacks one
   */
  static Class<?>[] of(DeclaredTest test, ClassLoader loader) throws ClassNotFoundException {
    return of(test.parameterTypes(), loader);
  }

  /**
   * Returns the types of some names.
   *
   * @throws ClassNotFoundException if the loader lacks one
   */
  static Class<?>[] of(List<String> names, ClassLoader loader) throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (String each : names) {
      types.add(resolve(each, loader));
    }
    return types.toArray(Class<?>[]::new);
  }

  /**
   * Returns the class of a binary name as {@link Class#getName} gives it, primitives included.
   *
   * @throws ClassNotFoundException if the loader has no such class
   */
  private static Class<?> resolve(String name, ClassLoader loader) throws ClassNotFoundException {
    for (Class<?> each : PRIMITIVES) {
      if (each.getName().equals(name)) {
        return each;
      }
    }
    return Class.forName(name, false, loader);
  }
}
