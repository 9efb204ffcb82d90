package org.safepassage.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes beside and moves into place, so that nobody ever sees half a file. */
public final class Beside {

  private Beside() {}

  /**
   * Replaces or makes a file, whole or not at all.
   *
   * @param target its parent must exist
   */
  public static void write(Path target, byte[] bytes) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is no file name");
    }
    Path beside = Files.createTempFile(folder, "." + target.getFileName() + "-", ".part");
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Moves a finished file or folder to its name in the same folder, at once where the file system can. */
  public static void move(Path finished, Path target) throws IOException {
    try {
      Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Why something could not be written, as a clause: {@code "/plans may not be written to"}. */
  public static String why(IOException problem) {
    if (!(problem instanceof FileSystemException known)) {
      return String.valueOf(problem.getMessage());
    }
    String reason =
        switch (known) {
          case AccessDeniedException denied -> "may not be written to";
          case FileAlreadyExistsException there -> "is there already";
          case NoSuchFileException missing -> "cannot be made";
          default -> "could not be written";
        };
    return known.getFile() + " " + (known.getReason() == null ? reason : known.getReason());
  }
}
