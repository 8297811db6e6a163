package gradus.pipeline;

import gradus.process.DaemonThread;
import gradus.process.GraderFaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Threads that work on a list together; results come in the list's order. */
public final class TaskPool implements AutoCloseable {

  private final ExecutorService threads;

  /**
   * @param size how many threads
   */
  public TaskPool(int size) {
    threads = Executors.newFixedThreadPool(size, task -> DaemonThread.named("pool", task));
  }

  /** What is done with each element of a list; it may find the grader at fault. */
  public interface Work<T, R> {

    /** Returns what came of an element. */
    R of(T item) throws GraderFaultException;
  }

  /** A piece of work that may find the grader at fault. */
  public interface Task<R> {

    /** Returns what came of it. */
    R run() throws GraderFaultException;
  }

  /**
   * Does a piece of work as soon as a thread is free.
   *
   * @throws GraderFaultException if it does
   */
  public <R> R call(Task<R> task) throws GraderFaultException {
    return all(List.of(task)).get(0);
  }

  /**
   * Does several pieces of work.
   *
   * @throws GraderFaultException if any of them does
   */
  public <R> List<R> all(List<Task<R>> tasks) throws GraderFaultException {
    return map(tasks, Task::run);
  }

  /**
   * Does a piece of work with every element.
   *
   * @throws GraderFaultException if any of them does
   */
  public <T, R> List<R> map(List<T> items, Work<T, R> work) throws GraderFaultException {
    return map(items, work, done -> {});
  }

  /**
   * Does a piece of work with every element.
   *
   * @param done hears after each result, in order, how many there are
   * @throws GraderFaultException if any of them does
   */
  public <T, R> List<R> map(List<T> items, Work<T, R> work, IntConsumer done)
      throws GraderFaultException {
    List<Future<R>> pending = new ArrayList<>();
    for (T each : items) {
      pending.add(threads.submit(() -> work.of(each)));
    }
    List<R> results = new ArrayList<>();
    try {
      for (Future<R> each : pending) {
        results.add(each.get());
        done.accept(results.size());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GraderFaultException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFaultException("the work was interrupted", e);
    } finally {
      pending.forEach(each -> each.cancel(false));
    }
  }

  /** Stops; what is being worked on is left unfinished. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
