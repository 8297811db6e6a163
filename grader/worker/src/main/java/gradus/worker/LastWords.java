package gradus.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a worker says on its naked standard error before it ends, where frames cannot say it. */
final class LastWords {

  private LastWords() {}

  @SuppressWarnings("resource") // closing the stream would close the descriptor for the VM too
  static void say(String text) {
    try {
      new FileOutputStream(FileDescriptor.err).write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The controller has gone; there is nobody left to tell.
    }
  }
}
