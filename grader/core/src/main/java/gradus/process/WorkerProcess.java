package gradus.process;

import gradus.isolation.Isolation;
import gradus.isolation.IsolationLayer;
import gradus.process.WorkerLostException.Reason;
import gradus.protocol.FrameLimits;
import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.LoadAgain;
import gradus.protocol.LoadExercise;
import gradus.protocol.ProtocolException;
import gradus.protocol.WorkerCommand;
import gradus.protocol.WorkerEvent;
import gradus.protocol.WorkerFault;
import gradus.protocol.WorkerReady;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One child JVM and the conversation with it: every question has one answer or a named loss. */
public final class WorkerProcess implements AutoCloseable {

  private static final int SECONDS_TO_END = 1;
  private static final int SECONDS_TO_DIE = 10;

  /** As shells and bubblewrap say it: 128 and the signal's number. */
  private static final int KILLED_STATUS = 128 + 9;

  private final Process process;
  private final InputStream in;
  private final FrameReader<WorkerEvent> events;
  private final FrameWriter commands;
  private final StderrTail stderr;
  private final Isolation isolation;
  private final Runnable onceItEnded;
  private @Nullable LoadExercise loaded;
  private int uses;

  /**
   * @param isolation what it was started under
   * @param onceItEnded what to do when it ends by itself instead of answering, and is not killed
   */
  WorkerProcess(Process process, Isolation isolation, Runnable onceItEnded) {
    this.process = process;
    this.isolation = isolation;
    this.onceItEnded = onceItEnded;
    // Buffered by the JDK: a buffer around it would ask it what else is there, after each answer.
    this.in = process.getInputStream();
    this.events = FrameReader.ofEvents(in);
    this.commands =
        new FrameWriter(new BufferedOutputStream(process.getOutputStream()), FrameLimits.DOWN);
    this.stderr = StderrTail.of(process);
  }

  /**
   * Waits for the worker's first word.
   *
   * @return the worker's Java version
   */
  String awaitReady(TimeLimit limit) throws WorkerLostException {
    return within(limit, () -> expect(WorkerReady.class, FrameLimits.UP)).javaVersion();
  }

  /** Returns the layers between this worker and the machine. */
  public Set<IsolationLayer> layers() {
    EnumSet<IsolationLayer> layers = EnumSet.copyOf(IsolationLayer.IN_EVERY_WORKER);
    layers.addAll(isolation.layers());
    return layers;
  }

  /** Sends a command that is not answered. */
  public void tell(WorkerCommand command, TimeLimit limit) throws WorkerLostException {
    within(
        limit,
        () -> {
          commands.write(command);
          return command;
        });
  }

  /**
   * Sends a command and waits for its answer.
   *
   * @param answer what kind of answer the command has
   * @param limit how long the worker may take; it is killed when that has passed
   * @param bounds how large the answer may be
   */
  public <T extends WorkerEvent> T ask(
      WorkerCommand command, Class<T> answer, TimeLimit limit, FrameLimits bounds)
      throws WorkerLostException {
    return within(
        limit,
        () -> {
          requireSilence(bounds);
          commands.write(command);
          return expect(answer, bounds);
        });
  }

  /** Takes one answer of several. */
  public interface Answers<T> {

    /**
     * Takes an answer.
     *
     * @return whether another one is due
     * @throws WorkerLostException if it answers nothing that was asked
     */
    boolean take(T answer) throws WorkerLostException;
  }

  /**
   * Sends a command that has several answers, and hands each on when it has come.
   *
   * @param answer what kind of answers the command has
   * @param limit how long the worker may take for each; it is killed when that has passed
   * @param bounds how large each may be
   */
  public <T extends WorkerEvent> void ask(
      WorkerCommand command,
      Class<T> answer,
      TimeLimit limit,
      FrameLimits bounds,
      Answers<? super T> answers)
      throws WorkerLostException {
    T last = ask(command, answer, limit, bounds);
    while (answers.take(last)) {
      last = within(limit, () -> expect(answer, bounds));
    }
  }

  /**
   * Hands over what the next submission is for, in one word where the last one was for the same.
   */
  public void load(LoadExercise exercise, TimeLimit limit) throws WorkerLostException {
    boolean again = exercise.equals(loaded);
    loaded = exercise;
    tell(again ? new LoadAgain() : exercise, limit);
  }

  /**
   * What is there before its question was not said in answer to it: a forged pass for the next test
   * would look like this. Only a fault may be said at any time.
   */
  private void requireSilence(FrameLimits bounds) throws IOException, WorkerLostException {
    if (in.available() > 0) {
      expect(WorkerFault.class, bounds);
    }
  }

  private interface Exchange<T> {
    T run() throws IOException, WorkerLostException;
  }

  /**
   * Killing the process is what ends a blocked read or write: the pipe closes. So one deadline
   * covers both directions, and an answer that crosses it does not count.
   */
  private <T> T within(TimeLimit limit, Exchange<T> exchange) throws WorkerLostException {
    Deadline deadline = Deadline.at(limit, () -> ProcessorTime.of(process.toHandle()), this::kill);
    try {
      T result = exchange.run();
      if (deadline.cancel()) {
        return result;
      }
      throw timedOut(limit);
    } catch (ProtocolException e) {
      kill();
      throw new WorkerLostException(Reason.BROKE_PROTOCOL, e.getMessage());
    } catch (IOException e) {
      throw deadline.cancel() ? exited() : timedOut(limit);
    } finally {
      // However this ends: a deadline that stays would kill by a process id that may be reused.
      deadline.cancel();
    }
  }

  private <T extends WorkerEvent> T expect(Class<T> answer, FrameLimits bounds)
      throws IOException, WorkerLostException {
    WorkerEvent event = events.read(bounds);
    if (event == null) {
      throw new EOFException();
    }
    if (event instanceof WorkerFault fault) {
      kill();
      throw new WorkerLostException(Reason.FAULT, fault.message());
    }
    if (!answer.isInstance(event)) {
      throw new ProtocolException(
          "%s where %s was due".formatted(event.type(), answer.getSimpleName()));
    }
    return answer.cast(event);
  }

  private WorkerLostException timedOut(TimeLimit limit) {
    kill();
    return new WorkerLostException(
        Reason.TIMED_OUT, "no answer within " + limit.processor().toMillis() + " ms");
  }

  private WorkerLostException exited() {
    boolean ended = endsWithin(SECONDS_TO_END);
    kill();
    int status = process.exitValue();
    String message = "exit status " + status + stderr.sentence();
    if (ended && status == KILLED_STATUS) {
      return new WorkerLostException(Reason.KILLED, message);
    }
    onceItEnded.run();
    return new WorkerLostException(Reason.EXITED, message);
  }

  /** Returns how often somebody was done with this worker, this time included. */
  int countUse() {
    return ++uses;
  }

  /** Returns whether the worker still runs. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills the worker and whatever it started, and waits until it is gone. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    if (!endsWithin(SECONDS_TO_DIE)) {
      throw new IllegalStateException("process " + process.pid() + " survives being killed");
    }
  }

  /** Someone who interrupts does not want to wait. */
  private boolean endsWithin(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Ends the worker, kindly or not: it holds nothing that needs saving. */
  @Override
  public void close() {
    kill();
  }
}
