package gradus.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Escapes what JSON would leave as it is although a terminal obeys it. */
final class InvisibleCharacters extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private static final int DELETE = 0x7F;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] escapes = standardAsciiEscapesForJSON();
    escapes[DELETE] = ESCAPE_STANDARD;
    return escapes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          new SerializedString("\\u%04X".formatted(character));
      default -> null;
    };
  }
}
