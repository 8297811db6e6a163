package gradus.process;

import gradus.process.WorkerLostException.Reason;

/**
 * What a worker did not answer is asked of another one, once: it may be the machine's fault. A
 * worker that was killed from outside proves nothing at all, so that many others are asked; in its
 * sandbox no code can kill it.
 */
public final class SecondChance {

  private static final int MOST_KILLED = 8;

  private int killed;
  private int lost;

  private SecondChance() {}

  /** Something that needs a worker. */
  public interface Attempt<R, E extends Exception> {

    /** Returns what came of it. */
    R run() throws E, WorkerLostException;
  }

  /**
   * Tries something until it is known what comes of it.
   *
   * @throws WorkerLostException if a worker is out of time, or two are lost by themselves, or one
   *     after the other is killed
   */
  public static <R, E extends Exception> R of(Attempt<R, E> attempt) throws E, WorkerLostException {
    return new SecondChance().ask(attempt);
  }

  /**
   * Tries again what has lost a worker.
   *
   * @param loss how it was lost
   * @throws WorkerLostException as {@link #of} throws it
   */
  public static <R, E extends Exception> R after(WorkerLostException loss, Attempt<R, E> attempt)
      throws E, WorkerLostException {
    SecondChance chance = new SecondChance();
    chance.count(loss);
    return chance.ask(attempt);
  }

  private <R, E extends Exception> R ask(Attempt<R, E> attempt) throws E, WorkerLostException {
    while (true) {
      try {
        return attempt.run();
      } catch (WorkerLostException e) {
        count(e);
      }
    }
  }

  private void count(WorkerLostException loss) throws WorkerLostException {
    if (loss.reason() == Reason.KILLED) {
      killed++;
    } else {
      lost++;
    }
    if (loss.reason() == Reason.TIMED_OUT || lost > 1 || killed > MOST_KILLED) {
      throw loss;
    }
  }
}
