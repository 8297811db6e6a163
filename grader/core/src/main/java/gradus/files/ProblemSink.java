package gradus.files;

/** Takes each problem of an exercise's files as it is found. */
public interface ProblemSink {

  /**
   * Takes a problem.
   *
   * @param file the file's name within the exercise
   * @param line the line, from 1; 0 for the file as a whole
   * @param message one sentence for the exercise's author
   */
  void report(String file, int line, String message);
}
