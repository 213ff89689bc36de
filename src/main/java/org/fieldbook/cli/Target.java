package org.fieldbook.cli;

/**
 * A document, or one of its sections, as {@code ID#section} names it.
 *
 * @param section an anchor, or empty for the whole document
 */
record Target(String document, String section) {

    static Target of(String typed) {
        int hash = typed.indexOf('#');
        return hash < 0 ? new Target(typed.strip(), "") : new Target(typed.substring(0, hash).strip(), typed.substring(hash + 1).strip());
    }
}
