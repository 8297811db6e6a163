package gradus.gradebook;

import java.io.Serial;
import java.nio.file.Path;

/** Says why a table of learners or grades cannot be used. */
public final class TableException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  TableException(Path file, String reason) {
    super(file + ": " + reason);
  }
}
