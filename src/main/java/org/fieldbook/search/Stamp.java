package org.fieldbook.search;

import java.nio.file.Path;

/**
 * What a file looked like when it was indexed.
 *
 * @param modified milliseconds since 1970, as the file system tells
 * @param hash     of its bytes, in hexadecimal
 */
public record Stamp(Path file, long size, long modified, String hash) {
}
