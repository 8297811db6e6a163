package gradus.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.TestStatus;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a broken or hostile peer may send, each as a named case. */
final class MalformedFrameTest {

  private static final int READY = EventType.WORKER_READY.opcode();
  private static final int CHECKED = EventType.SUBMISSION_CHECKED.opcode();
  private static final int ANSWERED = EventType.TEST_ANSWERED.opcode();

  @Test
  void aStreamThatEndsAnywhereWithinAFrameIsAnEarlyEnd() throws IOException {
    for (Message each : Frames.messages().toList()) {
      byte[] frame = Frames.of(each);
      for (int length = 1; length < frame.length; length++) {
        byte[] cut = Arrays.copyOf(frame, length);
        assertThrowsExactly(
            EOFException.class,
            () -> Frames.read(each, cut, FrameLimits.DOWN),
            each + " cut after " + length);
      }
    }
  }

  @Test
  void aPayloadThatEndsAnywhereWithinAFieldIsRefused() throws IOException {
    for (Message each : Frames.messages().toList()) {
      byte[] payload = Frames.payload(each);
      for (int length = 0; length < payload.length; length++) {
        byte[] cut = Frames.of(each.opcode(), Arrays.copyOf(payload, length));
        assertThrows(
            ProtocolException.class,
            () -> Frames.read(each, cut, FrameLimits.DOWN),
            each + " cut after " + length);
      }
    }
  }

  @Test
  void bytesLeftOverAreRefused() throws IOException {
    for (Message each : Frames.messages().toList()) {
      byte[] payload = Frames.payload(each);
      byte[] longer = Frames.of(each.opcode(), Arrays.copyOf(payload, payload.length + 1));
      assertRefused("1 bytes left over", () -> Frames.read(each, longer, FrameLimits.DOWN));
    }
  }

  @Test
  void aFrameLengthOutsideOfItsLimitsIsRefusedWhateverFollows() {
    int limit = FrameLimits.UP_UNTRUSTED.frameBytes();
    for (int each : new int[] {0, -1, Integer.MIN_VALUE, limit + 1, Integer.MAX_VALUE}) {
      byte[] header = ByteBuffer.allocate(Integer.BYTES).putInt(each).array();
      assertRefused("a frame of " + each + " bytes", () -> Frames.readEvent(header));
    }
  }

  @Test
  void aFrameOfExactlyTheLimitIsRead() throws IOException {
    WorkerReady ready = new WorkerReady("17");
    byte[] frame = Frames.of(ready);
    FrameLimits exact = new FrameLimits(frame.length - Integer.BYTES, 0);
    FrameLimits oneLess = new FrameLimits(frame.length - Integer.BYTES - 1, 0);
    assertEquals(ready, Frames.read(ready, frame, exact));
    assertRefused("a frame of", () -> Frames.read(ready, frame, oneLess));
  }

  @Test
  void anUnknownOpcodeIsRefused() {
    for (int each : new int[] {0, 17, 64, 81, 127, -1, -128}) {
      assertRefused("unknown opcode " + each, () -> Frames.readEvent(Frames.of(each, new byte[0])));
    }
  }

  @Test
  void aMessageOfTheOtherDirectionIsRefused() throws IOException {
    for (WorkerCommand each : Samples.COMMANDS) {
      byte[] frame = Frames.of(each);
      assertRefused("unknown opcode", () -> Frames.readEvent(frame));
    }
    for (WorkerEvent each : Samples.EVENTS) {
      byte[] frame = Frames.of(each);
      assertRefused("unknown opcode", () -> Frames.readCommand(frame));
    }
  }

  @Test
  void aStringLengthThatIsNegativeOrBeyondTheFrameIsRefused() {
    byte[] negative = ByteBuffer.allocate(4).putInt(-1).array();
    byte[] tooLong = ByteBuffer.allocate(6).putInt(3).put(new byte[2]).array();
    byte[] huge = ByteBuffer.allocate(6).putInt(Integer.MAX_VALUE).put(new byte[2]).array();
    assertRefused("negative length -1", () -> Frames.readEvent(Frames.of(READY, negative)));
    assertRefused("ends early", () -> Frames.readEvent(Frames.of(READY, tooLong)));
    assertRefused("ends early", () -> Frames.readEvent(Frames.of(READY, huge)));
  }

  @Test
  void aListSizeThatIsNegativeOrBeyondItsLimitIsRefused() {
    int limit = FrameLimits.UP_UNTRUSTED.listSize();
    for (int each : new int[] {-1, Integer.MIN_VALUE, limit + 1, Integer.MAX_VALUE}) {
      byte[] size = ByteBuffer.allocate(Integer.BYTES).putInt(each).array();
      assertRefused(
          "a list of " + each + " elements", () -> Frames.readEvent(Frames.of(CHECKED, size)));
    }
  }

  @Test
  void aListSizeBeyondTheElementsThatFollowIsRefused() {
    byte[] size = ByteBuffer.allocate(4).putInt(FrameLimits.UP_UNTRUSTED.listSize()).array();
    assertRefused("ends early", () -> Frames.readEvent(Frames.of(CHECKED, size)));
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    List<byte[]> malformed =
        List.of(
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc3}, // a sequence that ends early
            new byte[] {(byte) 0xc0, (byte) 0x80}, // NUL in two bytes
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, // a surrogate
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}); // beyond U+10FFFF
    for (byte[] each : malformed) {
      byte[] text = ByteBuffer.allocate(4 + each.length).putInt(each.length).put(each).array();
      assertRefused("not UTF-8", () -> Frames.readEvent(Frames.of(READY, text)));
    }
  }

  @Test
  void aBooleanOtherThanZeroAndOneIsRefused() throws IOException {
    TestAnswered plain =
        new TestAnswered(
            7, new TestFinished("A#b", TestStatus.PASSED, 1, "", null, "", false, false));
    byte[] payload = Frames.payload(plain);
    for (int each : new int[] {2, 127, -1}) {
      byte[] changed = payload.clone();
      changed[changed.length - 1] = (byte) each;
      assertRefused(
          "a boolean is 0 or 1, not " + each, () -> Frames.readEvent(Frames.of(ANSWERED, changed)));
    }
  }

  @Test
  void anUnknownOrMisspeltEnumNameIsRefused() {
    for (String each : List.of("ACCEPTED", "passed", "PASSED ", "")) {
      byte[] name = each.getBytes(UTF_8);
      byte[] payload =
          ByteBuffer.allocate(100)
              .putLong(7)
              .putInt(1)
              .put((byte) 'A')
              .putInt(name.length)
              .put(name)
              .array();
      assertRefused("no constant", () -> Frames.readEvent(Frames.of(ANSWERED, payload)));
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  private static void assertRefused(String reason, Reading reading) {
    String message =
        String.valueOf(assertThrows(ProtocolException.class, reading::read).getMessage());
    assertTrue(message.contains(reason), message);
  }
}
