package gradus.process;

/** A thread that keeps no JVM from ending. */
public final class DaemonThread {

  private DaemonThread() {}

  /** Returns a thread that has yet to be started. */
  public static Thread named(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
