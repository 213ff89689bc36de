/**
 * Keeps what the reader made (notes, highlights, bookmarks, collections, decks, saved searches) safely and for ever; knows
 * documents by id only.
 */
package org.fieldbook.notebook;
