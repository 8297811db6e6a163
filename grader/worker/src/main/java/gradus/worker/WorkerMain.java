package gradus.worker;

import gradus.protocol.FrameLimits;
import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.WorkerFault;
import gradus.protocol.WorkerReady;
import gradus.worker.jdk.LaterJdkAgent;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The child JVM's main: keeps the naked streams for the controller, closes them to everybody else,
 * and answers commands until there are none.
 */
public final class WorkerMain {

  private static final int FAULT_STATUS = 70;

  private WorkerMain() {}

  /** Speaks frames on standard input and output. */
  @SuppressWarnings("CatchingUnchecked") // the last word must be said whatever happened
  public static void main(String[] arguments) {
    FrameWriter out =
        new FrameWriter(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), FrameLimits.UP);
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    closeStandardStreams();
    try {
      out.write(new WorkerReady(System.getProperty("java.version")));
      LaterJdkAgent.rewrite();
      new CommandLoop(CommandQueue.reading(FrameReader.ofCommands(in)), out).run();
      Runtime.getRuntime().halt(0);
    } catch (Throwable e) {
      say(out, new WorkerFault(describe(e)));
      Runtime.getRuntime().halt(FAULT_STATUS);
    }
  }

  private static void closeStandardStreams() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
  }

  private static String describe(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return fault + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static void say(FrameWriter out, WorkerFault fault) {
    try {
      out.write(fault);
    } catch (IOException e) {
      // The controller has gone; there is nobody left to tell.
    }
  }
}
