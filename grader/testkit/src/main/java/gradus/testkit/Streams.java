package gradus.testkit;

/** Where the code under test reads and prints; whoever runs that code fills it in. */
public interface Streams {

  /**
   * Makes a text what is read next, to its end and no further; what was not read before is gone.
   *
   * @param input the whole input
   */
  void give(String input);

  /** Returns what was printed since the last input was given. */
  String printed();

  /** Ends the input, and what was redirected for it. */
  void end();
}
