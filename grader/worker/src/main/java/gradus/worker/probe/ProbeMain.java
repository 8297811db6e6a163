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

/** Does what no submission may, and prints on one line which of it was refused. */
public final class ProbeMain {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int MANY_FILES = 1_000;

  private ProbeMain() {}

  private interface Deed {
    void run() throws IOException;
  }

  /**
   * Prints the names of the deeds that were refused.
   *
   * @param arguments a port on which somebody listens, a file that is there, a folder, and the
   *     JDK's
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    List<String> refused = new ArrayList<>();
    attempt(refused, "connect", () -> connect(Integer.parseInt(arguments[0])));
    attempt(refused, "read", () -> Files.readAllBytes(file));
    attempt(refused, "write", () -> Files.write(folder.resolve("written"), new byte[1]));
    attempt(refused, "open-many", () -> openMany(Path.of(arguments[3], "release")));
    System.out.write((String.join(" ", refused) + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static void attempt(List<String> refused, String name, Deed deed) {
    try {
      deed.run();
    } catch (IOException e) {
      refused.add(name);
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
