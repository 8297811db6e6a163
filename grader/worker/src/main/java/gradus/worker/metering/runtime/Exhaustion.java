package gradus.worker.metering.runtime;

/** What a test ran out of. */
public enum Exhaustion {
  /** Of nothing. */
  NONE,
  /** Of steps: it computed for too long. */
  STEPS,
  /** Of memory: one allocation was too large, or the heap was full. */
  MEMORY,
  /** Of room for what it printed. */
  OUTPUT,
  /** Of depth: too many calls of recursive methods were within each other. */
  DEPTH,
  /** Of stack: the JVM had no more for its calls. */
  STACK
}
