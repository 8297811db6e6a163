package gradus.worker.policy;

/**
 * Why a reference is not allowed.
 *
 * @param className the binary name of the class that is meant
 * @param kind what is done with the class
 * @param message one sentence for the learner
 */
record Denial(String className, Kind kind, String message) {

  /** What a reference does with a class. */
  enum Kind {
    TYPE,
    MEMBER,
    CONSTRUCTOR,
    EXTENSION
  }

  Denial asExtension() {
    return new Denial(className, Kind.EXTENSION, message);
  }
}
