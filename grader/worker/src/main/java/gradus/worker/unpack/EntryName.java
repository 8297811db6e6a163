package gradus.worker.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads names as the programs wrote them that made the archive. */
final class EntryName {

  /** What IBM's code page 437 has beyond ASCII, which zip files are in that say nothing else. */
  private static final String CODE_PAGE_437 =
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
          + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

  private static final int ASCII = 128;

  private EntryName() {}

  /** Returns a name as text: UTF-8 where it is, else code page 437. */
  static String of(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      StringBuilder text = new StringBuilder();
      for (byte each : bytes) {
        int unsigned = Byte.toUnsignedInt(each);
        text.append(unsigned < ASCII ? (char) unsigned : CODE_PAGE_437.charAt(unsigned - ASCII));
      }
      return text.toString();
    }
  }
}
