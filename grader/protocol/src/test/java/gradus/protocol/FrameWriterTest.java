package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

final class FrameWriterTest {

  @Test
  void aMessageOverTheLimitIsRefusedBeforeAByteIsWritten() throws IOException {
    WorkerFault message = new WorkerFault("x".repeat(100));
    int needed = Frames.of(message).length - Integer.BYTES;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter tight = new FrameWriter(out, new FrameLimits(needed - 1, 10));
    assertThrows(ProtocolException.class, () -> tight.write(message));
    assertEquals(0, out.size());
    new FrameWriter(out, new FrameLimits(needed, 10)).write(message);
    assertEquals(needed + Integer.BYTES, out.size());
  }

  @Test
  void aWriterThatRefusedOneMessageWritesTheNext() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out, new FrameLimits(50, 10));
    assertThrows(ProtocolException.class, () -> writer.write(new WorkerFault("x".repeat(50))));
    writer.write(new WorkerFault("short"));
    assertEquals(new WorkerFault("short"), Frames.readEvent(out.toByteArray()));
  }

  @Test
  void aLoneSurrogateBecomesAQuestionMark() throws IOException {
    for (String each : new String[] {"a\ud800b", "a\udc00b"}) {
      assertEquals(
          new WorkerFault("a?b"), Frames.readEvent(Frames.of(new WorkerFault(each))), each);
    }
    assertEquals(new WorkerFault("?"), Frames.readEvent(Frames.of(new WorkerFault("\ud83d"))));
    assertEquals(new WorkerFault("😀"), Frames.readEvent(Frames.of(new WorkerFault("😀"))));
  }

  @Test
  void everyMessageIsFlushed() throws IOException {
    FlushCounter out = new FlushCounter();
    FrameWriter writer = new FrameWriter(out, FrameLimits.UP);
    writer.write(new WorkerReady("17"));
    writer.write(new WorkerReady("25"));
    assertEquals(2, out.flushes);
  }

  private static final class FlushCounter extends OutputStream {
    private int flushes;

    @Override
    public void write(int value) {}

    @Override
    public void flush() {
      flushes++;
    }
  }
}
