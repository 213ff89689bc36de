/**
 * Keeps what the reader made (notes, highlights, bookmarks, collections, decks, saved searches) safely and for ever; knows
 * documents by id only.
 *
 * <p>Every save has a number and exists twice: as rows of an H2 file, and as a line of a journal that was forced to the disk
 * before the rows were written. A backup holds all rows at one number. H2 does not notice damage and its settings alone do not
 * make a save durable, so each row carries a SHA-256, a state row carries the count and sum of all rows, and a store that does
 * not add up is built anew from the newest source that does (H2 file or backup) and the journal lines that follow it.
 *
 * <p>Flyway makes the tables of a new file and is not run on an existing one: it costs 460 ms the first time in a JVM (24 to 60 ms
 * after that) although there is nothing to do, and its in-place upgrades could be cut off half way. An older store is read, backed
 * up and written into a new file instead, which then takes its place in one move. A column that a migration adds must therefore
 * mean "nothing" when it is empty, zero or false (such values are left out of hashes and journal lines), and a migration that
 * changes what older rows mean needs its counterpart where {@link org.fieldbook.notebook.Row} reads JSON.
 */
package org.fieldbook.notebook;
