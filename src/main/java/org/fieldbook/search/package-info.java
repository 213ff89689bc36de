/**
 * Finds documents and sections; its index can be thrown away and rebuilt.
 *
 * <p><b>What is indexed.</b> A document is a row of Lucene documents: its head (title, aliases, summary, labels of its facets in all
 * their languages, unknown front matter) and then one for each section (headings, text). Title and labels are indexed once and
 * inherited by the sections when scoring; repeating them on each section made every section of a document a hit for its title.
 * Stems stand in a field for each language ({@code b.en}, {@code b.fr}), so that statistics are those of that language: a mixed
 * field would make every French word of a mostly English library look rare and telling. Folded words of all languages stand in one
 * field ({@code b.x}) for exact forms, prefixes, patterns and spelling. There are no norms; lengths are numbers beside the documents.
 *
 * <p><b>How it is searched.</b> A query becomes up to 64 leaves, each with all the terms it may stand for, and a condition over them.
 * {@link Scan} walks the postings of one leaf after the other and notes for each document which leaves it has, as bits. From these
 * follow, in one pass and without asking the index again: whether all, most or any words stand in a document, wherever in it they
 * stand; its score; its best sections; and, through small arrays of facet values, all counts with drill-sideways. Lucene's own
 * Boolean queries say neither which words a near miss lacks nor anything about a document of several sections. The score is BM25 over
 * weighted fields, as in Lucene's combined field query, for the best section and for the document as a whole in equal shares.
 *
 * <p>With several words the rarest is looked for everywhere and each other only where those before it were found; the rest of the
 * library follows when fewer than ten documents hold them all, and then documents with most or any of the words come after those.
 *
 * <p><b>Which stems.</b> English uses KStem, with the plurals and past forms that its dictionary keeps (funds, works, organized) taken
 * back, and American spelling. Porter's stemmer made organ of organization and inform of both informal and information, which in a
 * library on informal work is the wrong mistake; what only Porter would join counts a little towards the score and never decides
 * whether a word stands in a document ({@link Kin}). The other languages use Lucene's light stemmers; Thai and Khmer words are cut by
 * ICU's dictionaries, since a small runtime has no {@code jdk.localedata}.
 *
 * <p>Vectors would join as a second score by document, beside {@link Scan#score}.
 */
package org.fieldbook.search;
