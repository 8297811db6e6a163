package gradus.worker.unpack;

import gradus.protocol.UnpackLimits;

/** Counts what an archive holds, and ends it where that is too much. */
final class Budget {

  private static final int MEBIBYTE = 1 << 20;

  /** More than text is ever packed; the files of a project are packed five times. */
  private static final int MOST_RATIO = 200;

  private final UnpackLimits limits;
  private final int archiveBytes;
  private int entries;
  private long bytes;

  Budget(UnpackLimits limits, int archiveBytes) {
    this.limits = limits;
    this.archiveBytes = archiveBytes;
  }

  /** Counts an entry. */
  void countEntry() throws RefusedArchiveException {
    if (++entries > limits.entries()) {
      throw tooMany(limits);
    }
  }

  static RefusedArchiveException tooMany(UnpackLimits limits) {
    return new RefusedArchiveException(
        "holds more than " + limits.entries() + " files and folders");
  }

  /** Counts bytes of a file, as they come. */
  void count(String path, long ofFile, int more) throws RefusedArchiveException {
    bytes += more;
    if (ofFile > limits.entryBytes()) {
      throw new RefusedArchiveException(
          "holds a file of more than %d MiB: %s".formatted(limits.entryBytes() / MEBIBYTE, path));
    }
    if (bytes > limits.bytes()) {
      throw new RefusedArchiveException(
          "holds more than %d MiB".formatted(limits.bytes() / MEBIBYTE));
    }
    if (bytes > MEBIBYTE && bytes / MOST_RATIO > archiveBytes) {
      throw new RefusedArchiveException(
          "unpacks to more than %d times its size".formatted(MOST_RATIO));
    }
  }

  /** Returns how many bytes of the stream of a compressed archive may be read at all. */
  long mostStreamed() {
    return limits.bytes() + 2_048L * limits.entries();
  }
}
