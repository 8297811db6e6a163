package gradus.worker.bridge;

import gradus.testkit.text.QuotedText;
import gradus.testkit.text.ShortestDecimal;
import gradus.worker.bridge.runtime.Beginning;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Writes a value as one would type it. Arrays are cut where they get long; what is neither a number
 * nor a text, flag or array of such is told by the type of its parameter.
 */
final class CallText {

  /** Where an array is cut at the next of its elements. */
  private static final int ENOUGH_CHARACTERS = 400;

  private final StringBuilder text = new StringBuilder();
  private final String type;

  private CallText(Type declared) {
    Type element = declared.getSort() == Type.ARRAY ? declared.getElementType() : declared;
    String name = element.getClassName();
    type = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  /**
   * Returns a value's text.
   *
   * @param declared the type of the parameter or method
   */
  static String of(@Nullable Object value, Type declared) {
    CallText writer = new CallText(declared);
    writer.write(value);
    return writer.text.toString();
  }

  private void write(@Nullable Object value) {
    if (value instanceof Beginning array) {
      writeArray(array);
    } else if (value instanceof Double number) {
      text.append(ShortestDecimal.of(number));
    } else if (value instanceof String words) {
      text.append(QuotedText.of(words));
    } else if (value instanceof Character letter) {
      text.append('\'').append(letter).append('\'');
    } else {
      text.append(isPlain(value) ? String.valueOf(value) : "a " + type);
    }
  }

  /** Nobody can write a subclass of these. */
  private static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof Short
        || value instanceof Byte
        || value instanceof Float;
  }

  private void writeArray(Beginning array) {
    int kept = Array.getLength(array.elements());
    text.append('{');
    int written = 0;
    while (written < kept && text.length() < ENOUGH_CHARACTERS) {
      text.append(written == 0 ? "" : ", ");
      write(Array.get(array.elements(), written));
      written++;
    }
    if (written < array.length()) {
      String noun = array.elements() instanceof Beginning[] ? " rows" : " values";
      text.append(written == 0 ? "... " : ", ... ").append(array.length()).append(noun);
    }
    text.append('}');
  }
}
