package gradus.worker;

import gradus.protocol.FrameLimits;
import gradus.protocol.FrameReader;
import gradus.protocol.WorkerCommand;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Commands as they arrive, read by a thread of their own: when the controller is gone its pipe
 * ends, and the worker ends with it even in the middle of a test.
 */
final class CommandQueue {

  private static final int BROKEN_INPUT_STATUS = 71;

  private final BlockingQueue<Optional<WorkerCommand>> commands = new LinkedBlockingQueue<>();
  private final FrameReader<WorkerCommand> in;

  private CommandQueue(FrameReader<WorkerCommand> in) {
    this.in = in;
  }

  /** Starts to read. */
  static CommandQueue reading(FrameReader<WorkerCommand> in) {
    CommandQueue queue = new CommandQueue(in);
    Thread reader = new Thread(queue::readAll, "commands");
    reader.setDaemon(true);
    reader.start();
    return queue;
  }

  /** Waits for the next command. */
  WorkerCommand take() throws InterruptedException {
    return commands.take().orElseThrow();
  }

  private void readAll() {
    try {
      for (WorkerCommand each = in.read(FrameLimits.DOWN);
          each != null;
          each = in.read(FrameLimits.DOWN)) {
        commands.add(Optional.of(each));
      }
      Runtime.getRuntime().halt(0);
    } catch (IOException e) {
      LastWords.say("commands cannot be read: " + e);
      Runtime.getRuntime().halt(BROKEN_INPUT_STATUS);
    }
  }
}
