/**
 * The documents on this computer: packs, and an index kept in step with the files.
 *
 * <p>The index says what every indexed file looked like; a small file beside it, the catalogue, keeps what the index has no place
 * for: the problems of files, files that could not be indexed, and ids that two files asked for. Both are derived, and whichever is
 * missing comes back by reading the files again.
 */
package org.fieldbook.library;
