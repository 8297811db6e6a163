package gradus.worker.policy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Checks that every length of a class file stays within it, before a reader allocates by them.
 *
 * <p>The layout is that of JVMS 17, chapter 4. Nothing else about the file is checked.
 */
final class ClassFileBounds {

  private static final int MAGIC = 0xCAFEBABE;

  private final ByteBuffer in;
  private final String[] texts;
  private final int major;
  private final int minor;

  private ClassFileBounds(byte[] content) {
    in = ByteBuffer.wrap(content);
    require(in.getInt() == MAGIC);
    minor = unsignedShort();
    major = unsignedShort();
    texts = new String[unsignedShort()];
  }

  /** Returns whether the file is a class file of this release or older with sound lengths. */
  static boolean hold(byte[] content, int newestMajor) {
    try {
      ClassFileBounds bounds = new ClassFileBounds(content);
      require(bounds.major <= newestMajor && bounds.minor == 0);
      bounds.walk();
      return true;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return false;
    }
  }

  private void walk() {
    for (int i = 1; i < texts.length; i++) {
      i += constant(i);
    }
    skip(6);
    skip(2 * unsignedShort());
    for (int tables = 0; tables < 2; tables++) {
      for (int members = unsignedShort(); members > 0; members--) {
        skip(6);
        attributes();
      }
    }
    attributes();
    require(!in.hasRemaining());
  }

  /** Reads a constant and returns how many further places of the pool it takes. */
  private int constant(int index) {
    int tag = in.get();
    switch (tag) {
      case 1 -> {
        byte[] text = new byte[Math.min(unsignedShort(), in.remaining() + 1)];
        in.get(text);
        texts[index] = new String(text, StandardCharsets.UTF_8);
      }
      case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
      case 5, 6 -> skip(8);
      case 7, 8, 16, 19, 20 -> skip(2);
      case 15 -> skip(3);
      default -> throw new IllegalArgumentException("tag " + tag);
    }
    return tag == 5 || tag == 6 ? 1 : 0;
  }

  private void attributes() {
    for (int count = unsignedShort(); count > 0; count--) {
      int name = unsignedShort();
      int length = in.getInt();
      require(name < texts.length && texts[name] != null && length >= 0);
      require(length <= in.remaining());
      int end = in.position() + length;
      if ("Code".equals(texts[name])) {
        code();
        require(in.position() == end);
      } else if ("Record".equals(texts[name])) {
        record();
        require(in.position() == end);
      } else {
        skip(length);
      }
    }
  }

  private void code() {
    skip(4);
    skip(in.getInt());
    skip(8 * unsignedShort());
    attributes();
  }

  private void record() {
    for (int components = unsignedShort(); components > 0; components--) {
      skip(4);
      attributes();
    }
  }

  private int unsignedShort() {
    return Short.toUnsignedInt(in.getShort());
  }

  private void skip(int length) {
    require(length >= 0 && length <= in.remaining());
    in.position(in.position() + length);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }
}
