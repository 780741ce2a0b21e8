package io.plumbline.cli;

import io.plumbline.kernel.Message;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;

/** What a person is told when a file cannot be read or written. */
final class FileFaults {
  private FileFaults() {}

  static Message of(IOException e) {
    String words = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    if (words.toLowerCase(Locale.ROOT).contains("no space left")) {
      return Message.of("cli.file.full");
    } else if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return Message.of("cli.file.missing", fileOf(e, words));
    } else if (e instanceof AccessDeniedException) {
      return Message.of("cli.file.denied", fileOf(e, words));
    } else if (e instanceof FileAlreadyExistsException) {
      return Message.of("cli.file.exists", fileOf(e, words));
    } else if (e instanceof NotDirectoryException || words.contains("Not a directory")) {
      return Message.of("cli.file.not-a-folder", fileOf(e, words));
    } else if (words.contains("Is a directory")) {
      return Message.of("cli.file.is-a-folder", fileOf(e, words));
    } else if (e instanceof CharacterCodingException) {
      return Message.of("cli.file.encoding");
    }
    return Message.of("cli.file.other", words);
  }

  private static String fileOf(IOException e, String words) {
    return e instanceof FileSystemException file
        ? Objects.requireNonNullElse(file.getFile(), words)
        : words;
  }
}
