package gradus.worker.unpack;

import gradus.protocol.ArchiveEntry;
import org.jspecify.annotations.Nullable;

/** An archive that is read from its beginning to its end. */
interface Archive {

  /** Returns the next entry, or null at the end. */
  @Nullable ArchiveEntry next() throws RefusedArchiveException;
}
