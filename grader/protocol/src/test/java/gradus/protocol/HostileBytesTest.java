package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, a reader gives a message or an {@link IOException}, within its bounds. */
final class HostileBytesTest {

  private static final int ROUNDS = 5_000;

  private static final long LITTLE = 1L << 20;

  @Test
  void randomBytesAreReadOrRefused() {
    Random random = new Random(20_261_121);
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = new byte[1 + random.nextInt(200)];
      random.nextBytes(bytes);
      refused += readOrRefuse(Samples.EVENTS.get(0), bytes) == null ? 1 : 0;
      refused += readOrRefuse(Samples.COMMANDS.get(0), bytes) == null ? 1 : 0;
    }
    assertTrue(refused > ROUNDS, "refused " + refused);
  }

  @Test
  void randomPayloadsOfEveryTypeAreReadOrRefused() {
    Random random = new Random(6);
    List<Message> messages = Frames.messages().toList();
    for (int i = 0; i < ROUNDS; i++) {
      byte[] payload = new byte[random.nextInt(60)];
      for (int k = 0; k < payload.length; k++) {
        // Mostly small, so that many a length and list size is believable.
        payload[k] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : random.nextInt(3));
      }
      Message like = messages.get(i % messages.size());
      readOrRefuse(like, Frames.of(like.opcode(), payload));
    }
  }

  @Test
  void mutatedFramesAreReadOrRefused() throws IOException {
    Random random = new Random(42);
    List<Message> messages = Frames.messages().toList();
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Message original = messages.get(i % messages.size());
      byte[] mutated = mutate(Frames.of(original), random);
      Message result = readOrRefuse(original, mutated);
      if (result != null) {
        read++;
        assertEquals(result, Frames.read(original, Frames.of(result), FrameLimits.DOWN));
      }
    }
    assertTrue(read > 0 && read < ROUNDS, "read " + read + " of " + ROUNDS);
  }

  @Test
  void aHostileFrameLengthBeforeAShortStreamCostsLittle() {
    int most = FrameLimits.DOWN.frameBytes();
    byte[] bytes = ByteBuffer.allocate(100).putInt(most).put((byte) 1).array();
    long allocated =
        allocatedBy(() -> assertThrows(EOFException.class, () -> Frames.readCommand(bytes)));
    assertTrue(allocated < LITTLE, allocated + " bytes allocated");
  }

  @Test
  void hostileSizesWithinAFrameCostLittle() {
    byte[] listSize = ByteBuffer.allocate(4).putInt(FrameLimits.DOWN.listSize()).array();
    byte[] list = Frames.of(CommandType.SUBMIT.opcode(), listSize);
    byte[] text = ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array();
    byte[] string = Frames.of(EventType.WORKER_FAULT.opcode(), text);
    for (byte[] each : List.of(list, string)) {
      Message like = each == list ? Samples.COMMANDS.get(0) : Samples.EVENTS.get(0);
      long allocated =
          allocatedBy(
              () ->
                  assertThrows(
                      ProtocolException.class, () -> Frames.read(like, each, FrameLimits.DOWN)));
      assertTrue(allocated < LITTLE, allocated + " bytes allocated");
    }
  }

  private static byte[] mutate(byte[] frame, Random random) {
    byte[] mutated = frame.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(3)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
        default -> mutated[at] += (byte) (random.nextBoolean() ? 1 : -1);
      }
    }
    return mutated;
  }

  @SuppressWarnings("CatchingUnchecked") // anything but an IOException is what this looks for
  private static @Nullable Message readOrRefuse(Message like, byte[] bytes) {
    try {
      return Frames.read(like, bytes, FrameLimits.UP_UNTRUSTED);
    } catch (IOException e) {
      return null;
    } catch (RuntimeException e) {
      return fail("%s as %s".formatted(Bytes.of(bytes), like), e);
    }
  }

  private static long allocatedBy(Runnable action) {
    action.run(); // once before, so that loading classes does not count
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    action.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
