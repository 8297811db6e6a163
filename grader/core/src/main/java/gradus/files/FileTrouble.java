package gradus.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Puts what the file system refuses into words. The JDK's exceptions often name the file only. */
public final class FileTrouble {

  private FileTrouble() {}

  /** Returns what happened and where, without a final full stop. */
  public static String of(IOException exception) {
    if (!(exception instanceof FileSystemException trouble)) {
      String message = exception.getMessage();
      return message == null ? exception.getClass().getSimpleName() : message;
    }
    String file = String.valueOf(trouble.getFile());
    if (trouble instanceof AccessDeniedException) {
      return "permission is denied to " + file;
    }
    if (trouble instanceof NoSuchFileException) {
      return "there is no " + file;
    }
    if (trouble instanceof FileAlreadyExistsException) {
      return file + " is in the way";
    }
    if (trouble instanceof NotDirectoryException) {
      return file + " is no folder";
    }
    if (trouble instanceof DirectoryNotEmptyException) {
      return file + " is a folder that holds something";
    }
    String reason = trouble.getReason();
    return reason == null ? file : file + ": " + reason;
  }
}
