/**
 * Turns text into vectors.
 *
 * <p>{@code all-MiniLM-L6-v2}, quantised (Apache-2.0), comes in a Maven artifact of which only the files are used; ONNX Runtime (MIT)
 * calculates. What was tried, on Linux with JDK 25:
 *
 * <ul>
 * <li>The artifact's own way, through its tokenizer library, needs 17 jars of 138 MB, keeps 225 MB resident in a small program, and
 *     writes to the cache folder of the user's home. With our own {@link org.fieldbook.semantic.WordPieces} the same vectors (cosine
 *     above 0.999999 on 50 texts of eight scripts) take 23 MB of jars, 130 MB resident, and two thirds of the time to load.
 * <li>ONNX Runtime 1.29 sends reports over the network from Linux and macOS. 1.20 cannot open a connection on any system, still has
 *     libraries for Intel Macs, has the smallest libraries, and is no slower. A test keeps later ones out.
 * <li>93 MB of its jar are libraries and symbols for other computers; packaging leaves 6 MB.
 * <li>Read from a file, not from the jar, the model takes 60 ms instead of 230, and 45 MB less.
 * <li>A passage of 128 pieces takes 8 ms on one thread and a query 1 to 2. {@code bge-small-en-v1.5} and {@code e5-small-v2} take three
 *     times that and 25 MB more. Fused with words they score 0.017 and 0.028 nDCG@10 higher on 140 judged queries (p 0.12 and 0.05),
 *     mostly in misspelt, French and Spanish queries, which correction and labels in three languages serve already; on the 81
 *     keywords, questions, names, figures and queries that share no word it is 0.004 and 0.008 (p above 0.5). So the small one ships.
 * <li>Title and headings before every passage: 0.671 against 0.653 without. Parts of 128 pieces or of 64: no difference.
 * <li>Stored vectors take a byte a dimension; the ranking changes by 0.001.
 * </ul>
 */
package org.fieldbook.semantic;
