package gradus.worker.compile;

/**
 * How much a compilation may write: a few hundred bytes of source can ask for 100 MB of classes.
 *
 * @param classBytes the most bytes of one class
 * @param totalBytes the most bytes of all classes
 * @param classes the most classes
 */
record ClassFileLimits(int classBytes, int totalBytes, int classes) {

  /** Far above what any exercise needs. */
  static final ClassFileLimits DEFAULT = new ClassFileLimits(1 << 20, 4 << 20, 500);
}
