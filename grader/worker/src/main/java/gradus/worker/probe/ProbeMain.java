package gradus.worker.probe;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Does what no submission may, and prints on one line which of it worked. */
public final class ProbeMain {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int MANY_FILES = 1_000;

  private ProbeMain() {}

  private interface Deed {
    void run() throws IOException;
  }

  /**
   * Prints the names of the deeds that worked.
   *
   * @param arguments a port on which somebody listens, a file that is there, and a folder
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    List<String> done = new ArrayList<>();
    attempt(done, "connect", () -> connect(Integer.parseInt(arguments[0])));
    attempt(done, "read", () -> Files.readAllBytes(file));
    attempt(done, "write", () -> Files.write(folder.resolve("written"), new byte[1]));
    attempt(done, "open-many", () -> openMany(Path.of(System.getProperty("java.home"), "release")));
    System.out.write((String.join(" ", done) + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static void attempt(List<String> done, String name, Deed deed) {
    try {
      deed.run();
      done.add(name);
    } catch (IOException e) {
      // Refused, as it should be.
    }
  }

  private static void connect(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
    }
  }

  private static void openMany(Path file) throws IOException {
    List<RandomAccessFile> open = new ArrayList<>();
    try {
      for (int i = 0; i < MANY_FILES; i++) {
        open.add(new RandomAccessFile(file.toFile(), "r"));
      }
    } finally {
      for (RandomAccessFile each : open) {
        each.close();
      }
    }
  }
}
