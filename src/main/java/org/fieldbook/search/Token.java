package org.fieldbook.search;

/**
 * A word of a text.
 *
 * @param start    where it begins in the text, in UTF-16 units
 * @param end      the first unit after it
 * @param form     the word in normal form: compatibility characters resolved, lower case, accents kept
 * @param capitals written in capitals only, two letters or more
 * @param glued    joined to the word before it by a hyphen
 */
record Token(int start, int end, String form, boolean capitals, boolean glued) {
}
