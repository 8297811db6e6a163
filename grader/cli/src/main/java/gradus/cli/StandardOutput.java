package gradus.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it could not be written: a {@code PrintWriter} only knows that. */
final class StandardOutput extends FilterOutputStream {

  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int next) throws IOException {
    write(new byte[] {(byte) next}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Returns whether it was a pipe whose reader has gone, as {@code head} does. */
  boolean lostItsReader() {
    return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
  }

  /** Returns why the last write failed, as the system says it; empty where none did. */
  String trouble() {
    return failure == null ? "" : String.valueOf(failure.getMessage());
  }
}
