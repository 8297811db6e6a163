package gradus.worker.run;

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
   * Returns the class of a binary name as {@link Class#getName} gives it, primitives included.
   *
   * @throws ClassNotFoundException if the loader has no such class
   */
  static Class<?> resolve(String name, ClassLoader loader) throws ClassNotFoundException {
    for (Class<?> each : PRIMITIVES) {
      if (each.getName().equals(name)) {
        return each;
      }
    }
    return Class.forName(name, false, loader);
  }
}
