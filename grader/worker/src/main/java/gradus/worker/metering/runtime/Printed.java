package gradus.worker.metering.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Keeps what one test prints. What is too much is dropped, or ends the test. */
final class Printed extends OutputStream {

  /** What stands where the rest was dropped. */
  private static final String MARK = "… (cut)";

  private static final int BYTES_PER_STEP_LOG2 = 3;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final PrintStream stream = new Printer(this);
  private final int limit;
  private boolean drops;
  private long dropped;

  /**
   * @param limit how many bytes are kept
   * @param drops whether what comes after them is dropped, and does not end the test
   */
  Printed(int limit, boolean drops) {
    this.limit = limit;
    this.drops = drops;
  }

  PrintStream stream() {
    return stream;
  }

  /** From now on, too much ends the test. */
  void dropNothing() {
    drops = false;
  }

  /** Returns whether something was dropped. */
  boolean isCut() {
    return dropped > 0;
  }

  /** Drops a text before anybody encodes it, where nothing more is kept; says whether it did. */
  boolean skips(int characters) {
    if (isCut()) {
      drop(characters);
      return true;
    }
    return false;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int room = Math.min(length, limit - kept.size());
    kept.write(bytes, offset, room);
    if (length > room) {
      drop(length - room);
    }
  }

  /** By the sum, as the JDK's releases print in different pieces. */
  private void drop(int bytes) {
    if (!drops) {
      throw Meter.exceed(Exhaustion.OUTPUT);
    }
    long before = dropped >> BYTES_PER_STEP_LOG2;
    dropped += bytes;
    Meter.charge((dropped >> BYTES_PER_STEP_LOG2) - before);
  }

  /** Returns what was kept, with a mark where the rest was dropped. */
  String shown() {
    return isCut() ? text() + MARK : text();
  }

  /** Returns what was kept, without the half of a character that may be at its end. */
  String text() {
    CharBuffer text = CharBuffer.allocate(kept.size());
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(kept.toByteArray()), text, false);
    return text.flip().toString();
  }
}
