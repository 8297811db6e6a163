package gradus.worker.run;

import org.jspecify.annotations.Nullable;

/** Makes a parameter's value of what an annotation says. */
final class Argument {

  private Argument() {}

  /**
   * Returns the value.
   *
   * @param given a number, a flag, a character or a text
   * @param type the parameter's type
   * @throws IllegalArgumentException if none can be made of it
   */
  static Object of(Object given, Class<?> type) {
    Object value = given instanceof String text ? ofText(text, type) : ofValue(given, type);
    if (value == null) {
      throw new IllegalArgumentException(
          "\"" + given + "\" is no argument for a " + type.getSimpleName());
    }
    return value;
  }

  private static @Nullable Object ofValue(Object given, Class<?> type) {
    if (given instanceof Number number) {
      return ofNumber(number, type);
    }
    boolean fits =
        given instanceof Boolean ? isA(type, boolean.class, Boolean.class) : isChar(type);
    return fits || type.isInstance(given) ? given : null;
  }

  private static @Nullable Object ofNumber(Number number, Class<?> type) {
    if (isA(type, int.class, Integer.class)) {
      return number.intValue();
    } else if (isA(type, long.class, Long.class)) {
      return number.longValue();
    } else if (isA(type, double.class, Double.class)) {
      return number.doubleValue();
    } else if (isA(type, float.class, Float.class)) {
      return number.floatValue();
    } else if (isA(type, short.class, Short.class)) {
      return number.shortValue();
    } else if (isA(type, byte.class, Byte.class)) {
      return number.byteValue();
    }
    return type.isInstance(number) ? number : null;
  }

  private static @Nullable Object ofText(String text, Class<?> type) {
    if (type.isInstance(text)) {
      return text;
    } else if (isA(type, boolean.class, Boolean.class)) {
      return Boolean.valueOf(text);
    } else if (isChar(type)) {
      return text.length() == 1 ? text.charAt(0) : null;
    } else if (type.isEnum()) {
      return constant(text, type);
    } else if (isA(type, double.class, Double.class) || isA(type, float.class, Float.class)) {
      return ofNumber(Double.valueOf(text), type);
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type)
        ? ofNumber(Long.valueOf(text), type)
        : null;
  }

  private static @Nullable Object constant(String name, Class<?> type) {
    for (Object each : type.getEnumConstants()) {
      if (((Enum<?>) each).name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  private static boolean isChar(Class<?> type) {
    return isA(type, char.class, Character.class);
  }

  private static boolean isA(Class<?> type, Class<?> primitive, Class<?> boxed) {
    return type == primitive || type == boxed;
  }
}
