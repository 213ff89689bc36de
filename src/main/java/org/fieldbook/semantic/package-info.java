/**
 * Turns text into vectors.
 *
 * <p>{@code all-MiniLM-L6-v2}, quantised, comes in a Maven artifact of which only the files are used; ONNX Runtime calculates. What was
 * tried, on Linux with JDK 25 on two busy cores, each figure from one run unless said:
 *
 * <ul>
 * <li>The artifact's own way, through langchain4j and DJL, works without a network, but where there is one, DJL opens connections to a
 *     cloud's address for machine data when it loads. It writes into {@code ~/.cache/JNA}, is 17 jars of 137 MB, and keeps 225 MB
 *     resident in a small program. With our own {@link org.fieldbook.semantic.WordPieces} no connection was seen; it is 23 MB packaged,
 *     130 MB resident, and takes seven tenths of the processor time to load (median of five). The vectors agree: cosine above 0.999999 on
 *     50 texts, 44 of them from the library, the others with accents, Thai, Cyrillic, Han, signs and emoji.
 * <li>ONNX Runtime 1.29 was not run: its libraries for Linux and macOS hold a reporter to its maker's address. Those of 1.20 name no call
 *     of the network, include Intel Macs, and are the smallest of the three versions looked at. A test keeps later ones out.
 * <li>93 MB of its jar are libraries and symbols for other computers; packaging leaves 6 MB.
 * <li>Read from a file, not from the jar, the model takes about 60 ms instead of 230, and 45 MB less.
 * <li>A passage of 128 pieces takes 8 ms on one thread and a query 1 to 2, on a processor with instructions for such networks.
 *     {@code bge-small-en-v1.5} and {@code e5-small-v2} take about three times that, and the latter 24 MB more.
 * <li>By nDCG@10 on 140 judged queries, fused with plain BM25, the larger models are better: at the weights that random halves chose for
 *     the other halves MiniLM reaches 0.670, bge 0.698, e5 0.710 (BM25 alone 0.521). At equal weight e5 leads by 0.028 (0.2, p 0.05) or
 *     0.040 (0.3, p 0.008), bge by 0.017 or 0.028 (p 0.12, 0.04), not corrected for the number of comparisons. MiniLM ships for its cost,
 *     in the expectation, not yet tested, that correction and labels in three languages take up most of that lead: it lies mostly in
 *     misspelt, French, Spanish and variant queries. To be compared again on the finished search.
 * <li>Title and headings before every passage: 0.671 against 0.653 without (p 0.12). Parts of 64 pieces: 0.662 (p 0.27).
 * <li>Stored vectors take a byte a dimension; the score changes by 0.001.
 * </ul>
 */
package org.fieldbook.semantic;
