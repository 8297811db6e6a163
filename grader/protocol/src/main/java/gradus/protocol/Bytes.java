package gradus.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An immutable sequence of bytes with value equality. */
public final class Bytes {

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /** Returns a copy of the given bytes. */
  public static Bytes of(byte[] value) {
    return new Bytes(value.clone());
  }

  /** Returns the UTF-8 form of a text. */
  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns how many bytes there are. */
  public int size() {
    return value.length;
  }

  /** Returns a fresh array of the bytes. */
  public byte[] toByteArray() {
    return value.clone();
  }

  /** Returns the text of which these bytes are the UTF-8 form; malformed parts become U+FFFD. */
  public String utf8() {
    return new String(value, StandardCharsets.UTF_8);
  }

  void write(MessageWriter out) {
    out.writeBytes(value);
  }

  static Bytes read(MessageReader in) throws ProtocolException {
    return new Bytes(in.readBytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return value.length + " bytes";
  }
}
