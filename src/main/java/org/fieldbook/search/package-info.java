/**
 * Finds documents and sections; its index can be thrown away and rebuilt.
 *
 * <p><b>What is indexed.</b> A document is a row of Lucene documents: its head (title, aliases, summary, labels of its facets in all
 * their languages, unknown front matter) and then one for each section (headings, text, the questions it answers). Title and labels are
 * indexed once and inherited by the sections when scoring; repeating them on each section made every section of a document a hit for its title.
 * Stems stand in a field for each language ({@code b.en}, {@code b.fr}), so that statistics are those of that language: a mixed
 * field would make every French word of a mostly English library look rare and telling. Folded words of all languages stand in one
 * field ({@code b.x}) for exact forms, prefixes, patterns and spelling. There are no norms; lengths are numbers beside the documents.
 *
 * <p><b>How it is searched.</b> A query becomes up to 64 leaves, each with all the terms it may stand for, and a condition over them; of
 * words typed one after the other the first 32 that say something count. {@link Scan} walks the postings of one leaf after the other and
 * keeps for each the set of documents it stands in and what it is worth there. From these follow, without asking the index again: whether
 * all, most or any words stand in a document, wherever in it they stand; for those that answer, their score and best sections
 * ({@link Worth}); and, through small arrays of facet values, all counts with drill-sideways. Lucene's own Boolean queries say neither which
 * words a near miss lacks nor anything about a document of several sections. The score is BM25 over weighted fields, as in Lucene's combined
 * field query, for the best section (0.4) and for the document as a whole (0.6).
 *
 * <p>Rows of words that stand for a word (street vendors for hawkers) come after its single words and are made ready once for a view of
 * the index. In a library of 100,000 documents they took a quarter of a keystroke: each of their words has to be looked up in each segment.
 *
 * <p>From 5,000 documents on the segments are looked through on all processors, and while one types words after the rarest and their rows
 * get 3 ms only: the frame waits for a keystroke, what was found by then is right, and the whole answer comes with the pause. Nor is then
 * added up what documents are worth that cannot be among the best ({@link RollUp}), and the beginning of a question that says nothing yet
 * (what is the) is looked for in titles.
 *
 * <p><b>Meaning</b> joins a finished query as a second score by document: 0.75 of the score of the words, divided by what the whole query
 * could be worth, and 0.25 of the cosine of the best passage or question, stretched over the hundred nearest documents; 0.85 and 0.15 where
 * the query is not English, the model's language. Vectors stand in an index of their own ({@link VectorStore}), since they come later, a section has
 * several, and they are filed under the fingerprint of its text.
 *
 * <p><b>Letters</b> join a finished query in Thai, Lao, Burmese or Khmer as a score of their own, half of what its words make a document
 * worth: BM25 of its rows of three letters ({@link Letters}), in one field. No spelling has to be corrected there: most rows of a misspelt
 * word are right. On 80 queries for 100 Thai documents the words alone reached 0.818 (nDCG@10), plain BM25 with Lucene's Thai analyzer
 * 0.838, rows alone 0.830, words and rows 0.859; 48 of these queries, each misspelt at random three times, went from 0.849 to 0.929, and
 * misspelt titles as queries for documents without titles from 0.867 to 0.936. With 0.4 as the share of the letters the 80 queries
 * reached 0.840, with 0.6 0.861, but titles less. Alone, rows of two or four letters reached 0.77 and 0.79; rows of letters that sound
 * alike helped no more than plain ones, neighbouring words as pairs lost 0.01, and so did more weight for rows in titles.
 *
 * <p><b>What each part is worth</b> on 140 judged queries (nDCG@10): all together 0.855, without the documents' questions 0.820, without the
 * groups of synonyms 0.834, without correction 0.795, with equal weight for all fields 0.853, without meaning 0.786. Questions and synonyms
 * were written by editors who had not seen these queries. Two faults in correction were found by looking at them, and how a question's
 * vector is made was chosen on them; model and weight of meaning were chosen on the questions instead, as queries for their documents while
 * they were not indexed: plain BM25 of whole documents with the analyzer of the
 * query's language reached 0.634 in English, 0.349 in French and 0.308 in Spanish; with the same vectors at the best weight 0.747, 0.443 and
 * 0.434; these words alone 0.687, 0.535 and 0.462; with meaning 0.764, 0.571 and 0.542. To add the passages of the best answers to the
 * query's vector and ask again gave 0.004 in English and nothing in French; two models together 0.010 at twice the price.
 *
 * <p><b>What was tried before</b>, with another model, without questions and on the judged queries (random halves agree on what was kept):
 * documents with all words always first 0.745, without such steps 0.772; a French word as telling as in the language in which it says least, and the glossary's names, 0.785;
 * less meaning for other languages 0.792; word lists behind 0.796; more weight for meaning, k1 1.6 and 0.6 for the whole document 0.801.
 * A factor for the share of words found lost 0.003 to 0.03; sections of sources counted less, field weights from a half to twice, other
 * weights of synonyms, and a query's synonyms given to the model changed nothing that could be told from chance. On another collection
 * (400 pages of manuals, searched for by their one-line description) plain BM25 of whole documents reached 0.945, these words 0.941, with meaning 0.973.
 *
 * <p>With several words the rarest is looked for everywhere and each other only where those before it were found; the rest of the
 * library follows when fewer than ten documents hold them all, and then documents with most or any of the words come after those.
 *
 * <p><b>Which stems.</b> English uses KStem, with the plurals and past forms that its dictionary keeps (funds, works, organized) taken
 * back, and American spelling. Porter's stemmer made organ of organization and inform of both informal and information, which in a
 * library on informal work is the wrong mistake; what only Porter would join counts a little towards the score and never decides
 * whether a word stands in a document ({@link Kin}). The other languages use Lucene's light stemmers, French also Snowball's after it. In
 * Spanish that joined too much (it lost a tenth of what eight judged queries had found), so Snowball's classes are kin there. Thai and
 * Khmer words are cut by ICU's dictionaries, since a small runtime has no {@code jdk.localedata}.
 */
package org.fieldbook.search;
