package gradus.worker.metering.runtime;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What one test gives to be read, in place of standard input. It never waits: after what was given
 * comes the end. Nothing in it leads out of the test.
 */
final class Typed extends InputStream {

  private byte[] bytes = new byte[0];
  private int next;

  void give(String text) {
    bytes = text.getBytes(StandardCharsets.UTF_8);
    next = 0;
  }

  @Override
  public int read() {
    Meter.step();
    return next < bytes.length ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Meter.step();
    int count = Math.min(length, available());
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    Meter.charge(count);
    System.arraycopy(bytes, next, into, offset, count);
    next += count;
    return count;
  }

  @Override
  public int available() {
    return bytes.length - next;
  }

  /** Without this, each would be told apart by a number that changes from run to run. */
  @Override
  public String toString() {
    return "standard input";
  }
}
