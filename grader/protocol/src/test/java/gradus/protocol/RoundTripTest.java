package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.model.TestStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RoundTripTest {

  @Test
  void everyMessageComesBackAsItWas() throws IOException {
    for (Message each : Frames.messages().toList()) {
      assertEquals(each, Frames.read(each, Frames.of(each), FrameLimits.DOWN));
    }
  }

  @Test
  void theSamplesAreOfEveryType() {
    assertEquals(Set.of(WorkerCommand.class.getPermittedSubclasses()), typesOf(Samples.COMMANDS));
    assertEquals(Set.of(WorkerEvent.class.getPermittedSubclasses()), typesOf(Samples.EVENTS));
  }

  @Test
  void messagesFollowEachOtherOnOneStream() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out, FrameLimits.UP);
    for (WorkerEvent each : Samples.EVENTS) {
      writer.write(each);
    }
    FrameReader<WorkerEvent> reader =
        FrameReader.ofEvents(new ByteArrayInputStream(out.toByteArray()));
    for (WorkerEvent each : Samples.EVENTS) {
      assertEquals(each, reader.read(FrameLimits.UP_UNTRUSTED));
    }
    assertNull(reader.read(FrameLimits.UP_UNTRUSTED));
  }

  @Test
  void largeMessagesComeBackAsTheyWere() throws IOException {
    for (int size : new int[] {8_191, 8_192, 8_193, 100_000, 3_000_000}) {
      WorkerFault large = new WorkerFault("x".repeat(size));
      assertEquals(large, Frames.readEvent(Frames.of(large)));
    }
  }

  @Test
  void aPipeIsReadAlthoughItHasNoPosition() throws IOException {
    WorkerReady ready = new WorkerReady("17");
    InputStream pipe =
        new FilterInputStream(new ByteArrayInputStream(Frames.of(ready))) {
          @Override
          public byte[] readNBytes(int length) throws IOException {
            throw new IOException("Illegal seek");
          }
        };
    assertEquals(ready, FrameReader.ofEvents(pipe).read(FrameLimits.UP));
  }

  @Test
  void anEmptyStreamHoldsNoMessage() throws IOException {
    assertNull(Frames.readEvent(new byte[0]));
    assertNull(Frames.readCommand(new byte[0]));
  }

  @Test
  void opcodesAreDistinctOverBothDirections() {
    List<Integer> opcodes = Frames.messages().map(Message::opcode).distinct().toList();
    assertEquals(CommandType.values().length + EventType.values().length, opcodes.size());
  }

  @Test
  void everyWordOfAWorkerComesBack() throws IOException {
    for (TestStatus each : TestStatus.values()) {
      if (each != TestStatus.NOT_RUN) {
        TestAnswered sent = ended(each);
        assertEquals(sent, Frames.readEvent(Frames.of(sent)));
      }
    }
    for (Stage each : List.of(Stage.SUBMISSION, Stage.SOURCE, Stage.COMPILE, Stage.POLICY)) {
      assertEquals(found(each), Frames.readEvent(Frames.of(found(each))));
    }
  }

  @Test
  void aWorkerCannotSayWhatOnlyTheControllerMay() throws IOException {
    byte[] notRun = Frames.of(ended(TestStatus.NOT_RUN));
    assertThrows(ProtocolException.class, () -> Frames.readEvent(notRun));
    for (Stage each : List.of(Stage.EXERCISE, Stage.GRADER)) {
      byte[] foreign = Frames.of(found(each));
      assertThrows(ProtocolException.class, () -> Frames.readEvent(foreign), each.word());
    }
  }

  private static TestAnswered ended(TestStatus status) {
    return new TestAnswered(7, new TestFinished("A#b", status, 0, "", null, "", false, false));
  }

  private static SubmissionChecked found(Stage stage) {
    return new SubmissionChecked(List.of(Diagnostic.error(stage, "code", "message")), false);
  }

  @Test
  void extremeNumbersComeBack() throws IOException {
    for (long each : new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE}) {
      RunTests sent = new RunTests(each, List.of(new RunTest(Samples.TEST, each)), false);
      assertEquals(sent, Frames.readCommand(Frames.of(sent)));
    }
  }

  @Test
  void aTestIsNamedByItsClassWithoutPackageAndItsMethod() {
    assertEquals("RidgeTest$Shapes#wide", Samples.TEST.id());
    assertEquals("RidgeTest#a", new DeclaredTest("RidgeTest", "a", List.of(), false, "a").id());
  }

  @Test
  void bytesAreEqualByContentAndCannotBeChanged() {
    byte[] array = {1, 2, 3};
    Bytes bytes = Bytes.of(array);
    array[0] = 9;
    bytes.toByteArray()[1] = 9;
    assertEquals(Samples.bytes(1, 2, 3), bytes);
    assertEquals(Samples.bytes(1, 2, 3).hashCode(), bytes.hashCode());
    assertNotEquals(Samples.bytes(1, 2), bytes);
    assertEquals(3, bytes.size());
    assertEquals("3 bytes", bytes.toString());
    assertEquals("é", Bytes.utf8("é").utf8());
    assertEquals(2, Bytes.utf8("é").size());
  }

  private static Set<Class<?>> typesOf(List<? extends Message> messages) {
    return messages.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  @Test
  void theBytesOfAFrameAreAsThePackageSays() throws IOException {
    byte[] payload = {
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      9, // the ticket
      0,
      0,
      0,
      3,
      'A',
      '#',
      'b', // the test's id
      0,
      0,
      0,
      6,
      'F',
      'A',
      'I',
      'L',
      'E',
      'D', // the enum's name
      0,
      0,
      0,
      0,
      0,
      0,
      1,
      2, // the steps, big-endian
      0,
      0,
      0,
      2,
      (byte) 0xc3,
      (byte) 0xa9, // the message in UTF-8
      0, // no comparison
      0,
      0,
      0,
      0, // no output
      0, // not seeded
      1, // spent
      0,
      0,
      0,
      0, // ran out in no method
      0, // no call
      0 // nothing cut
    };
    TestAnswered message =
        new TestAnswered(
            9, new TestFinished("A#b", TestStatus.FAILED, 258, "é", null, "", false, true));
    byte[] frame = Frames.of(message);
    assertEquals(List.of(0, 0, 0, payload.length + 1, 68), firstFive(frame));
    assertEquals(
        Bytes.of(payload), Bytes.of(Arrays.copyOfRange(frame, Frames.HEADER, frame.length)));
  }

  private static List<Integer> firstFive(byte[] frame) {
    return List.of((int) frame[0], (int) frame[1], (int) frame[2], (int) frame[3], (int) frame[4]);
  }
}
