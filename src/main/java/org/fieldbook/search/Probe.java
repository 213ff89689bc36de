package org.fieldbook.search;

import org.apache.lucene.search.Query;

/**
 * One place to look in: a term of a field, or a query for a row of terms.
 *
 * @param query  null when it is a single term
 * @param weight what each occurrence counts
 * @param idf    how telling it is
 * @param weak   a kin of the word only (negotiate for negotiation): it makes a document better, but is not the word
 */
record Probe(String field, String term, Query query, float weight, float idf, boolean weak) {
}
