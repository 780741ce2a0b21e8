package io.plumbline.catalogue;

import java.io.IOException;
import java.util.List;

/** Where a catalogue's files are. */
public sealed interface CatalogueSource permits BuiltInSource, DirectorySource {

  /** The names of its files, with {@code /} between folders, sorted. */
  List<String> files() throws IOException;

  /** That file's bytes. */
  byte[] read(String file) throws IOException;
}
