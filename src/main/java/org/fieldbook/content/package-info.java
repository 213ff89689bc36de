/**
 * Reads Markdown with front matter into immutable {@code Document}s of {@code Section}s and {@code Block}s, knows the
 * vocabularies, and reports every {@code Problem} with file and line.
 *
 * <p>flexmark parses the body, behind a scan that turns away input it is known to hang or overflow on, on a thread with a large
 * stack and a time budget; what is turned away is shown as plain text, so that nothing of a document is lost. The front matter is
 * cut off and read here, by SnakeYAML with every scalar as text: flexmark's own reader is not YAML and drops documents silently.
 */
package org.fieldbook.content;
