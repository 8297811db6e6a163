package gradus.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a Java source is saved. */
public final class SaveWatcher implements AutoCloseable {

  /** Editors write a file in several steps: they are done when nothing has happened for so long. */
  private static final Duration QUIET = Duration.ofMillis(15);

  private final WatchService service;
  private final Path only;
  private final boolean isFile;

  private SaveWatcher(WatchService service, Path path, boolean isFile) {
    this.service = service;
    this.only = path;
    this.isFile = isFile;
  }

  /**
   * Begins to watch.
   *
   * @param path a source file, or a folder of them
   * @throws IOException if the system cannot watch it
   */
  public static SaveWatcher of(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    boolean isFile = Files.isRegularFile(absolute);
    Path folder = isFile ? absolute.resolveSibling("").normalize() : absolute;
    WatchService service = folder.getFileSystem().newWatchService();
    try {
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException e) {
      service.close();
      throw e;
    }
    return new SaveWatcher(service, absolute, isFile);
  }

  /**
   * Waits for the next save.
   *
   * @return false when the folder is gone
   */
  public boolean await() throws InterruptedException {
    boolean saved = false;
    while (!saved) {
      WatchKey key = service.take();
      saved = isAboutSources(key);
      if (!key.reset()) {
        return false;
      }
    }
    settle();
    return true;
  }

  private void settle() throws InterruptedException {
    WatchKey key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private boolean isAboutSources(WatchKey key) {
    boolean found = false;
    for (WatchEvent<?> each : key.pollEvents()) {
      String name = String.valueOf(each.context());
      found |= isFile ? name.equals(String.valueOf(only.getFileName())) : name.endsWith(".java");
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
