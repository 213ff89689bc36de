package org.fieldbook.library;

import java.nio.file.Path;

/**
 * A document's file as a look at the folders found it.
 *
 * @param pack     the folder it was found below
 * @param size     in bytes
 * @param modified milliseconds since 1970, as the file system tells
 */
record FoundFile(Path pack, Path file, long size, long modified) {
}
