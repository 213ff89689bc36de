/**
 * Finds documents and sections; its index can be thrown away and rebuilt.
 *
 * <p>Every section is one Lucene document. Facets, counts and grouping work on whole documents, on small arrays held in memory
 * beside the reader, so that one pass over the matching sections answers hits, counts and drill-sideways at once.
 */
package org.fieldbook.search;
