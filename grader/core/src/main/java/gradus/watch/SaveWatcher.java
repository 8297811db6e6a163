package gradus.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits until a Java source is saved. */
public final class SaveWatcher implements AutoCloseable {

  /** Editors write a file in several steps: they are done when nothing has happened for so long. */
  private static final Duration QUIET = Duration.ofMillis(15);

  /** An empty file, or none, is waited for so often; somebody may want that. */
  private static final int MOST_WAITS = 20;

  /** More than a submission may have; a home folder has too many for the system to watch. */
  private static final int MOST_FOLDERS = 2_000;

  private final WatchService service;
  private final Path root;
  private final @Nullable Path only;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private boolean overtaken;
  private @Nullable Path last;

  private SaveWatcher(WatchService service, Path root, @Nullable Path only) {
    this.service = service;
    this.root = root;
    this.only = only;
  }

  /**
   * Begins to watch.
   *
   * @param path a source file, or a folder of them, with the folders in it
   * @throws IOException if the system cannot watch it
   */
  public static SaveWatcher of(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    boolean isFile = Files.isRegularFile(absolute);
    Path root = isFile ? absolute.resolveSibling("").normalize() : absolute;
    WatchService service = root.getFileSystem().newWatchService();
    SaveWatcher watcher = new SaveWatcher(service, root, isFile ? absolute : null);
    try {
      watcher.begin();
      return watcher;
    } catch (IOException e) {
      service.close();
      throw e;
    }
  }

  private void begin() throws IOException {
    register(root);
    if (only == null) {
      registerAll(root);
    }
  }

  /**
   * Waits for the next save.
   *
   * @return false when the folder is gone
   * @throws IOException if a folder has come that the system cannot watch
   */
  public boolean await() throws InterruptedException, IOException {
    while (!overtaken && folders.containsValue(root)) {
      overtaken = isAboutSources(service.take());
    }
    overtaken = false;
    settle();
    return folders.containsValue(root);
  }

  /**
   * Returns whether there was a save since {@link #await} returned, so that what was read then is
   * no longer what the learner sees. The next {@code await} returns at once.
   */
  public boolean isOvertaken() throws IOException {
    WatchKey key = service.poll();
    while (key != null) {
      overtaken |= isAboutSources(key);
      key = service.poll();
    }
    return overtaken;
  }

  private void settle() throws InterruptedException, IOException {
    WatchKey key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    int patience = MOST_WAITS;
    while (key != null || (isUnderWay() && patience-- > 0)) {
      if (key != null) {
        isAboutSources(key);
      }
      key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Who writes in place empties the file first, who keeps a backup moves it away; both may take a
   * while to write the new one.
   */
  private boolean isUnderWay() {
    return last != null && last.toFile().length() == 0;
  }

  private boolean isAboutSources(WatchKey key) throws IOException {
    Path folder = folders.get(key);
    boolean found = false;
    for (WatchEvent<?> each : key.pollEvents()) {
      found |= folder != null && isAboutSources(folder, each);
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return found;
  }

  private boolean isAboutSources(Path folder, WatchEvent<?> event) throws IOException {
    if (!(event.context() instanceof Path name)) {
      // So much has happened that the system has lost some of it.
      return true;
    }
    Path path = folder.resolve(name);
    last = name.toString().toLowerCase(Locale.ROOT).endsWith(".java") ? path : last;
    if (only != null) {
      return path.equals(only);
    }
    boolean added = event.kind() == StandardWatchEventKinds.ENTRY_CREATE && registerAll(path);
    return added
        || folders.containsValue(path)
        || name.toString().toLowerCase(Locale.ROOT).endsWith(".java");
  }

  /** Returns whether there was a folder to register; hidden ones are no part of a submission. */
  private boolean registerAll(Path top) throws IOException {
    if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    int before = folders.size();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            register(folder);
            return folders.size() < MOST_FOLDERS
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
          }
        });
    return folders.size() > before;
  }

  private void register(Path folder) throws IOException {
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      folders.put(key, folder);
    } catch (NoSuchFileException | NotDirectoryException e) {
      if (folder.equals(root)) {
        throw e;
      }
      // It has gone again already.
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
