/**
 * Turns text into vectors.
 *
 * <p>{@code e5-small-v2}, quantised, comes in a Maven artifact of which only the files are used; ONNX Runtime calculates. What was
 * tried, on Linux with JDK 25 on two busy cores, each figure from one run unless said:
 *
 * <ul>
 * <li>The artifact's own way, through langchain4j and DJL, works without a network, but where there is one, DJL opens connections to a
 *     cloud's address for machine data when it loads. It writes into {@code ~/.cache/JNA}, is 17 jars of 137 MB, and keeps 225 MB
 *     resident in a small program. With our own {@link org.fieldbook.semantic.WordPieces} no connection was seen; with MiniLM it is
 *     23 MB packaged, 130 MB resident, and takes seven tenths of the processor time to load (median of five). The vectors agree: cosine above 0.999999 on
 *     50 texts, 44 of them from the library, the others with accents, Thai, Cyrillic, Han, signs and emoji.
 * <li>ONNX Runtime 1.29 was not run: its libraries for Linux and macOS hold a reporter to its maker's address. Those of 1.20 name no call
 *     of the network, include Intel Macs, and are the smallest of the three versions looked at. A test keeps later ones out.
 * <li>93 MB of its jar are libraries and symbols for other computers; packaging leaves 6 MB.
 * <li>Read from a file, not from the jar, MiniLM takes about 60 ms instead of 230, and 45 MB less.
 * <li>The model was chosen on 1,042 questions in three languages as queries for the documents that answer them, the questions themselves
 *     not indexed; nDCG@10 fused with our own words at the best weight for each: {@code all-MiniLM-L6-v2} English 0.748, French 0.591, Spanish
 *     0.511; {@code bge-small-en-v1.5} 0.768, 0.592, 0.571; {@code e5-small-v2} 0.770, 0.630, 0.598. The 140 judged queries, not used for the
 *     choice, say the same: 0.789, 0.800, 0.803.
 * <li>A passage of 128 pieces takes 13 ms on one thread with {@code e5-small-v2} and with bge, 7 ms with MiniLM, on a processor with
 *     instructions for such networks; the packaged model is 8 MB larger. Parts of 256 pieces are 0.003 worse.
 * <li>A question that a document answers gets a vector like a passage's; as a question's ({@code query:}) it is 0.013 worse.
 * <li>With MiniLM, title and headings before every passage: 0.671 against 0.653 without (p 0.12). Parts of 64 pieces: 0.662 (p 0.27).
 * <li>Stored vectors take a byte a dimension; the score changes by 0.001.
 * </ul>
 */
package org.fieldbook.semantic;
