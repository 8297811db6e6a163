package gradus.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says that a file holds more than it may. */
public final class FileTooLargeException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  FileTooLargeException(Path file, int limit) {
    super(file.toString(), null, "holds more than " + limit + " bytes");
  }
}
