package gradus.worker.metering.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what one test prints, and ends the test when that is too much. */
final class Printed extends OutputStream {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(this, false, StandardCharsets.UTF_8);
  private final int limit;

  Printed(int limit) {
    this.limit = limit;
  }

  PrintStream stream() {
    return stream;
  }

  @Override
  public void write(int value) {
    if (kept.size() >= limit) {
      throw Meter.exceed(Exhaustion.OUTPUT);
    }
    kept.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int room = limit - kept.size();
    kept.write(bytes, offset, Math.min(length, room));
    if (length > room) {
      throw Meter.exceed(Exhaustion.OUTPUT);
    }
  }

  String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }
}
